import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { notOnPanel } from '#shared/domain/panel/result/panel-result.ts';
import { textField } from '#shared/formats/fields.ts';
import type { ClosedLabel } from '../../results/closing/closed-results.ts';
import { type ExportContent, exportContentOf } from '../../exports/recap.ts';
import { type Closing, closePanel } from '../../results/closing/close-panel.ts';
import { mergeReceived, type PanelMerge } from '../../results/inbox/merge-received.ts';
import type { PanelBundle } from '../../results/panel-bundle.ts';
import { asChair, identityOptions, readIdentity } from './chair-identity.ts';
import { readDecisions } from './decisions-file.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { outcomeTable, rankingTable } from './panel-report.ts';
import { inWordsOf } from '../files.ts';
import { findUnreadable, readBundle, readInTurn, readResult, type ReceivedPath } from './panel-files.ts';

/** `mufakat merge`: score files to the signed result and its dossier. */
export const command: Command = {
  summary: {
    id: 'Menggabungkan berkas nilai menjadi hasil bertanda tangan beserta dosirnya (.mfdossier).',
    en: 'Merges score files into a signed result and its dossier (.mfdossier).',
  },
  operands: { name: 'BUNDLE SCOREFILE...', atLeast: 1 },
  options: {
    out: { value: 'RESULT', required: true, text: { id: 'hasil yang ditulis (.mfresult)', en: 'the result to write (.mfresult)' } },
    identity: { ...identityOptions.identity, required: true },
    'passphrase-file': { ...identityOptions['passphrase-file'], required: true },
    'closed-at': {
      value: 'UTC',
      text: {
        id: 'waktu penutupan, seperti 2023-07-20T06:00:00.000Z (bila kosong: sekarang)',
        en: 'time of closing, such as 2023-07-20T06:00:00.000Z (now unless given)',
      },
    },
    present: { value: 'THUMBPRINT', multiple: true, text: { id: 'anggota panel yang hadir', en: 'a member of the panel who was present' } },
    exception: {
      value: 'REASON',
      text: {
        id: 'alasan menutup walau ada nilai yang belum masuk atau terlambat; dicatat dalam hasil',
        en: 'reason for closing although scores are missing or late; recorded in the result',
      },
    },
    decisions: {
      value: 'FILE',
      text: {
        id: 'keputusan panel yang dicatat dengan `mufakat decide`',
        en: 'decisions of the panel, recorded by `mufakat decide`',
      },
    },
    previous: {
      value: 'RESULT',
      text: { id: 'hasil yang digantikan oleh hasil ini (.mfresult)', en: 'the result that this one replaces (.mfresult)' },
    },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [bundlePath = '', ...paths] = given.operands;
  // The passphrase takes a while and 128 MB for a moment, in a thread of its own: the bundle is read meanwhile, and what comes after finds that memory free.
  const [identity, bundle] = await Promise.all([readIdentity(given), readListed(bundlePath)]);
  if (!identity.ok) return refuse(terminal, identity.error);
  if (!bundle.ok) return refuse(terminal, bundle.error);
  const misused = findMisuse(given, bundle.value.panel);
  if (misused !== null) return refuse(terminal, misused, 2);
  const previous = await readPrevious(given, bundle.value.panel);
  if (!previous.ok) return refuse(terminal, previous.error);
  const chair = asChair(identity.value, bundle.value.panel);
  if (!chair.ok) return refuse(terminal, chair.error);
  const unreadable = await findUnreadable(paths);
  if (unreadable !== null) return refuse(terminal, unreadable);
  const decisions = await readDecisions(given.one('decisions'));
  if (!decisions.ok) return refuse(terminal, decisions.error);
  const files: ReceivedPath[] = [];
  const received = { files: readInTurn(paths, files), rejected: [], decisions: decisions.value };
  const merge = await mergeReceived(bundle.value.panel, received, chair.value.ageIdentity, true);
  await terminal.out(outcomeTable(process.cwd(), files, merge));
  const closed = await close(given, bundle.value, merge, { chair: chair.value, previous: previous.value, decisions: decisions.value });
  if (!closed.ok) return refuse(terminal, closed.error);
  await terminal.out(`\n${closed.value}`);
  return 0;
}

/** What merging needs of the bundle, without what the agencies wrote. */
interface ListedBundle {
  readonly panel: PanelBundle;
  readonly content: ExportContent;
}

async function readListed(path: string): Promise<Result<ListedBundle, LocalText>> {
  const read = await readBundle(path);
  return read.ok ? ok({ panel: read.value.panel, content: exportContentOf(read.value.bundle) }) : read;
}

function refuse(terminal: Terminal, finding: LocalText, code: ExitCode = 1): ExitCode {
  terminal.say(finding);
  return code;
}

function findMisuse(given: Given, { plan }: PanelBundle): LocalText | null {
  const foreign = notOnPanel(plan, given.all('present'));
  if (foreign.length > 0) return inWordsOf({ kind: 'not-on-panel', thumbprints: foreign });
  if (textField.safeParse(given.one('exception') ?? '').success) return null;
  return { id: '--exception memuat karakter kendali atau terlalu panjang', en: '--exception holds a control character or is too long' };
}

/** What the new result must name as the one it replaces, null when no result was given. */
async function readPrevious(given: Given, panel: PanelBundle): Promise<Result<ClosedLabel | null, LocalText>> {
  const path = given.one('previous');
  if (path === undefined) return ok(null);
  const opened = await readResult(path, panel);
  if (!opened.ok) return opened;
  const { content, payloadSha256 } = opened.value.signed;
  return ok({ revision: content.revision, payloadSha256 });
}

/** Who closes the panel, in place of which result, and with which decisions. */
type Closer = Pick<Closing, 'chair' | 'previous' | 'decisions'>;

/** Closes the panel and gives what is printed of it: the ranking, and the code of the result. */
async function close(
  given: Given,
  { content, panel }: ListedBundle,
  merge: PanelMerge,
  { chair, previous, decisions }: Closer,
): Promise<Result<string, LocalText>> {
  const closing = {
    chair,
    closedAt: given.one('closed-at') ?? new Date().toISOString(),
    present: given.has('present') ? given.all('present') : null,
    exception: given.one('exception') ?? null,
    decisions,
    previous,
    resultPath: given.must('out'),
  };
  const closed = await closePanel(panel, merge, closing, null);
  if (!closed.ok) return err(inWordsOf(closed.error));
  const { content: result, code, payloadSha256 } = closed.value;
  const source = { result, payloadSha256, signers: [chair.thumbprint], content, language: 'id' } as const;
  return ok(`${rankingTable(source, result.ranking.length)}\nKode hasil / Code of the result: ${code}\n`);
}
