import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleChanges } from '#main/bundles/bundle-changes.ts';
import { openBundleStore } from '#main/bundles/bundle-store.ts';
import type { Bundle } from '#main/bundles/open-bundle.ts';
import { buildTestBundle, people, testProposals } from '#tests/support/panel/bundles.ts';

let folder: string;
let first: Bundle;
let second: Bundle;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changes-'));
  first = await buildTestBundle(join(folder, 'pertama.mfbundle'));
  const proposals = testProposals().map((proposal, index) => (index === 0 ? { ...proposal, title: 'Judul yang diperbaiki' } : proposal));
  second = await buildTestBundle(join(folder, 'kedua.mfbundle'), { revision: 2, supersedes: first.statement.bundleId, proposals });
});

afterAll(() => rm(folder, { recursive: true }));

const store = (name: string) => openBundleStore(join(folder, name), { isPinned: () => true, pin: () => undefined });

describe('what a bundle changes', () => {
  it('is told against the one that it replaces, when that is accepted here', async () => {
    const bundles = store('ada');
    await bundles.accept(first.path, null);
    expect(await bundleChanges(bundles, second, people.juror1.thumbprint)).toMatchObject({
      corrected: [{ title: 'Judul yang diperbaiki' }],
      added: [],
      removed: [],
      criteria: false,
      rules: false,
    });
  });

  it('is nothing that anybody here could tell when the one before never came, or when there is none', async () => {
    const bundles = store('kosong');
    expect(await bundleChanges(bundles, second, null)).toBeNull();
    expect(await bundleChanges(bundles, first, null)).toBeNull();
  });
});
