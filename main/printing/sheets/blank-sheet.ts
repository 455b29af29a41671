import type { Language } from '#shared/base/language.ts';
import { type Rules, type ScoredCriterion, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { formatScore } from '#shared/text/numbers.ts';
import { printedSheetsText } from '#shared/text/printed/sheets.ts';
import type { PrintBlock, PrintCell } from '../print-document.ts';
import { weightOf } from './criterion-words.ts';
import type { SheetsToPrint } from './sheets-to-print.ts';

const NOTE_LINES = 4;
const REASON_LINES = 1;

/** A sheet to be filled in by hand: the criteria with their levels, room for a score and a comment each, the conflict of interest. */
export function blankBlocks({ stage: { rules }, language }: Pick<SheetsToPrint, 'stage' | 'language'>): readonly PrintBlock[] {
  const words = printedSheetsText[language];
  return [
    {
      kind: 'table',
      roomy: true,
      columns: [
        { title: words.criterion, width: 46, align: 'start' },
        { title: words.weight, width: 10, align: 'centre' },
        { title: words.score, width: 12, align: 'start' },
        { title: words.comment, width: 32, align: 'start' },
      ],
      rows: scoredCriteria(rules.criteria).map((criterion) => rowOf(criterion, rules, language)),
    },
    { kind: 'paragraph', tone: 'soft', text: words.computed },
    { kind: 'lines', label: words.overall, count: NOTE_LINES },
    { kind: 'choices', label: words.conflict, choices: words.conflictChoices },
    { kind: 'lines', label: words.conflictReason, count: REASON_LINES },
  ];
}

function rowOf(criterion: ScoredCriterion, rules: Rules, language: Language): readonly PrintCell[] {
  const words = printedSheetsText[language];
  const { min, max } = criterion.scale ?? rules.scale;
  const write = (score: number) => formatScore(score, language);
  const levels = criterion.levels.map(({ from, to, descriptor }) => words.level(write(from), write(to), descriptor[language]));
  return [
    { text: criterion.name[language], small: levels.join('\n') },
    weightOf(criterion, rules, language),
    { text: '', small: words.scaleOnly(write(min), write(max)) },
    { text: '', small: criterion.commentRequired ? words.commentRequired : '' },
  ];
}
