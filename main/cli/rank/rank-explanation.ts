import type { Language } from '#shared/base/language.ts';
import { explainerOf } from '#shared/domain/scoring/explain/explain.ts';
import { describeExplanation, namesOf } from '#shared/text/ranking/explanation.ts';
import { describeRules } from '#shared/text/rules/rules-in-words.ts';
import type { ShownRanking } from './shown-ranking.ts';

/** One proposal's arithmetic, each step in both languages. */
interface ExplainedProposal {
  readonly proposal: string;
  readonly steps: readonly { readonly kind: string; readonly id: string; readonly en: string }[];
}

/** The arithmetic of the proposals asked for, in the order of the ranking. */
export function explanationsOf({ rules, table, ranking, explained }: ShownRanking): readonly ExplainedProposal[] {
  const explain = explainerOf(rules, table, ranking);
  const [namesId, namesEn] = [namesOf(rules, 'id'), namesOf(rules, 'en')];
  return explained.map((proposal) => {
    const steps = explain(proposal);
    const en = describeExplanation(steps, namesEn, 'en');
    return {
      proposal,
      steps: describeExplanation(steps, namesId, 'id').map((id, index) => ({ kind: steps[index]?.kind ?? '', id, en: en[index] ?? '' })),
    };
  });
}

/** The same to read and to print: the rules in words, then each proposal with its steps numbered. */
export function explanationsAsText(shown: ShownRanking, language: Language): string {
  const { method, combine, rounding, ties } = describeRules(shown.rules, language);
  const rules = [combine, method, rounding, ties].join('; ');
  const heading = language === 'id' ? `Aturan: ${rules}.` : `Rules: ${rules}.`;
  const sections = explanationsOf(shown).map(({ proposal, steps }) => {
    const about = shown.titles.get(proposal);
    const title = [proposal, about?.title ?? '', about?.agency ?? ''].filter((part) => part !== '').join(' · ');
    return [title, ...steps.map((step, index) => `${String(index + 1).padStart(3)}. ${step[language]}`)].join('\n');
  });
  return `${[heading, ...sections].join('\n\n')}\n`;
}
