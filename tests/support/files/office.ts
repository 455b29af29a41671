import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import { cityContent, cityStage, sampleDeadline } from '#main/sample/city-competition.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';

/** What an office has of a competition: its file from another laptop, and a folder of attachments named by entry number. */
export interface Office {
  readonly competition: string;
  readonly attachments: string;
}

const STAGE = 'penilaian';
/** Who goes on to the next stage. */
const SELECTED = { top: 5, quotas: null };

/** Writes the sample's proposals, stage and attachments as an office would have them, without any people; `createdAt` is UTC, ISO 8601. */
export async function writeOffice(folder: string, createdAt: string): Promise<Office> {
  const attachments = join(folder, 'lampiran');
  const competition = join(folder, 'kompetisi.mfcompetition');
  await mkdir(attachments, { recursive: true });
  const doing = { by: 'A'.repeat(43), at: createdAt };
  const proposals = await proposalRecords(attachments);
  await writeFile(competition, newCompetitionText('kompetisi-uji-12345678', [...stageRecords(createdAt), ...proposals], doing));
  return { competition, attachments };
}

function stageRecords(createdAt: string): readonly CompetitionRecord[] {
  const { competition, groups, clusters, sections, name, template, deadline, rules, declaration, jurorNames } = cityStage(
    [],
    sampleDeadline(createdAt),
  );
  return [
    { kind: 'competition', value: competition },
    { kind: 'groups', value: groups },
    { kind: 'clusters', value: clusters },
    { kind: 'sections', value: sections },
    { kind: 'stages', value: [STAGE] },
    { kind: 'stage', id: STAGE, value: { name, template, deadline, rules: { ...rules, selection: SELECTED }, declaration, jurorNames } },
  ];
}

async function proposalRecords(folder: string): Promise<readonly CompetitionRecord[]> {
  const { proposals, attachments } = cityContent();
  const records: CompetitionRecord[] = [];
  for (const { entry, narrative, attachments: attached, ...facts } of proposals) {
    const files = await Promise.all(
      attached.map(async ({ name, sha256, bytes, mediaType }) => {
        const path = `${entry} ${name}`;
        await writeFile(join(folder, path), attachments.get(sha256) ?? '');
        return { path, sha256, bytes, mediaType };
      }),
    );
    records.push(
      { kind: 'proposal', id: entry, value: facts },
      { kind: 'narrative', id: entry, value: narrative },
      { kind: 'attachments', id: entry, value: files },
    );
  }
  return records;
}
