import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { addDivisions, addProposal, removeProposals } from '#renderer/features/intake/changes.ts';
import { filterRows, SHOW_ALL } from '#renderer/features/intake/filter.ts';
import { tableOf, withField, withMeaning } from '#renderer/features/intake/importing/chosen-table.ts';
import type { ProposalRow } from '#renderer/features/intake/proposal-rows.ts';
import { settingsFaults, settingsOf, typedSettings } from '#renderer/features/intake/selection/settings-form.ts';
import { CellEditor } from '#renderer/features/intake/table/cell-editor.tsx';
import { neighbourOf, withTyped } from '#renderer/features/intake/table/editing.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { FIRST_SETTINGS } from '#shared/domain/intake/selection/settings.ts';
import { proposalFacts, proposalRecord } from '#tests/support/competition.ts';

const FACTS = proposalFacts('Judul', { startedOn: '2020-01-02', group: 'umum' });

function row(entry: string, given: Partial<ProposalRow> = {}): ProposalRow {
  return { entry, facts: FACTS, files: [], words: {}, flags: [], decision: null, ...given };
}

describe('what is typed into a cell', () => {
  it('becomes the fact it says; a date in any way people write one', () => {
    expect(withTyped(FACTS, 'title', '  Judul  baru ')).toEqual({ ok: true, value: { ...FACTS, title: 'Judul baru' } });
    expect(withTyped(FACTS, 'startedOn', '31 Mei 2019')).toEqual({ ok: true, value: { ...FACTS, startedOn: '2019-05-31' } });
    expect(withTyped(FACTS, 'group', '')).toEqual({ ok: true, value: { ...FACTS, group: null } });
  });

  it('is refused where something has to stand, or what was typed is no date', () => {
    expect(withTyped(FACTS, 'agency', ' ')).toEqual({ ok: false, error: 'empty' });
    expect(withTyped(FACTS, 'startedOn', 'kemarin')).toEqual({ ok: false, error: 'date' });
  });

  it('Tab goes to the next cell and ends after the last', () => {
    expect([neighbourOf('title', 1), neighbourOf('startedOn', 1), neighbourOf('title', -1)]).toEqual(['agency', null, null]);
  });
});

describe('the cell editor', () => {
  function open(field: 'title' | 'startedOn' = 'title') {
    const onDone = vi.fn();
    const onCancel = vi.fn();
    render(<CellEditor cell={{ entry: 'A-1', field }} facts={FACTS} divisions={null} onDone={onDone} onCancel={onCancel} />);
    return { onDone, onCancel, field: screen.getByRole('textbox') };
  }

  it('is ready to be typed over, and Enter takes what was typed', async () => {
    const { onDone, field } = open();
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('Baru{Enter}');
    expect(onDone).toHaveBeenLastCalledWith({ ...FACTS, title: 'Baru' }, null);
  });

  it('Tab takes it and goes on to the next cell', async () => {
    const { onDone } = open();
    await userEvent.keyboard('Baru{Tab}');
    expect(onDone).toHaveBeenCalledWith({ ...FACTS, title: 'Baru' }, { entry: 'A-1', field: 'agency' });
  });

  it('Escape leaves the cell as it was', async () => {
    const { onDone, onCancel } = open();
    await userEvent.keyboard('Baru{Escape}');
    expect(onCancel).toHaveBeenCalled();
    expect(onDone).not.toHaveBeenCalled();
  });

  it('says what is wrong and stays open', async () => {
    const { onDone, field } = open('startedOn');
    await userEvent.keyboard('kemarin{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Tulis tanggal, misalnya 31 Mei 2019.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(onDone).not.toHaveBeenCalled();
  });

  it('offers the groups of the competition where one is chosen', () => {
    const groups = [{ id: 'umum', name: { id: 'Umum', en: 'General' } }];
    render(<CellEditor cell={{ entry: 'A-1', field: 'group' }} facts={FACTS} divisions={groups} onDone={vi.fn()} onCancel={vi.fn()} />);
    const choice = screen.getByRole('combobox', { name: 'Kelompok A-1' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Tidak ada', 'Umum']);
  });
});

describe('filters', () => {
  const rows = [
    row('KOTA-001', { facts: proposalFacts('Antar Obat', { group: 'umum' }), flags: [{ kind: 'similar', others: [] }] }),
    row('KOTA-002', {
      facts: proposalFacts('Sapa Warga', { cluster: 'kota' }),
      decision: { outcome: 'passed', reason: '', checks: {}, by: '', at: '' },
    }),
  ];
  const shown = (filter: Partial<typeof SHOW_ALL>) => filterRows(rows, { ...SHOW_ALL, ...filter }).map(({ entry }) => entry);

  it('let through what fits in every way', () => {
    expect(shown({})).toEqual(['KOTA-001', 'KOTA-002']);
    expect(shown({ words: 'obat antar' })).toEqual(['KOTA-001']);
    expect(shown({ words: '002' })).toEqual(['KOTA-002']);
    expect(shown({ group: 'umum' })).toEqual(['KOTA-001']);
    expect(shown({ cluster: 'kota', outcome: 'undecided' })).toEqual([]);
    expect(shown({ outcome: 'passed' })).toEqual(['KOTA-002']);
    expect([shown({ flag: 'any' }), shown({ flag: 'none' }), shown({ flag: 'similar' }), shown({ flag: 'missing' })]).toEqual([
      ['KOTA-001'],
      ['KOTA-002'],
      ['KOTA-001'],
      [],
    ]);
  });
});

describe('changes', () => {
  const draft = applyRecords(EMPTY_DRAFT, [
    { kind: 'stages', value: ['a'] },
    proposalRecord('KOTA-001', 'Satu'),
    proposalRecord('KOTA-002', 'Dua'),
    { kind: 'selection', id: 'a:KOTA-001', value: { outcome: 'passed', reason: '', checks: {}, by: '', at: '' } },
  ]);

  it('taking a proposal out takes all that belongs to it, and its number is never given again', () => {
    const after = applyRecords(draft, removeProposals(draft, ['KOTA-001']).records);
    expect([...after.proposal.keys()]).toEqual(['KOTA-002']);
    expect(after.selection.size).toBe(0);
    expect(after.intake.retired).toEqual(['KOTA-001']);
  });

  it('one that is added by hand has its facts and an empty form', () => {
    const after = applyRecords(draft, addProposal('KOTA-003', FACTS).records);
    expect([after.proposal.get('KOTA-003'), after.narrative.get('KOTA-003')]).toEqual([FACTS, []]);
  });

  it('groups and clusters of a table are added by name, each once', () => {
    const after = applyRecords(draft, addDivisions(draft, 'clusters', ['Kota', 'BUMN dan BUMD', 'KOTA', '—']).records);
    expect(after.clusters).toEqual([
      { id: 'bumn-dan-bumd', name: { id: 'BUMN dan BUMD', en: 'BUMN dan BUMD' } },
      { id: 'kota', name: { id: 'Kota', en: 'Kota' } },
    ]);
  });
});

describe('the table to import', () => {
  const sheet = {
    name: 'Data',
    rows: 2,
    headingRow: 1,
    top: [
      { row: 1, cells: ['Judul', 'Instansi', 'X'] },
      { row: 2, cells: ['A', 'B', 'C'] },
    ],
  };
  const table = tableOf(EMPTY_DRAFT, sheet, 0, null);

  it('a field is filled by one column, the one it is given to last', () => {
    expect(table.fields).toEqual(['title', 'agency', null]);
    expect(withField(table, 2, 'title').fields).toEqual([null, 'agency', 'title']);
    expect(withField(table, 0, null).fields).toEqual([null, 'agency', null]);
  });

  it('what is meant by a cluster is kept beside the rest', () => {
    expect(withMeaning(withMeaning(table, 'clusters', 'a', 'x'), 'clusters', 'b', 'y').said).toEqual({
      groups: {},
      clusters: { a: 'x', b: 'y' },
    });
  });

  it('without a row of headings nothing is understood yet', () => {
    expect(tableOf(EMPTY_DRAFT, { ...sheet, headingRow: null }, 0, null)).toMatchObject({ headingRow: null, fields: [] });
  });
});

describe('rules of the selection', () => {
  const typed = typedSettings({ ...FIRST_SETTINGS, caps: [{ group: 'umum', most: 10 }] }, 'id');

  it('stand as they were typed', () => {
    expect(settingsFaults(typed)).toEqual([]);
    const after = settingsOf({ ...typed, years: '2', on: '1 Maret 2026', caps: { umum: '', replikasi: '5' } }, FIRST_SETTINGS);
    expect(after).toMatchObject({ minimumAge: { years: 2, on: '2026-03-01' }, caps: [{ group: 'replikasi', most: 5 }] });
    expect(after.checklist).toEqual(FIRST_SETTINGS.checklist);
  });

  it('points of the checklist keep their ids while their words are the same', () => {
    const after = settingsOf({ ...typed, checklist: 'Isian formulir lengkap\n\nSurat pengantar ada\n' }, FIRST_SETTINGS);
    expect(after.checklist.map(({ id, name }) => [id, name.id])).toEqual([
      ['complete', 'Isian formulir lengkap'],
      ['point-1', 'Surat pengantar ada'],
    ]);
  });

  it('say which field is wrong', () => {
    expect(settingsFaults({ ...typed, entryExample: 'kota', years: 'dua', on: '', caps: { umum: '0' } })).toEqual([
      'entryExample',
      'years',
      'on',
      'caps',
    ]);
  });
});
