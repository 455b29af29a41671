import { render, screen, waitFor } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { App } from '#renderer/app/app.tsx';
import { WorkDatabase } from '#renderer/db/database.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import { deskBundle, deskRules } from '#tests/support/components/chair-desk.tsx';
import { type FakeBridge, fakeBridge, fakeIdentity, type FakeLaptop } from '#tests/support/components/fake-bridge.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

/** Juri 1 of the desk's bundle, unlocked. */
export const jurorOne = fakeIdentity({ thumbprint: thumbprint('Juri 1'), name: 'Juri 1' });

/** Two criteria with three levels each on 0..100 in halves; novelty asks for a comment. */
export const windowRules = deskRules({
  criteria: ['significance', 'novelty'].map((id) => ({
    id,
    name: id === 'novelty' ? { id: 'Kebaruan', en: 'Novelty' } : { id: 'Signifikansi', en: 'Significance' },
    weight: id === 'novelty' ? 40 : 60,
    commentRequired: id === 'novelty',
    levels: [
      [0, 40, 'rendah'],
      [40.5, 75, 'sedang'],
      [75.5, 100, 'tinggi'],
    ].map(([from, to, word]) => ({ from, to, descriptor: { id: word, en: word } })),
  })),
});

/** The desk's bundle with a section for each criterion. */
export function windowBundle(changes: Partial<OpenedBundle['stage']> = {}): OpenedBundle {
  const bundle = deskBundle(windowRules);
  const sections = [
    { id: 'significance', name: { id: 'Signifikansi', en: 'Significance' }, wordLimit: 5 },
    { id: 'novelty', name: { id: 'Kebaruan', en: 'Novelty' }, wordLimit: null },
  ];
  return { ...bundle, stage: { ...bundle.stage, sections, ...changes } };
}

/** The proposals of a bundle with a text in every section. */
export function narratives(bundle: OpenedBundle): readonly Proposal[] {
  const narrative = bundle.stage.sections.map(({ id }) => ({ section: id, text: `Satu dua tiga. Empat lima enam: ${id}.` }));
  return bundle.proposals.map(({ subject: _subject, ...proposal }) => ({ ...proposal, narrative }));
}

interface WindowLaptop extends FakeLaptop {
  /** Rows that lie in the window's database at first, damaged ones as well. */
  readonly held?: readonly object[];
}

/** Opens the whole window over a pretended laptop and waits until it has started. */
export async function openWindow({ held = [], ...laptop }: WindowLaptop = {}): Promise<FakeBridge & { readonly database: WorkDatabase }> {
  const bridge = fakeBridge(laptop);
  const database = new WorkDatabase(`window-${crypto.randomUUID()}`);
  onTestFinished(() => database.delete());
  await database.table('sheets').bulkPut([...held]);
  render(<App bridge={bridge} database={database} />);
  await waitFor(() => screen.getByRole('heading', { level: 1 }));
  return { ...bridge, database };
}

/** The window of Juri 1 at work on the desk's bundle. */
export function openJurorWindow(laptop: WindowLaptop = {}): Promise<FakeBridge & { readonly database: WorkDatabase }> {
  const opened = laptop.opened ?? windowBundle();
  return openWindow({
    opened,
    identities: [jurorOne],
    proposals: narratives(opened),
    ...laptop,
    settings: { identity: jurorOne.thumbprint, bundleId: opened.view.bundleId, ...laptop.settings },
  });
}
