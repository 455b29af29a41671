import { describe, expect, it } from 'vitest';
import { differencesBetween } from '#shared/domain/panel/decisions/file-differences.ts';
import { type PlenaryEvent, recordOf, withDrafts } from '#shared/domain/panel/decisions/plenary-record.ts';
import { plenaryStateOf } from '#shared/domain/panel/decisions/plenary-state.ts';
import { basisOf, DECIDED_AT, intent } from '#tests/support/panel/decisions.ts';
import { scoreFile, sheet, thumbprint, UNDISPUTED } from '#tests/support/panel/panel.ts';

const at = DECIDED_AT;
const exclude = { ...intent('exclude', { entry: 'P-1', before: '1' }), at };
const adjust = { ...intent('panel-adjustment', { entry: 'P-2', before: '80.00', after: '81.00' }), at };
const draft = (item: string, meant: typeof exclude): PlenaryEvent => ({ event: 'draft', item, draft: meant });
const close = (item: string): PlenaryEvent => ({ event: 'close', item, at });

describe('the record of a plenary', () => {
  it('numbers decisions in the order in which their items are closed', () => {
    const record = recordOf([draft('entry:P-1', exclude), draft('entry:P-2', adjust), close('entry:P-2'), close('entry:P-1')]);
    expect(record.decisions.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'panel-adjustment'],
      [2, 'exclude'],
    ]);
    expect(record.items).toEqual(['entry:P-2', 'entry:P-1']);
    expect(record.drafts).toEqual([]);
  });

  it('undoes the last draft of an open item, and nothing of a closed one', () => {
    const undo: PlenaryEvent = { event: 'undo', item: 'entry:P-1', at };
    expect(recordOf([draft('entry:P-1', exclude), draft('entry:P-2', adjust), undo]).drafts.map(({ item }) => item)).toEqual(['entry:P-2']);
    expect(recordOf([draft('entry:P-1', exclude), close('entry:P-1'), undo]).decisions).toHaveLength(1);
  });

  it('opens a closed item again with a new draft', () => {
    expect(recordOf([close('entry:P-1')]).closed).toEqual(new Set(['entry:P-1']));
    expect(recordOf([close('entry:P-1'), draft('entry:P-1', exclude)]).closed).toEqual(new Set());
  });

  it('keeps the attendance stated last', () => {
    const present = [thumbprint('Juri 1')];
    expect(recordOf([]).present).toBeNull();
    expect(
      recordOf([
        { event: 'attend', present: [], at },
        { event: 'attend', present, at },
      ]).present,
    ).toEqual(present);
  });

  it('shows drafts as they would be numbered', () => {
    const record = recordOf([draft('entry:P-1', exclude), close('entry:P-1'), draft('entry:P-2', adjust)]);
    expect(withDrafts(record).map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('where a plenary stands', () => {
  const rules = { selection: { top: 2 }, divergence: { points: 20 }, threshold: { total: 60 } };
  const basis = basisOf({ 'P-1': [95, 90, 70], 'P-2': [80, 80, 80], 'P-3': [80, 80, 80], 'P-4': [70, 65, 55] }, rules);
  const stateOf = (...events: readonly PlenaryEvent[]) => plenaryStateOf(basis, new Map([['P-2', 1]]), recordOf(events), UNDISPUTED.lotOf);
  const itemsOf = (...events: readonly PlenaryEvent[]) =>
    stateOf(...events).items.map(({ id, reasons }) => [id, ...reasons.map(({ kind }) => kind)]);

  it('has an agenda of ties on the cut, divergence, straddled thresholds and findings in the field', () => {
    expect(itemsOf()).toEqual([
      ['tie:P-2 P-3', 'tied-across-cut'],
      ['entry:P-1', 'points'],
      ['entry:P-2', 'field-finding'],
      ['entry:P-4', 'straddles-threshold'],
    ]);
    expect(stateOf().items[1]?.reasons[0]).toMatchObject({ lowest: '70/1', highest: '95/1' });
  });

  it('names straddled thresholds also where the rules set no divergence, and all that awaits a draw', () => {
    const drawn = basisOf({ 'P-1': [80, 80, 80], 'P-2': [80, 80, 80], 'P-3': [70, 50, 70] }, { threshold: { total: 60 }, ties: ['draw'] });
    const { items } = plenaryStateOf(drawn, new Map(), recordOf([]), UNDISPUTED.lotOf);
    expect(items.map(({ id, reasons }) => [id, reasons[0]?.kind])).toEqual([
      ['tie:P-1 P-2', 'awaits-draw'],
      ['entry:P-3', 'straddles-threshold'],
    ]);
  });

  it('puts files that contradict each other first', () => {
    const disputes = new Map([[thumbprint('Juri 2'), ['a', 'b']]]);
    const { items } = plenaryStateOf({ ...basis, disputes }, new Map(), recordOf([]), UNDISPUTED.lotOf);
    expect(items[0]).toMatchObject({ id: `files:${thumbprint('Juri 2')}`, entries: [], juror: thumbprint('Juri 2') });
  });

  it('keeps an item that was opened, although its tie is resolved or it was never on the agenda', () => {
    const tie = { ...intent('resolve-tie', { before: 'P-2 P-3', after: 'P-3 P-2' }), at };
    const state = stateOf(draft('tie:P-2 P-3', tie), close('tie:P-2 P-3'), close('entry:P-3'), close('files:x'));
    expect(state.items.map(({ id, isClosed }) => [id, isClosed])).toEqual([
      ['tie:P-2 P-3', true],
      ['entry:P-1', false],
      ['entry:P-2', false],
      ['entry:P-4', false],
      ['entry:P-3', true],
      ['files:x', true],
    ]);
  });

  it('brings up a tie across the cut that a decision made', () => {
    const down = { ...intent('panel-adjustment', { entry: 'P-1', before: '85.00', after: '80.00' }), at };
    expect(itemsOf(draft('entry:P-1', down))[0]).toEqual(['tie:P-1 P-2 P-3', 'tied-across-cut']);
  });

  it('lists drafts with their item, and says which decisions were reversed or cannot count', () => {
    const adjusted = { ...intent('panel-adjustment', { entry: 'P-2', before: '80.00', after: '99.00' }), at };
    const state = stateOf(draft('entry:P-2', adjusted));
    expect(state.items.find(({ id }) => id === 'entry:P-2')?.drafts).toHaveLength(1);
    const back = { ...intent('reversal', { entry: 'P-2', before: '1' }), at };
    const after = stateOf(draft('entry:P-2', adjusted), close('entry:P-2'), draft('reversal:1', back), close('reversal:1'));
    expect(after.decisions.map(({ isReversed, fault }) => [isReversed, fault])).toEqual([
      [true, null],
      [false, null],
    ]);
    const stale = { ...intent('exclude', { entry: 'P-1', before: '3' }), at };
    expect(stateOf(draft('entry:P-1', stale)).items.find(({ id }) => id === 'entry:P-1')?.drafts[0]?.fault).toBe('changed');
  });
});

describe('files of one juror that contradict each other', () => {
  it('are compared score by score, comment by comment, and sheet by sheet', () => {
    const [one, other] = [scoreFile(), scoreFile()];
    const changed = sheet('P-2', {
      scores: [
        { criterion: 'novelty', score: 71, comment: 'lebih baik' },
        { criterion: 'significance', score: 80.5, comment: '' },
        { criterion: 'summary', score: null, comment: '' },
      ],
      note: 'catatan',
    });
    const sheets = [sheet('P-1'), changed];
    const differences = differencesBetween([one, { ...other, sheets }]);
    expect(differences.map(({ entry, criterion, about, values }) => [entry, criterion, about, values])).toEqual([
      ['P-2', 'novelty', 'score', ['70', '71']],
      ['P-2', 'novelty', 'comment', [null, 'lebih baik']],
      ['P-2', null, 'note', [null, 'catatan']],
      ['P-3', null, 'status', ['scored', null]],
      ['P-3', 'novelty', 'score', ['70', null]],
      ['P-3', 'significance', 'score', ['80.5', null]],
    ]);
  });
});
