import { parseFraction } from '#shared/base/fraction.ts';
import type { Language } from '#shared/base/language.ts';
import { compareNames } from '#shared/base/order.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { Stage } from '#shared/domain/competition/stage.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import type { TieSide, TieValues } from '#shared/domain/panel/result/tie-values.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { writeFigure } from '#shared/text/figures.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { printedExplanationText } from '#shared/text/printed/explanation.ts';
import { describeRules, describeTieStep } from '#shared/text/rules/rules-in-words.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { capitalized } from '#shared/text/sentence.ts';
import type { PrintBlock, PrintDocument } from './print-document.ts';

/** Why a proposal stands where it stands, to be put on paper: its line, the arithmetic in words, and both sides of each tie that was broken. */
export interface PrintedExplanation {
  readonly content: {
    readonly stage: Pick<Stage, 'competition' | 'name'>;
    readonly proposals: readonly Pick<Proposal, 'entry' | 'title' | 'agency'>[];
  };
  readonly row: ResultRow;
  readonly steps: readonly string[];
  readonly ties: readonly TieValues[];
  readonly rules: Rules;
  /** Names by thumbprint. */
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
}

/** One page or two that let anybody compute a place again with a pocket calculator. Nothing of it is official. */
export function explanationDocument(explained: PrintedExplanation): PrintDocument {
  const { content, row, steps, language } = explained;
  const words = printedExplanationText[language];
  const screen = rankingText[language];
  const of = [content.stage.competition.name[language], content.stage.name[language]].join(', ');
  const title = row.rank === null ? screen.whyUnranked : screen.why(formatNumber(row.rank, language));
  const proposal = content.proposals.find(({ entry }) => entry === row.entry);
  return {
    title: `${words.title} - ${row.entry}`,
    language,
    orientation: 'portrait',
    foot: of,
    parts: [
      {
        head: { start: words.title, end: row.entry },
        blocks: [
          { kind: 'title', text: title, above: of, below: proposal?.title ?? row.entry },
          { kind: 'paragraph', text: words.draft, tone: 'soft' },
          facts(explained, proposal?.agency ?? ''),
          { kind: 'heading', text: screen.jurorTotals },
          jurorTotals(explained),
          ...ties(explained),
          { kind: 'heading', text: screen.arithmetic },
          { kind: 'list', items: steps, numbered: true },
        ],
      },
    ],
  };
}

function facts({ row, rules, language }: PrintedExplanation, agency: string): PrintBlock {
  const words = printedExplanationText[language];
  const screen = rankingText[language];
  const { method, rounding, ties: chain } = describeRules(rules, language);
  return {
    kind: 'facts',
    facts: [
      { label: words.entry, value: row.entry },
      { label: words.agency, value: agency },
      { label: screen.finalScore, value: row.total === null ? '–' : formatDecimal(row.total, language) },
      { label: words.rules, value: screen.rulesLine(method, rounding, chain) },
    ],
  };
}

function jurorTotals({ row, names, language }: PrintedExplanation): PrintBlock {
  const words = printedExplanationText[language];
  const rows = row.jurors.map(({ juror, total }) => {
    const exact = parseFraction(total);
    return [names.get(juror) ?? juror, exact === null ? total : writeFigure(exact, 2, language)];
  });
  return {
    kind: 'table',
    roomy: false,
    columns: [
      { title: words.juror, width: 75, align: 'start' },
      { title: words.total, width: 25, align: 'end' },
    ],
    rows: rows.toSorted(([a = ''], [b = '']) => compareNames(a, b)),
  };
}

function ties({ ties: broken, rules, language }: PrintedExplanation): readonly PrintBlock[] {
  const side = ({ entry, value }: TieSide) => {
    const figure = parseFraction(value ?? '');
    return figure === null ? entry : `${entry} ${writeFigure(figure, 2, language)}`;
  };
  return broken.map(({ step, own, others }) => ({
    kind: 'paragraph',
    text: rankingText[language].tieValues(capitalized(describeTieStep(step, rules, language)), side(own), others.map(side).join(', ')),
  }));
}
