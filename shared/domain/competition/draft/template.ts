import type { FormSection } from '../stage.ts';
import type { StageDraft } from './records.ts';

/** All templates, in the order in which they are offered. */
export const TEMPLATE_IDS = ['kipp-proposal', 'kovablik-presentation', 'iga-presentation', 'city', 'blank'] as const;

/** Id of a template. */
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** What a new competition may begin with: a template, or a whole invented one of the national size. */
export const BEGINNINGS = [...TEMPLATE_IDS, 'national-sample'] as const;

/** What a new competition begins with. */
export type Beginning = (typeof BEGINNINGS)[number];

/** A stage to begin with, and the form it was made for. */
export interface StageTemplate {
  readonly id: TemplateId;
  /** Id of a first stage made from it. */
  readonly stageId: string;
  readonly stage: StageDraft;
  readonly sections: readonly FormSection[];
}
