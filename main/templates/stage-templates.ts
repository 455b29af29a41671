import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { StageDraft } from '#shared/domain/competition/draft/records.ts';
import type { StageTemplate } from '#shared/domain/competition/draft/template.ts';
import type { TemplateSource } from '#shared/domain/competition/stage.ts';
import { kippRules, kippSections, kippTemplateSource } from './kipp-proposal.ts';
import { igaRules, igaSource, kovablikRules, kovablikSource } from './presentations.ts';

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

const presentation = { name: { id: 'Presentasi dan wawancara', en: 'Presentation and interview' } } as const satisfies Partial<StageDraft>;

/** The city edition is the proposal template; only the ten best are selected. */
const citySource: TemplateSource = {
  name: { id: 'Templat edisi kota (bukan bobot resmi)', en: 'City edition template (not the official weights)' },
  source:
    'Kota Pasuruan 2019: lima juri, satu panel, sepuluh terbaik; kriteria dan bobot dari templat proposal KIPP. / ' +
    'Kota Pasuruan 2019: five jurors, one panel, best ten; criteria and weights from the KIPP proposal template.',
};

/** The templates that a stage can begin with, in the order in which they are offered; each names its source. */
export const stageTemplates: readonly StageTemplate[] = [
  { id: 'kipp-proposal', stageId: 'penilaian-proposal', stage: proposalStage, sections: kippSections },
  {
    id: 'kovablik-presentation',
    stageId: 'presentasi',
    stage: { ...basis, ...presentation, template: kovablikSource, rules: kovablikRules },
    sections: kippSections,
  },
  {
    id: 'iga-presentation',
    stageId: 'presentasi',
    stage: { ...basis, ...presentation, template: igaSource, rules: igaRules },
    sections: kippSections,
  },
  {
    id: 'city',
    stageId: 'penilaian-proposal',
    stage: { ...proposalStage, template: citySource, rules: { ...kippRules, selection: { top: 10, quotas: null } } },
    sections: kippSections,
  },
  {
    id: 'blank',
    stageId: 'penilaian',
    stage: { ...basis, name: { id: 'Penilaian', en: 'Scoring' }, template: null, rules: blankRules },
    sections: [],
  },
];
