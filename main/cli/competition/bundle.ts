import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { preflight } from '#shared/domain/competition/preparing/preflight.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { describeFinding, type NameOf } from '#shared/text/rules/preflight.ts';
import type { UnlockedIdentity } from '../../identity/private-keys.ts';
import { buildNoted } from '../../preparing/building/build-noted.ts';
import { buildStageBundle, type BuiltStage } from '../../preparing/building/build-stage-bundle.ts';
import { unmarkBuilding } from '../../preparing/building/building-mark.ts';
import { peopleOf } from '../../preparing/draft-people.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { inWordsOf } from '../files.ts';
import { identityOptions, readIdentity } from '../panel/chair-identity.ts';
import { type CompetitionAtHand, competitionOptions, withCompetition } from './open-competition.ts';

/** `mufakat bundle`: a stage of a competition to its signed bundle, the successor of the one built before where there is one. */
export const command: Command = {
  summary: {
    id: 'Menyusun berkas proposal bertanda tangan (.mfbundle) dari kompetisi yang disiapkan.',
    en: 'Builds the signed bundle (.mfbundle) of a prepared competition.',
  },
  operands: null,
  options: {
    ...competitionOptions,
    attachments: { value: 'DIR', text: { id: 'folder lampiran', en: 'the folder of attachments' } },
    lost: {
      value: null,
      text: {
        id: 'berkas yang penyusunannya terputus tidak ada lagi di mana pun',
        en: 'the bundle whose building was interrupted is nowhere any more',
      },
    },
    out: { value: 'FILE', required: true, text: { id: 'berkas yang ditulis (.mfbundle)', en: 'the bundle to write (.mfbundle)' } },
    identity: { ...identityOptions.identity, required: true },
    'passphrase-file': { ...identityOptions['passphrase-file'], required: true },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const signer = await readIdentity(given);
  if (!signer.ok) return refuse(terminal, signer.error);
  const { value: key } = signer;
  if (key === null) throw new Error('a required option is missing');
  const built = await withCompetition(given, (at) => build(given, at, { signer: key, terminal }));
  if (!built.ok) return refuse(terminal, built.error);
  if (built.value === null) return 1;
  const { bundleId } = built.value.bundle.statement;
  const { revision, proposals, jurors } = built.value.record.value ?? { revision: 0, proposals: 0, jurors: 0 };
  await terminal.out(
    `${JSON.stringify({ bundleId, code: codeOf(bundleId), revision, proposals, jurors, bytes: built.value.bundle.bytes }, null, 2)}\n`,
  );
  return 0;
}

function refuse(terminal: Terminal, finding: LocalText): ExitCode {
  terminal.say(finding);
  return 1;
}

/** Tells each finding on a line of its own; null when one of them keeps the bundle from being built. */
async function build(
  given: Given,
  { file, draft, stage }: CompetitionAtHand,
  { signer, terminal }: { readonly signer: UnlockedIdentity; readonly terminal: Terminal },
): Promise<Result<BuiltStage | null, LocalText>> {
  const { blockers, cautions } = preflight(draft, stage);
  const names = await namesOf(draft);
  for (const finding of [...blockers, ...cautions]) {
    terminal.say({ id: describeFinding(finding, names, 'id'), en: describeFinding(finding, names, 'en') });
  }
  if (blockers.length > 0) return ok(null);
  if (given.has('lost')) await unmarkBuilding(file.path);
  const wanted = { stage, path: given.must('out'), createdAt: new Date().toISOString(), by: signer.thumbprint };
  const built = await buildNoted(file, wanted, (place) => {
    // Now, not before: what an interrupted building left may have been noted first.
    const now = applyRecords(EMPTY_DRAFT, file.history.records.values());
    return buildStageBundle({ ...wanted, ...place, draft: now, folder: given.one('attachments') ?? null, signer });
  });
  if (built.ok) return built;
  if (built.error.kind === 'cancelled') throw new Error('cancelled without a signal');
  return err(inWordsOf(built.error));
}

async function namesOf(draft: CompetitionAtHand['draft']): Promise<NameOf> {
  const people = await peopleOf(draft);
  return (thumbprint) => people.get(thumbprint)?.person.name ?? thumbprint.slice(0, 8);
}
