import { ok } from '#shared/base/result.ts';
import { advance, emptyHistory, nextStep } from '#shared/domain/competition/draft/history.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import { changeSchema } from '#shared/formats/competition/records.ts';
import type { CompetitionStatus } from '#shared/ipc/views/competition.ts';
import { stageTemplates } from '#main/templates/stage-templates.ts';
import { firstRecords } from '#tests/support/competition/competition.ts';

/** Answers about one competition that is kept in memory by the program's own history; every change must be in the exact form. */
export function competitionAnswers(records: readonly CompetitionRecord[] = firstRecords()): Partial<Requests> {
  const history = emptyHistory();
  let revision = 1;
  advance(history, 'change', { what: 'create', step: null, records });
  const status = (): CompetitionStatus => ({
    id: 'kipp',
    revision,
    savedAt: '2026-03-02T08:00:00.000Z',
    undo: nextStep(history, 'undo')?.what ?? null,
    redo: nextStep(history, 'redo')?.what ?? null,
    damaged: 0,
  });
  return {
    'competition:templates': () => Promise.resolve(stageTemplates),
    'competition:open': () => Promise.resolve(ok({ status: status(), records: [...history.records.values()] })),
    'competition:change': ({ change }) => {
      advance(history, 'change', changeSchema.parse(change));
      revision += 1;
      return Promise.resolve(ok(status()));
    },
    'competition:step': ({ act }) => {
      const next = nextStep(history, act);
      if (next === null) return Promise.resolve(ok({ status: status(), records: [] }));
      advance(history, act, { ...next, records: next.restore });
      revision += 1;
      return Promise.resolve(ok({ status: status(), records: next.restore }));
    },
  };
}
