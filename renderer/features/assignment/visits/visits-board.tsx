import { useMemo, useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Split } from '#renderer/ui/layout/split.tsx';
import { MapPin } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { Change, VisitsDraft } from '#shared/domain/competition/draft/records.ts';
import { jurorsByEntry, visitsOf } from '#shared/domain/competition/preparing/stage-panel.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { visitsAssigningText } from '#shared/text/screens/assignment/visits-assigning.ts';
import { BoardFilters } from '../board/board-filters.tsx';
import { BoardMatrix } from '../board/board-matrix.tsx';
import { type BoardJuror, boardRows, type BoardRow, loadsOf } from '../board/board.ts';
import { ChosenCell } from '../board/chosen-cell.tsx';
import { Legend } from '../board/legend.tsx';
import { useRelations } from '../board/use-relations.ts';
import { stateWord } from '../board/state-word.ts';
import { type BoardView, useBoardView } from '../board/use-board-view.ts';
import { DrawDialog } from './draw-dialog.tsx';
import { useVisitEdits, type VisitEdits } from './use-visit-edits.ts';
import { VISIT_STATES, visitState } from './visit-state.ts';

interface VisitsBoardProps {
  readonly draft: CompetitionDraft;
  readonly competition: string;
  readonly owner: string;
  readonly stage: string;
  readonly entries: readonly string[];
  readonly jurors: readonly BoardJuror[];
  readonly onChange: (change: Change) => void;
}

/** Who visits what in the field: teams drawn from the jurors who score a proposal, or chosen in the matrix. */
export function VisitsBoard(props: VisitsBoardProps) {
  const { draft, stage, entries, jurors } = props;
  const words = useTexts(visitsAssigningText);
  const visits = visitsOf(draft, stage);
  const board = useVisits(draft, stage, entries, visits);
  const view = useBoardView(board.rows, jurors, board.isOfKind);
  const edits = useVisitEdits(props, visits, board.isAble);
  const [isDrawing, setDrawing] = useState(false);
  const marked = board.rows.filter(({ entry }) => view.marks.has(entry)).map(({ entry }) => entry);
  const drawn = marked.length > 0 ? marked : visits.teams.map(({ entry }) => entry);
  return (
    <div className="assignment">
      <div className="assignment__bar">
        <Button variant="primary" isDisabled={drawn.length === 0} onPress={() => setDrawing(true)}>
          {words.drawOpen}
        </Button>
        <VisitsSummary visits={visits} short={board.short} />
        <BoardFilters draft={draft} view={view} kinds={words.kinds} />
      </div>
      <output className="assignment__said small" aria-live="polite">
        {visits.teams.length === 0 && edits.said === '' ? words.begin : edits.said}
      </output>
      <div className="assignment__board">
        <Split asideLabel={words.detail} aside={<VisitsAside view={view} jurors={jurors} board={board} edits={edits} />}>
          <BoardMatrix
            label={words.table}
            view={view}
            jurors={jurors}
            loads={board.loads}
            wantedBy={board.wantedBy}
            countOf={board.countOf}
            stateAt={board.stateAt}
            stateWords={words.states}
            onTick={(row, juror) => edits.tick(view.meant(row), juror)}
          />
        </Split>
      </div>
      {isDrawing ? (
        <DrawDialog
          {...props}
          visits={visits}
          drawn={drawn}
          onDrawn={(made, missed) => edits.drawn(made, missed)}
          onClose={() => setDrawing(false)}
        />
      ) : null}
    </div>
  );
}

type Board = ReturnType<typeof useVisits>;

function useVisits(draft: CompetitionDraft, stage: string, entries: readonly string[], visits: VisitsDraft) {
  const { proposal } = draft;
  const relations = useRelations(draft, stage);
  const scoring = useMemo(() => jurorsByEntry(draft, stage, entries), [draft, stage, entries]);
  return useMemo(() => {
    const teams = new Map(visits.teams.map((team) => [team.entry, team]));
    const lists = visits.teams.flatMap(({ entry, jurors }) => jurors.map((juror) => ({ juror, entries: [entry] })));
    const rows = boardRows(proposal, entries, lists);
    const stateAt = ({ entry }: BoardRow, juror: string) => {
      const isScoring = scoring.get(entry)?.includes(juror) === true;
      return visitState({ juror, team: teams.get(entry), isScoring, relation: relations.of(juror, entry) });
    };
    const isShort = ({ jurors }: BoardRow) => jurors.size > 0 && jurors.size < visits.perVisit;
    return {
      rows,
      teams,
      stateAt,
      loads: loadsOf(rows),
      short: rows.filter(isShort).length,
      countOf: ({ jurors }: BoardRow) => jurors.size,
      wantedBy: ({ jurors }: BoardRow) => (jurors.size === 0 ? null : visits.perVisit),
      isAble: (juror: string, row: BoardRow) => ['may', 'own', 'member', 'lead'].includes(stateAt(row, juror)),
      isOfKind: (row: BoardRow, kind: string) => (kind === 'few' ? isShort(row) : row.jurors.size > 0),
    };
  }, [proposal, entries, visits, scoring, relations]);
}

function VisitsSummary({ visits, short }: { readonly visits: VisitsDraft; readonly short: number }) {
  const words = useTexts(visitsAssigningText);
  const language = useLanguage();
  const { teams, seed } = visits;
  if (teams.length === 0) return <p className="soft assignment__design">{words.none}</p>;
  return (
    <div className="assignment__design" aria-live="polite">
      <Badge icon={<MapPin />}>{words.visited(formatNumber(teams.length, language))}</Badge>
      {short === 0 ? null : <Badge tone="warn">{words.short(formatNumber(short, language))}</Badge>}
      <Badge>{seed === null ? words.byHand : words.bySeed(seed)}</Badge>
    </div>
  );
}

interface VisitsAsideProps {
  readonly view: BoardView;
  readonly jurors: readonly BoardJuror[];
  readonly board: Board;
  readonly edits: VisitEdits;
}

function VisitsAside({ view, jurors, board, edits }: VisitsAsideProps) {
  const words = useTexts(visitsAssigningText);
  const language = useLanguage();
  const { row, juror } = view;
  const wordFor = (state: string) => stateWord(words.states, state);
  const legend = <Legend states={VISIT_STATES} wordFor={wordFor} />;
  if (row === null || juror === null) return <div className="board__aside">{legend}</div>;
  const isMember = row.jurors.has(juror.juror);
  const team = board.teams.get(row.entry);
  const members = jurors.filter((one) => row.jurors.has(one.juror)).map(({ juror: value, name }) => ({ value, label: name }));
  return (
    <div className="board__aside">
      {view.marks.size === 0 ? null : (
        <section className="board__marked">
          <h2>{words.marked(formatNumber(view.marks.size, language))}</h2>
          <div className="cluster">
            <Button onPress={() => edits.cancel(view.marks)}>{words.cancelVisits}</Button>
            <Button variant="quiet" onPress={() => view.setMarks(new Set())}>
              {words.unmark}
            </Button>
          </div>
        </section>
      )}
      <ChosenCell
        row={row}
        juror={juror}
        load={board.loads.get(juror.juror) ?? 0}
        loadWord={words.load}
        jurors={jurors}
        jurorsWord={words.teamOf(row.entry)}
        word={wordFor(board.stateAt(row, juror.juror))}
      >
        <Button isDisabled={!isMember && !board.isAble(juror.juror, row)} onPress={() => edits.tick([row], juror.juror)}>
          {isMember ? words.take : words.give}
        </Button>
        {members.length === 0 ? null : (
          <Select
            label={words.lead}
            options={[{ value: '', label: words.noLead }, ...members]}
            value={team?.lead ?? ''}
            onChange={(lead) => edits.lead(row.entry, lead === '' ? null : lead)}
          />
        )}
      </ChosenCell>
      {legend}
    </div>
  );
}
