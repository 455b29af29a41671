import { useMemo } from 'react';
import { toNumber } from '#shared/base/fraction.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { DataTable } from '../table/data-table.tsx';
import { useLanguage, useTexts } from '../theme/language.tsx';
import { isOnJurorScale, useRankingColumns } from './ranking-columns.tsx';
import { cutOf } from './ranking-cut.ts';
import type { RankingLine } from './ranking-view.ts';
import type { PlotRange } from '../plot/strip-plot.tsx';
import './ranking-table.css';

interface RankingTableProps {
  readonly rules: Rules;
  readonly lines: readonly RankingLine[];
  readonly selected: string | null;
  readonly onSelect: (entry: string) => void;
}

/** A ranking as a table: places, each juror's total on one common scale, the official figure, spread and what the panel should know. */
export function RankingTable({ rules, lines, selected, onSelect }: RankingTableProps) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const range = useMemo(() => plotRange(lines, rules), [lines, rules]);
  const columns = useRankingColumns(rules, range);
  const cut = useMemo(
    () =>
      cutOf(
        rules.selection,
        lines.map(({ row }) => row),
      ),
    [rules, lines],
  );
  return (
    <DataTable
      label={words.table(formatNumber(lines.length, language))}
      columns={columns}
      rows={lines}
      rowKey={entryOf}
      selectedKey={selected}
      onSelect={onSelect}
      divider={cut.below === null ? null : { belowKey: cut.below, label: words.cut }}
      empty={<p className="ranking-table__empty soft">{words.noMatch}</p>}
    />
  );
}

const ROUND_TO = 10;

/** From ten to ten around all totals, the figures that count, which a panel may have set beyond them, and the threshold. */
function plotRange(lines: readonly RankingLine[], rules: Rules): PlotRange {
  const marks = isOnJurorScale(rules) ? lines.flatMap(({ row }) => (row.total === null ? [] : [Number(row.total)])) : [];
  const values = [...lines.flatMap(({ totals }) => totals.map(toNumber)), ...marks];
  const threshold = rules.threshold?.total ?? null;
  const all = threshold === null ? values : [...values, threshold];
  if (all.length === 0) return { min: rules.scale.min, max: rules.scale.max };
  const lowest = all.reduce((a, b) => Math.min(a, b));
  const highest = all.reduce((a, b) => Math.max(a, b));
  return {
    min: Math.floor(lowest / ROUND_TO) * ROUND_TO,
    max: Math.max(Math.ceil(highest / ROUND_TO), Math.floor(lowest / ROUND_TO) + 1) * ROUND_TO,
  };
}

function entryOf({ row }: RankingLine): string {
  return row.entry;
}
