import { useState } from 'react';
import { parseFraction, toNumber } from '#shared/base/fraction.ts';
import { compareNames } from '#shared/base/order.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { type PlotRange, StripPlot } from '#renderer/ui/plot/strip-plot.tsx';
import { writeFigure } from '#shared/text/figures.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { StandingOut } from '#shared/domain/analysis/jurors/standing-out.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import type { AgreementView } from '#shared/ipc/views/analysis.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { agreementText } from '#shared/text/screens/agreement.ts';

const SHOWN = 12;

interface DividedProposalsProps {
  readonly view: AgreementView;
  readonly bundle: OpenedBundle;
  readonly panel: PanelView;
  readonly nameOf: (juror: string) => string;
  /** Null for the jurors' totals, which alone can be drawn one by one here. */
  readonly criterion: string | null;
}

/** The proposals that divide the jurors most, with the way to each juror's score. */
export function DividedProposals({ view, bundle, panel, nameOf, criterion }: DividedProposalsProps) {
  const words = useTexts(agreementText);
  const language = useLanguage();
  const [opened, setOpened] = useState<string | null>(null);
  const proposals = new Map(bundle.proposals.map((proposal) => [proposal.entry, proposal]));
  const rows = new Map(panel.ranking.map((row) => [row.entry, row]));
  const divided = view.proposals.slice(0, SHOWN);
  const values = divided.flatMap(({ lowest, highest }) => [lowest, highest]);
  const range = { min: Math.min(...values), max: Math.max(...values) };
  const shown = (value: number) => formatNumber(value, language, 1);
  const stripTitle = `${words.strip} (${shown(range.min)}–${shown(range.max)})`;
  return (
    <section className="analysis__part">
      <h2>{words.dividedTitle}</h2>
      <p className="soft small">{words.dividedIntro}</p>
      <table className="analysis__table">
        <thead>
          <tr>
            {[words.proposal, stripTitle, words.spread, words.farthest].map((title) => (
              <th key={title} scope="col" className={title === words.spread ? 'analysis__figure' : undefined}>
                {title}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{words.showScores}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {divided.map((one) => (
            <DividedRow
              key={one.proposal}
              one={one}
              proposal={proposals.get(one.proposal)}
              values={criterion === null ? totalsOf(rows.get(one.proposal)) : [one.lowest, one.highest]}
              range={range}
              juror={nameOf(one.juror)}
              onOpen={setOpened}
            />
          ))}
        </tbody>
      </table>
      {opened !== null && <ScoresDialog row={rows.get(opened)} entry={opened} nameOf={nameOf} onClose={() => setOpened(null)} />}
    </section>
  );
}

interface DividedRowProps {
  readonly one: StandingOut;
  readonly proposal: ProposalSummary | undefined;
  readonly values: readonly number[];
  readonly range: PlotRange;
  readonly juror: string;
  readonly onOpen: (entry: string) => void;
}

function DividedRow({ one, proposal, values, range, juror, onOpen }: DividedRowProps) {
  const words = useTexts(agreementText);
  const language = useLanguage();
  const shown = (value: number) => formatNumber(value, language, 1);
  return (
    <tr>
      <th scope="row">
        <Titled entry={one.proposal} proposal={proposal} />
      </th>
      <td className="severity__axis">
        <StripPlot range={range} values={values} mark={null} threshold={null} label={`${shown(one.lowest)}–${shown(one.highest)}`} />
      </td>
      <td className="analysis__figure">
        <strong>{shown(one.spread)}</strong>
      </td>
      <td>{words.apart(juror, `${one.apart > 0 ? '+' : ''}${shown(one.apart)}`)}</td>
      <td>
        <Button onPress={() => onOpen(one.proposal)}>{words.showScores}</Button>
      </td>
    </tr>
  );
}

function Titled({ entry, proposal }: { readonly entry: string; readonly proposal: ProposalSummary | undefined }) {
  return (
    <>
      {proposal?.title ?? entry}
      <span className="analysis__origin">
        {entry} · {proposal?.agency}
      </span>
    </>
  );
}

interface ScoresDialogProps {
  readonly entry: string;
  readonly row: ResultRow | undefined;
  readonly nameOf: (juror: string) => string;
  readonly onClose: () => void;
}

function ScoresDialog({ entry, row, nameOf, onClose }: ScoresDialogProps) {
  const words = useTexts(agreementText);
  const language = useLanguage();
  const totals = (row?.jurors ?? [])
    .map(({ juror, total }) => ({ name: nameOf(juror), total }))
    .sort((a, b) => compareNames(a.name, b.name));
  return (
    <Dialog title={words.scoresOf(entry)} isOpen onClose={onClose} actions={<Button onPress={onClose}>{words.close}</Button>}>
      <table className="analysis__table">
        <thead>
          <tr>
            <th scope="col">{words.juror}</th>
            <th scope="col" className="analysis__figure">
              {words.score}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ name, total }) => {
            const figure = parseFraction(total);
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="analysis__figure">{figure === null ? total : writeFigure(figure, 2, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}

function totalsOf(row: ResultRow | undefined): readonly number[] {
  return (row?.jurors ?? []).flatMap(({ total }) => {
    const figure = parseFraction(total);
    return figure === null ? [] : [toNumber(figure)];
  });
}
