import { resolve } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { beforeNow } from '#shared/domain/panel/decisions/before-now.ts';
import type { DecisionBasis } from '#shared/domain/panel/decisions/decision-basis.ts';
import { type Intent, takeDecision, type TakenDecision } from '#shared/domain/panel/decisions/take-decision.ts';
import { panelInputs, panelTable } from '#shared/domain/panel/result/panel-ranking.ts';
import { decisionBasisOf } from '#shared/domain/panel/result/panel-result.ts';
import type { Decision } from '#shared/domain/panel/result/result.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { decisionSchema } from '#shared/formats/chair/result.ts';
import { decisionKindText } from '#shared/text/decisions/decision-kinds.ts';
import { appendToLog } from '../../decisions/decision-log.ts';
import { mergeReceived } from '../../results/inbox/merge-received.ts';
import { rankingImpossible } from '../../results/panel-bundle.ts';
import { lotOf } from '../../signing/lot.ts';
import { alignedTable } from '../aligned-table.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { inWordsOf } from '../files.ts';
import { identityOptions, readChair } from './chair-identity.ts';
import { readDecisions } from './decisions-file.ts';
import { findUnreadable, readBundle, readInTurn } from './panel-files.ts';

const KINDS = decisionSchema.shape.kind.options;

/** `mufakat decide`: a decision of the panel added to a file that `mufakat merge` takes. */
export const command: Command = {
  summary: {
    id: 'Mencatat satu keputusan panel dalam berkas yang hanya dapat bertambah; `mufakat merge --decisions` memakainya.',
    en: 'Records one decision of the panel in a file that only grows; `mufakat merge --decisions` takes it.',
  },
  operands: { name: 'BUNDLE SCOREFILE...', atLeast: 2 },
  options: {
    decisions: {
      value: 'FILE',
      required: true,
      text: { id: 'berkas keputusan, dibuat bila belum ada', en: 'the file of decisions, made if it is not there' },
    },
    kind: { value: 'KIND', required: true, choices: KINDS, text: { id: 'jenis keputusan', en: 'the kind of decision' } },
    entry: { value: 'ENTRY', text: { id: 'nomor proposal', en: 'entry number of the proposal' } },
    juror: { value: 'THUMBPRINT', text: { id: 'juri yang dimaksud', en: 'the juror concerned' } },
    before: {
      value: 'TEXT',
      text: {
        id: 'keadaan sebelumnya; perlu untuk draw (nomor-nomor) dan reversal (nomor keputusan)',
        en: 'what it was before; needed for draw (the entries) and reversal (the number of the decision)',
      },
    },
    after: {
      value: 'TEXT',
      text: {
        id: 'nilai akhir, urutan, benih undian, berkas yang dipilih, atau selected/not-selected',
        en: 'the final score, the order, the seed, the chosen file, or selected/not-selected',
      },
    },
    reason: { value: 'TEXT', required: true, text: { id: 'alasannya', en: 'its reason' } },
    at: {
      value: 'UTC',
      text: {
        id: 'waktu keputusan, seperti 2023-07-20T06:00:00.000Z (bila kosong: sekarang)',
        en: 'time of the decision, such as 2023-07-20T06:00:00.000Z (now unless given)',
      },
    },
    identity: { ...identityOptions.identity, required: true },
    'passphrase-file': { ...identityOptions['passphrase-file'], required: true },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const taken = await decide(given);
  if (taken.ok) {
    await terminal.out(rankingOf(taken.value));
    return 0;
  }
  terminal.say(taken.error);
  return 1;
}

async function decide(given: Given): Promise<Result<TakenDecision, LocalText>> {
  const taken = await readDecisions(given.must('decisions'));
  if (!taken.ok) return taken;
  const basis = await readBasis(given, taken.value);
  if (!basis.ok) return basis;
  const meant = meantBy(given);
  const before = given.one('before') ?? beforeNow(basis.value, taken.value, meant, lotOf);
  const intent: Intent = { ...meant, before, reason: given.must('reason') };
  const at = given.one('at') ?? new Date().toISOString();
  if (!decisionSchema.safeParse({ number: 1, ...intent, at }).success) return err(MISSHAPEN);
  const decided = takeDecision(basis.value, taken.value, { intent, at }, lotOf);
  if (!decided.ok) return err(inWordsOf({ kind: 'decision-refused', fault: decided.error }));
  return record(given.must('decisions'), decided.value);
}

/** What the decision is held against: the files as they count under the decisions before it. */
async function readBasis(given: Given, decisions: readonly Decision[]): Promise<Result<DecisionBasis, LocalText>> {
  const [bundlePath = '', ...paths] = given.operands;
  const bundle = await readBundle(bundlePath);
  if (!bundle.ok) return bundle;
  const { panel } = bundle.value;
  const chair = await readChair(given, panel);
  if (!chair.ok) return chair;
  const unreadable = await findUnreadable(paths);
  if (unreadable !== null) return err(unreadable);
  const received = { files: readInTurn(paths, []), rejected: [], decisions };
  const { merge, progress } = await mergeReceived(panel, received, chair.value.ageIdentity, false);
  const ranking = rankProposals(panel.plan.rules, panelTable(panel.plan, merge.counted, progress), panelInputs(panel.plan));
  if (!ranking.ok) return err(inWordsOf(rankingImpossible(panel, ranking.error)));
  return ok(decisionBasisOf(panel.plan, ranking.value, { ...merge, progress }));
}

function meantBy(given: Given): Omit<Intent, 'before' | 'reason'> {
  const kind = KINDS.find((each) => each === given.must('kind')) ?? 'exclude';
  return { kind, entry: given.one('entry') ?? null, juror: given.one('juror') ?? null, after: given.one('after') ?? null };
}

/** Recorded as an item of its own that is closed at once, so that the file reads as the log of a plenary does. */
async function record(path: string, taken: TakenDecision): Promise<Result<TakenDecision, LocalText>> {
  const { number, ...draft } = taken.decision;
  const item = `decision:${number}`;
  const added = await appendToLog(resolve(path), [
    { event: 'draft', item, draft },
    { event: 'close', item, at: draft.at },
  ]);
  return added.ok ? ok(taken) : err(inWordsOf(added.error));
}

function rankingOf({ decision, ranking }: TakenDecision): string {
  const kind = decisionKindText.id[decision.kind];
  const rows = ranking
    .rows()
    .map(({ rank, entry, total, selected, decisions }) => [
      rank === null ? '-' : String(rank),
      entry,
      total ?? '-',
      selected ? 'ya' : '-',
      decisions.join(' '),
    ]);
  const table = alignedTable(['Peringkat', 'Nomor', 'Nilai akhir', 'Terpilih', 'Keputusan'], rows, new Set([0, 2]));
  return `Keputusan ${decision.number} / Decision ${decision.number}: ${kind}\n\n${table}`;
}

const MISSHAPEN: LocalText = {
  id: 'keputusan itu tidak tertulis sebagaimana mestinya: periksa --entry, --juror, --at, dan panjang teks',
  en: 'the decision is not written as it must be: look at --entry, --juror, --at and the length of texts',
};
