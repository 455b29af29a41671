import { holdsRole } from '#shared/domain/competition/roster.ts';
import type { BundleStore } from '../bundles/bundle-store.ts';
import type { Seats } from './personal-files.ts';

/** The panels of this laptop's bundles that somebody sits on. */
export async function seatsOf(bundles: BundleStore, thumbprint: string): Promise<Seats> {
  const chairs = new Set<string>();
  const sits = new Set<string>();
  for (const bundle of await bundles.list()) {
    const person = bundle.ok ? bundle.value.roster.personOf(thumbprint) : null;
    if (!bundle.ok || person === null) continue;
    const { bundleId } = bundle.value.statement;
    sits.add(bundleId);
    if (!holdsRole(person, 'chair', 'chair-deputy')) continue;
    for (const id of [bundleId, ...(await bundles.ancestors(bundleId))]) chairs.add(id);
  }
  return { chairs: [...chairs], sits: [...sits] };
}
