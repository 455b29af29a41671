import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { decimalOf } from '#shared/base/decimal.ts';
import { fractionOf, subtract, writeRounded } from '#shared/base/fraction.ts';
import type { Language } from '#shared/base/language.ts';
import { ownTotal } from '#shared/domain/panel/own/own-total.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { formatDecimal, formatScore } from '#shared/text/numbers.ts';
import { compareText } from '#shared/text/screens/score-sheet/compare.ts';
import type { ComparedProposal } from './compare-column.tsx';

interface CompareTableProps {
  readonly rules: Rules;
  readonly pair: readonly [ComparedProposal, ComparedProposal];
  readonly active: string;
  readonly onActive: (criterion: string) => void;
}

/** Both scores of every criterion and both totals; a press on a criterion shows it below. */
export function CompareTable({ rules, pair, active, onActive }: CompareTableProps) {
  const language = useLanguage();
  const text = useTexts(compareText);
  const [first, second] = pair;
  return (
    <table className="compare__table" aria-label={text.table}>
      <thead>
        <tr>
          <th scope="col">{text.criterion}</th>
          {scoredCriteria(rules.criteria).map(({ id, name }) => (
            <th key={id} scope="col">
              <button type="button" className="compare__criterion" aria-pressed={id === active} onClick={() => onActive(id)}>
                {name[language]}
              </button>
            </th>
          ))}
          <th scope="col">{text.total}</th>
        </tr>
      </thead>
      <tbody>
        <Row rules={rules} compared={first} />
        <Row rules={rules} compared={second} />
        <tr className="soft">
          <th scope="row">{text.difference}</th>
          {scoredCriteria(rules.criteria).map(({ id }) => (
            <td key={id}>{differenceOf(scoreOf(first, id), scoreOf(second, id), language)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Row({ rules, compared }: { readonly rules: Rules; readonly compared: ComparedProposal }) {
  const language = useLanguage();
  const { total, weight } = ownTotal(rules, compared.editor.sheet);
  return (
    <tr>
      <th scope="row">{compared.proposal.entry}</th>
      {scoredCriteria(rules.criteria).map(({ id }) => {
        const score = scoreOf(compared, id);
        return <td key={id}>{score === null ? '–' : formatScore(score, language)}</td>;
      })}
      <td>
        <strong>{weight === '0' ? '–' : formatDecimal(total, language)}</strong>
      </td>
    </tr>
  );
}

function scoreOf({ editor }: ComparedProposal, criterion: string): number | null {
  return editor.sheet.scores.find((given) => given.criterion === criterion)?.score ?? null;
}

const DECIMALS = 4;

function differenceOf(first: number | null, second: number | null, language: Language): string {
  if (first === null || second === null) return '';
  if (first === second) return compareText[language].equal;
  const difference = writeRounded(subtract(fractionOf(decimalOf(first)), fractionOf(decimalOf(second))), DECIMALS).replace(/\.?0+$/, '');
  return `${first > second ? '+' : ''}${formatDecimal(difference, language)}`;
}
