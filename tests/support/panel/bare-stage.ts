import type { Stage } from '#shared/domain/competition/stage.ts';
import { panelRules } from './panel.ts';

/** A stage with nobody on its roster: what the rules alone look at, without keys or cards. */
export function bareStage(changes: Partial<Stage> = {}): Stage {
  return {
    formatVersion: 1,
    competition: { id: 'kipp-2023', name: { id: 'KIPP 2023', en: 'KIPP 2023' }, organiser: 'Kota Contoh', year: 2023 },
    id: 'proposal',
    name: { id: 'Penilaian proposal', en: 'Proposal scoring' },
    template: null,
    deadline: { local: '2023-07-20T17:00', zone: 'Asia/Jakarta' },
    groups: [{ id: 'umum', name: { id: 'Umum', en: 'General' } }],
    clusters: [{ id: 'kota', name: { id: 'Kota', en: 'City' } }],
    sections: [{ id: 'summary', name: { id: 'Ringkasan', en: 'Summary' }, wordLimit: 200 }],
    rules: panelRules,
    declaration: { id: 'Saya menilai sendiri.', en: 'I score by myself.' },
    jurorNames: 'named',
    roster: [],
    assignments: { mode: 'all' },
    conflicts: [],
    ...changes,
  };
}
