import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { type Scale, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { codeOf, fingerprintOf } from '#shared/formats/fingerprint.ts';
import { formatUtcTime } from '#shared/text/dates.ts';
import { exportsText } from '#shared/text/exports.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { describeRules } from '#shared/text/rules/rules-in-words.ts';
import { type ExportCell, type ExportSource, textCell } from './recap.ts';
import { totalFormula } from './total-formula.ts';

type Pair = readonly [string, string];

/** The criteria that jurors marked, with weight and scale, parts beside the criterion they belong to. */
export function criteriaRows({ content, language }: ExportSource): readonly (readonly ExportCell[])[] {
  const words = exportsText[language];
  const { rules } = content.stage;
  const weight = rules.weighting === 'percent' ? words.weightPercent : words.weightFactor;
  const header = [words.criterionId, words.criterionName, weight, words.partOf, words.lowest, words.highest, words.step];
  const rows = rules.criteria.flatMap((criterion) =>
    scoredCriteria([criterion]).map((scored): readonly ExportCell[] => [
      textCell(scored.id),
      textCell(scored.name[language]),
      numberCell(scored.weight),
      textCell(scored.id === criterion.id ? '' : criterion.name[language]),
      ...scaleCells(scored.scale ?? rules.scale),
    ]),
  );
  return [header.map(textCell), ...rows];
}

/** How the ranking was computed, what it rests on and who signed it, as pairs of a label and a text. */
export function methodRows(source: ExportSource): readonly (readonly ExportCell[])[] {
  const { content, language, result } = source;
  const words = exportsText[language];
  const { stage } = content;
  const pairs: readonly Pair[] = [
    [words.competition, stage.competition.name[language]],
    [words.stage, stage.name[language]],
    ...(stage.template === null ? [] : [[words.template, stage.template.source] as const]),
    ...ruleRows(source),
    [words.closedAt, formatUtcTime(result.closedAt, language)],
    ...completenessRows(result, source),
    ...proofRows(source),
    ...decisionRows(source),
  ];
  return pairs.map((pair) => pair.map(textCell));
}

function ruleRows({ content, language }: ExportSource): readonly Pair[] {
  const words = exportsText[language];
  const { rules } = content.stage;
  const stated = describeRules(rules, language);
  const optional: readonly (readonly [string, string | null])[] = [
    [words.threshold, stated.threshold],
    [words.selection, stated.selection],
    [words.partition, stated.partition],
  ];
  return [
    [words.aggregate, stated.method],
    [words.combine, stated.combine],
    [words.rounding, stated.rounding],
    [words.ties, stated.ties],
    [words.quorum, stated.quorum],
    ...optional.flatMap(([label, text]): readonly Pair[] => (text === null ? [] : [[label, text]])),
    [words.total, totalFormula(rules, 'A1') === null ? words.fixedTotals : words.liveFormulas],
  ];
}

function completenessRows({ completeness }: PanelResult, { language }: ExportSource): readonly Pair[] {
  const words = exportsText[language];
  const { expected, scored, recused, missing } = completeness;
  const counts: readonly (readonly [string, number])[] = [
    [words.expected, expected],
    [words.scored, scored],
    [words.recused, recused.length],
    [words.missing, missing.length],
  ];
  return counts.map(([label, count]) => [label, formatNumber(count, language)]);
}

function proofRows({ content, language, result, payloadSha256, signers }: ExportSource): readonly Pair[] {
  const words = exportsText[language];
  const nameOf = (thumbprint: string): string => content.roster.personOf(thumbprint)?.name ?? thumbprint;
  return [
    [words.code, codeOf(payloadSha256)],
    [words.revision, formatNumber(result.revision, language)],
    [words.resultDigest, payloadSha256],
    [words.bundleDigest, result.bundleId],
    ...signers.map((signer): Pair => [words.signedBy, `${nameOf(signer)} · ${fingerprintOf(signer)}`]),
    ...result.inputs.map(({ juror, revision, sha256 }): Pair => [words.scoreFile(nameOf(juror), formatNumber(revision, language)), sha256]),
  ];
}

function decisionRows({ content, language, result }: ExportSource): readonly Pair[] {
  const words = exportsText[language];
  return result.decisions.map(({ number, kind, juror, entry, reason }) => {
    const about = [juror === null ? null : (content.roster.personOf(juror)?.name ?? juror), entry].filter((part) => part !== null);
    return [words.decision(formatNumber(number, language)), `${[words.decisions[kind], ...about].join(', ')}: ${reason}`];
  });
}

function scaleCells({ min, max, step }: Scale): readonly ExportCell[] {
  return [min, max, step].map(numberCell);
}

function numberCell(value: number): ExportCell {
  return { kind: 'decimal', decimal: String(value) };
}
