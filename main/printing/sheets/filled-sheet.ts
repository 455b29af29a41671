import type { FieldVisit, ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { ownTotal } from '#shared/domain/panel/own/own-total.ts';
import { blankSheet } from '#shared/domain/panel/sheet/sheet-edit.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { formatDate, formatUtcTime } from '#shared/text/dates.ts';
import { formatDecimal, formatScore } from '#shared/text/numbers.ts';
import { printedSheetsText, type PrintedSheetsWords } from '#shared/text/printed/sheets.ts';
import type { PrintBlock } from '../print-document.ts';
import { weightOf } from './criterion-words.ts';
import type { SheetsToPrint } from './sheets-to-print.ts';

type Order = Pick<SheetsToPrint, 'stage' | 'language' | 'signed'>;

/** A sheet as it was filled in on the screen, and whether that is what was signed; without a sheet nothing was scored yet. */
export function filledBlocks(order: Order, given: ScoreSheet | undefined): readonly PrintBlock[] {
  const { stage, language, signed } = order;
  const words = printedSheetsText[language];
  const sheet = given ?? blankSheet('', '', scoredCriteria(stage.rules.criteria));
  const standing = signed === null ? words.draft : words.signed(signed.revision, signed.code);
  return [
    ...(sheet.recusal === null ? scoreBlocks(order, sheet) : recusalBlocks(sheet.recusal, words)),
    ...(sheet.note === '' ? [] : titled(words.overall, sheet.note)),
    ...(sheet.visit === null ? [] : visitBlocks(order, sheet.visit)),
    ...changeBlocks(order, sheet),
    { kind: 'paragraph', tone: 'soft', text: standing },
  ];
}

function recusalBlocks({ kind, reason }: NonNullable<ScoreSheet['recusal']>, words: PrintedSheetsWords): readonly PrintBlock[] {
  return [{ kind: 'paragraph', tone: 'strong', text: words.recused(words.conflictKinds[kind], reason) }];
}

function scoreBlocks({ stage: { rules }, language }: Order, sheet: ScoreSheet): readonly PrintBlock[] {
  const words = printedSheetsText[language];
  const given = new Map(sheet.scores.map((one) => [one.criterion, one]));
  const { total, complete } = ownTotal(rules, sheet);
  return [
    {
      kind: 'table',
      roomy: false,
      columns: [
        { title: words.criterion, width: 36, align: 'start' },
        { title: words.weight, width: 10, align: 'centre' },
        { title: words.score, width: 12, align: 'end' },
        { title: words.comment, width: 42, align: 'start' },
      ],
      rows: scoredCriteria(rules.criteria).map((criterion) => [
        criterion.name[language],
        weightOf(criterion, rules, language),
        scoreIn(given.get(criterion.id)?.score ?? null, language),
        given.get(criterion.id)?.comment ?? '',
      ]),
    },
    { kind: 'paragraph', tone: 'strong', text: `${complete ? words.total : words.totalSoFar}: ${formatDecimal(total, language)}` },
  ];
}

function visitBlocks({ language }: Order, { date, place, peopleMet, findings }: FieldVisit): readonly PrintBlock[] {
  const words = printedSheetsText[language];
  return [
    { kind: 'heading', text: words.visit },
    {
      kind: 'facts',
      facts: [
        { label: words.visitDate, value: formatDate(date, language) },
        { label: words.visitPlace, value: place },
        { label: words.visitPeople, value: peopleMet },
      ],
    },
    {
      kind: 'table',
      roomy: false,
      columns: [
        { title: words.claim, width: 40, align: 'start' },
        { title: words.found, width: 42, align: 'start' },
        { title: words.outcome, width: 18, align: 'start' },
      ],
      rows: findings.map(({ claim, found, outcome }) => [claim, found, words.outcomes[outcome]]),
    },
  ];
}

function changeBlocks({ stage, language }: Order, { history }: ScoreSheet): readonly PrintBlock[] {
  if (history.length === 0) return [];
  const words = printedSheetsText[language];
  const names = new Map(scoredCriteria(stage.rules.criteria).map(({ id, name }) => [id, name[language]]));
  const items = history.map((change) =>
    words.change(
      names.get(change.criterion) ?? change.criterion,
      scoreIn(change.old, language),
      scoreIn(change.new, language),
      formatUtcTime(change.at, language),
      change.reason,
    ),
  );
  return [
    { kind: 'heading', text: words.changes },
    { kind: 'list', numbered: false, items },
  ];
}

function scoreIn(score: number | null, language: Order['language']): string {
  return score === null ? printedSheetsText[language].notScored : formatScore(score, language);
}

function titled(title: string, text: string): readonly PrintBlock[] {
  return [
    { kind: 'heading', text: title },
    { kind: 'paragraph', text },
  ];
}
