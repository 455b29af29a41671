import { writeFile } from 'node:fs/promises';
import { openCompetitionFile } from '#main/competitions/competition-file.ts';
import { buildNoted } from '#main/preparing/building/build-noted.ts';
import { buildStageBundle } from '#main/preparing/building/build-stage-bundle.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { changeOf, proposalFacts } from '../competition/competition.ts';
import { STAGE } from '../competition/prepared-draft.ts';
import { good } from '../good.ts';
import { people } from '../panel/bundles.ts';

// A program of its own, so that it can be killed: over and over it changes a proposal and builds the bundle, or stands still at the first: when half of it is written, or when it has its name.
const [, , competition = '', folder = '', halt = ''] = process.argv;
const by = people.secretariat.thumbprint;

async function standStill(where: string): Promise<void> {
  if (halt !== where) return;
  process.stdout.write(`${where}\n`);
  await new Promise(() => setInterval(() => undefined, 1000));
}

const file = await good(openCompetitionFile(competition, () => new Date().toISOString()));
for (;;) {
  const number = file.status().lastSequence;
  const at = new Date().toISOString();
  const value = proposalFacts(`Judul ${number}`, { cluster: 'kota' });
  await good(file.change(changeOf([{ kind: 'proposal', id: 'KOTA-001', value }]), { by, at }));
  const wanted = { stage: STAGE, path: `${folder}/tahap-${number}.mfbundle`, createdAt: at, by };
  await good(
    buildNoted(file, wanted, async (place) => {
      if (halt === 'half') await writeFile(place.hidden, 'separuh');
      await standStill('half');
      const draft = applyRecords(EMPTY_DRAFT, file.history.records.values());
      const built = await buildStageBundle({ ...wanted, ...place, draft, folder: null, signer: people.secretariat });
      await standStill('placed');
      return built;
    }),
  );
  process.stdout.write('noted\n');
}
