import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { useCompetition } from '#renderer/bridge/competition.ts';
import { AssignmentScreen } from '#renderer/features/assignment/assignment-screen.tsx';
import { must } from '#shared/base/at.ts';
import { ok } from '#shared/base/result.ts';
import { assignJurors } from '#shared/domain/competition/assigning/assign-jurors.ts';
import { drawTeams } from '#shared/domain/competition/assigning/draw-teams.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { assigningTask } from '#shared/domain/competition/preparing/assigning-task.ts';
import { visitingTask } from '#shared/domain/competition/preparing/visiting-task.ts';
import { useStageOf } from '#tests/support/components/stage-of.ts';
import { renderDesk } from '#tests/support/components/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { competitionAnswers } from '#tests/support/components/fake-competition.ts';
import { giveElementsSize } from '#tests/support/components/layout.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';
import { panelPerson, preparedDraft, preparedRecords, STAGE } from '#tests/support/competition/prepared-draft.ts';

const identity = fakeIdentity({ name: 'Sekretariat' });
const NAMES = ['Juri 1', 'Juri 2', 'Juri 3'];
const [one = '', two = '', three = ''] = NAMES.map(thumbprint);
const MORE: readonly CompetitionRecord[] = [
  { kind: 'person', id: 'a', value: null },
  { kind: 'person', id: 'b', value: null },
  ...[one, two, three].map((id) => ({ kind: 'person', id, value: panelPerson() }) as const),
  { kind: 'conflict', id: `${STAGE}:${three}:KOTA-002`, value: { kind: 'actual', reason: 'Keluarga' } },
];
const LISTED: CompetitionRecord = { kind: 'assignment', id: STAGE, value: { mode: 'listed', perProposal: 2, seed: 'x', jurors: [] } };

function Room() {
  const { opened, actions } = useCompetition(identity.thumbprint, 'kipp');
  const stage = useStageOf(opened.status === 'ready' ? opened.value.draft : null);
  const [sent, setSent] = useState('');
  if (opened.status !== 'ready') return null;
  return (
    <>
      <button type="button" onClick={actions.undo}>
        urungkan
      </button>
      <AssignmentScreen
        {...opened.value}
        identity={identity}
        actions={actions}
        place={null}
        onPlace={(place) => setSent(place.screen)}
        {...stage}
      />
      <output>{sent}</output>
    </>
  );
}

async function open(...more: readonly CompetitionRecord[]) {
  const records = [...preparedRecords(), ...MORE, ...more];
  const draft = preparedDraft([...MORE, ...more]);
  const holders = NAMES.map((name) => ({ thumbprint: thumbprint(name), fingerprint: '', name, institution: 'Dinas', position: 'Juri' }));
  renderDesk(<Room />, {
    answers: {
      ...competitionAnswers(records),
      'preparing:people': () => Promise.resolve(ok(holders)),
      'preparing:assign': ({ stage, perProposal, seed, fixed }) =>
        Promise.resolve(ok(assignJurors(assigningTask(draft, stage, { perProposal, seed, fixed })))),
      'preparing:draw-teams': ({ stage, ...wish }) => Promise.resolve(ok(drawTeams(visitingTask(draft, stage, wish)))),
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Penugasan' });
  // Cards are verified by the main process; until then people have no names.
  if (more.length > 0 && draft.person.has(one)) await screen.findByRole('cell', { name: /^Juri 1, KOTA-001/ });
  return userEvent.setup();
}

const cell = (name: string) => screen.getByRole('cell', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const ends = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell').at(-1)?.textContent);

beforeEach(() => giveElementsSize(1000, 600));

test('without jurors there is nothing to assign: it is said, with the way to the cards', async () => {
  const nobody = [one, two, three].map((id): CompetitionRecord => ({ kind: 'person', id, value: null }));
  await open(LISTED, ...nobody);
  expect(await screen.findByRole('heading', { name: 'Belum ada juri' })).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Buka Panel' }));
  expect(screen.getByText('panel', { selector: 'output' })).toBeVisible();
});

describe('sharing proposals out in the matrix', () => {
  test('shows each pair in words, counts live, and takes back what was ticked', async () => {
    const user = await open(LISTED);
    await user.click(cell('Juri 1, KOTA-001: belum ditugaskan'));
    await user.keyboard('{ArrowDown}{ArrowRight} ');
    expect(cell('Juri 2, KOTA-002: ditugaskan')).toBe(document.activeElement);
    expect(ends()).toEqual(['▼ 1/2 kurang juri', '▼ 1/2 kurang juri']);
    await press('urungkan');
    await waitFor(() => expect(cell('Juri 2, KOTA-002: belum ditugaskan')).toBeTruthy());
  });

  test('never assigns against a known conflict, and says so', async () => {
    const user = await open(LISTED);
    await user.click(cell('Juri 3, KOTA-002: konflik kepentingan'));
    expect(await screen.findByText(/Juri 3 berkonflik kepentingan dengan KOTA-002/)).toBeTruthy();
    expect(screen.queryByRole('cell', { name: /: ditugaskan/ })).toBeNull();
  });

  test('changes all marked rows at once, by keys alone', async () => {
    const user = await open(LISTED);
    await user.click(cell('Juri 1, KOTA-001: belum ditugaskan'));
    await user.keyboard(' {Control>}a{/Control}{ArrowRight} ');
    expect(cell('Juri 2, KOTA-001: ditugaskan')).toBeTruthy();
    expect(cell('Juri 2, KOTA-002: ditugaskan')).toBeTruthy();
    expect(screen.getByText('2 proposal ditandai')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('2 proposal ditandai')).toBeNull();
  });

  test('finds a row by typing its number', async () => {
    const user = await open(LISTED);
    await user.click(cell('Juri 1, KOTA-001: belum ditugaskan'));
    await user.keyboard('2');
    expect(document.activeElement).toBe(cell('Juri 1, KOTA-002: belum ditugaskan'));
  });

  test('pastes jurors by name, but for those with a conflict', async () => {
    const user = await open(LISTED);
    await user.click(cell('Juri 1, KOTA-001: belum ditugaskan'));
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'KOTA-001\tJuri 2\nKOTA-002\tJuri 1\tJuri 3');
    fireEvent(must(document.querySelector('.board__matrix textarea')), new ClipboardEvent('paste', { bubbles: true, clipboardData }));
    expect(await screen.findByText(/Juri dari 2 proposal ditempel\. Yang berkonflik .* KOTA-002/)).toBeTruthy();
    expect(cell('Juri 2, KOTA-001: ditugaskan')).toBeTruthy();
    expect(cell('Juri 1, KOTA-002: ditugaskan')).toBeTruthy();
    expect(cell('Juri 3, KOTA-002: konflik kepentingan')).toBeTruthy();
  });

  test('names what an even assignment could not meet, and who stood in the way', async () => {
    const user = await open(LISTED);
    await press('Bagi proposal…');
    const many = screen.getByRole('textbox', { name: 'Juri tiap proposal' });
    await user.clear(many);
    await user.type(many, '3');
    await press('Bagi');
    await user.click(await screen.findByText('1 proposal kurang juri', { selector: 'summary' }));
    expect(screen.getByText(/KOTA-002: 2 dari 3 juri; terhalang .*: Juri 3/)).toBeTruthy();
    expect(ends()).toEqual(['3/3', '▼ 2/3 kurang juri']);
  });
});

describe('teams for field visits', () => {
  test('are drawn for the marked proposals, with a lead, where all score all too', async () => {
    const user = await open();
    await user.click(screen.getByRole('radio', { name: 'Kunjungan lapangan' }));
    await user.click(screen.getByRole('checkbox', { name: 'Tandai KOTA-002' }));
    await press('Undi tim…');
    await user.click(screen.getByRole('checkbox', { name: 'Tunjuk ketua tim, merata' }));
    await press('Undi');
    expect(await screen.findByText('Tim untuk 1 proposal lengkap.')).toBeTruthy();
    expect(screen.getAllByRole('cell', { name: /KOTA-002: (?:ikut tim|ketua tim)$/ })).toHaveLength(2);
    expect(cell('Juri 3, KOTA-002: konflik kepentingan')).toBeTruthy();
  });

  test('are chosen by hand, one who leads, and short until there are two', async () => {
    const user = await open();
    await user.click(screen.getByRole('radio', { name: 'Kunjungan lapangan' }));
    await user.click(cell('Juri 1, KOTA-001: dapat ikut'));
    expect(screen.getByText('1 tim kurang orang')).toBeTruthy();
    await user.keyboard('{ArrowRight} ');
    expect(screen.queryByText('1 tim kurang orang')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Ketua tim/ }));
    await user.click(screen.getByRole('option', { name: 'Juri 2' }));
    expect(cell('Juri 2, KOTA-001: ketua tim')).toBeTruthy();
  });
});
