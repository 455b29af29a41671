import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundleStatementSchema } from '#shared/formats/bundle/bundle.ts';
import { cardSchema } from '#shared/formats/people/card.ts';
import { competitionHeaderSchema, competitionLineSchema } from '#shared/formats/competition/competition-file.ts';
import { dossierSchema } from '#shared/formats/chair/dossier.ts';
import { evidenceIndexSchema } from '#shared/formats/juror/evidence.ts';
import { envelopeSchema, protectedHeaderSchema } from '#shared/formats/envelope.ts';
import { backupSchema } from '#shared/formats/people/identity.ts';
import { proposalsSchema } from '#shared/formats/bundle/proposals.ts';
import { resultSchema } from '#shared/formats/chair/result.ts';
import { scoreFileSchema } from '#shared/formats/juror/score-file.ts';
import { workBackupHeadSchema, workBackupSchema } from '#shared/formats/people/work-backup.ts';
import { stageSchema } from '#shared/formats/bundle/stage.ts';
import { z } from '#shared/formats/zod.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  backup: backupSchema,
  'bundle-statement': bundleStatementSchema,
  card: cardSchema,
  'competition-header': competitionHeaderSchema,
  'competition-line': competitionLineSchema,
  dossier: dossierSchema,
  envelope: envelopeSchema,
  'evidence-index': evidenceIndexSchema,
  proposals: proposalsSchema,
  'protected-header': protectedHeaderSchema,
  result: resultSchema,
  'score-file': scoreFileSchema,
  stage: stageSchema,
  'work-backup': workBackupSchema,
  'work-backup-head': workBackupHeadSchema,
};

const folder = fileURLToPath(new URL('../../../../shared/formats/schemas/', import.meta.url));

describe('JSON Schemas', () => {
  it.each(Object.entries(schemas))('%s says what the code checks (written anew by vitest -u)', async (name, schema) => {
    const { $schema, ...body } = z.toJSONSchema(schema, { io: 'input' });
    const text = `${JSON.stringify({ $schema, $id: `mufakat:${name}:1`, title: `Mufakat ${name}, version 1`, ...body }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`${folder}${name}.schema.json`);
  });

  it('are there for every kind and for nothing else', async () => {
    const names = Object.keys(schemas).map((name) => `${name}.schema.json`);
    expect((await readdir(folder)).toSorted()).toEqual(names.toSorted());
  });
});
