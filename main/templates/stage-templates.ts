import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { StageDraft } from '#shared/domain/competition/draft/records.ts';
import type { StageTemplate } from '#shared/domain/competition/draft/template.ts';
import { kippRules, kippSections, kippTemplateSource } from './kipp-proposal.ts';

const basis = {
  deadline: null,
  declaration: {
    id: 'Saya menilai sendiri menurut kriteria tahap ini, tanpa melihat nilai juri lain, dan menyatakan setiap konflik kepentingan yang saya ketahui.',
    en: "I scored by myself according to this stage's criteria, without seeing other jurors' scores, and declare every conflict of interest I know of.",
  },
  jurorNames: 'named',
} as const satisfies Partial<StageDraft>;

const blankRules: Rules = {
  ...kippRules,
  criteria: [],
  ties: ['shared'],
  quorum: { minJurors: 1 },
  divergence: null,
};

const proposalStage: StageDraft = {
  ...basis,
  name: { id: 'Penilaian proposal', en: 'Proposal scoring' },
  template: kippTemplateSource,
  rules: kippRules,
};

/** The templates that a stage can begin with, in the order in which they are offered; each names its source. */
export const stageTemplates: readonly StageTemplate[] = [
  { id: 'kipp-proposal', stageId: 'penilaian-proposal', stage: proposalStage, sections: kippSections },
  {
    id: 'city',
    stageId: 'penilaian-proposal',
    stage: { ...proposalStage, rules: { ...kippRules, selection: { top: 10, quotas: null } } },
    sections: kippSections,
  },
  {
    id: 'blank',
    stageId: 'penilaian',
    stage: { ...basis, name: { id: 'Penilaian', en: 'Scoring' }, template: null, rules: blankRules },
    sections: [],
  },
];
