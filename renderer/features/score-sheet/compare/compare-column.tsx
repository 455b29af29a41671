import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { notedChange } from '#shared/domain/panel/sheet/sheet-edit.ts';
import type { Rules, ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { compareText } from '#shared/text/screens/score-sheet/compare.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { ChangeReason } from '../criteria/change-reason.tsx';
import { Levels } from '../criteria/levels.tsx';
import { ScoreField } from '../criteria/score-field.tsx';
import { useProposal } from '../proposal/use-proposal.ts';
import type { SheetEditor } from '../sheet/use-sheet-editor.ts';

/** One of two proposals that are compared, with its sheet. */
export interface ComparedProposal {
  readonly proposal: ProposalSummary;
  readonly editor: SheetEditor;
}

interface CompareColumnProps {
  readonly bundleId: string;
  readonly rules: Rules;
  readonly compared: ComparedProposal;
  readonly criterion: ScoredCriterion | undefined;
  readonly section: string;
  /** Where the digit keys score. */
  readonly isActive: boolean;
  readonly onActive: () => void;
}

/** One side: what the proposal says in a section, and its score for the criterion. */
export function CompareColumn({ bundleId, rules, compared, criterion, section, isActive, onActive }: CompareColumnProps) {
  const { proposal, editor } = compared;
  return (
    <section className={`compare__column ${isActive ? 'compare__column--active' : ''}`} onFocus={onActive}>
      <header>
        <p className="soft small">
          {proposal.entry} · {proposal.agency}
        </p>
        <h2>{proposal.title}</h2>
      </header>
      {criterion === undefined ? null : <Scoring rules={rules} entry={proposal.entry} editor={editor} criterion={criterion} />}
      <Narrative bundleId={bundleId} entry={proposal.entry} section={section} />
    </section>
  );
}

interface ScoringProps {
  readonly rules: Rules;
  readonly entry: string;
  readonly editor: SheetEditor;
  readonly criterion: ScoredCriterion;
}

function Scoring({ rules, entry, editor, criterion }: ScoringProps) {
  const language = useLanguage();
  const text = useTexts(compareText);
  const sheetText = useTexts(scoreSheetText);
  const name = criterion.name[language];
  const given = editor.sheet.scores.find((score) => score.criterion === criterion.id);
  const shared = {
    scale: criterion.scale ?? rules.scale,
    score: given?.score ?? null,
    onScore: (score: number | null) => editor.setScore(criterion.id, score),
    isDisabled: editor.locked !== null,
  };
  return (
    <div className="compare__scoring">
      <div className="compare__score">
        <h3>{name}</h3>
        <ScoreField {...shared} label={text.score(name, entry)} onFocus={() => undefined} onDone={() => undefined} />
      </div>
      {editor.locked === null ? null : <p className="soft small">{text.locked}</p>}
      <Levels {...shared} criterion={`${name} ${entry}`} levels={criterion.levels} />
      <ChangeReason
        change={notedChange(editor.sheet, criterion.id)}
        isLocked={editor.locked !== null}
        name={`${name} ${entry}`}
        onReason={(reason) => editor.setReason(criterion.id, reason)}
      />
      <TextField
        label={text.comment(name, entry)}
        hideLabel
        rows={2}
        placeholder={`${sheetText.comment} ${criterion.commentRequired ? sheetText.commentRequired : ''}`.trim()}
        isReadOnly={editor.locked !== null}
        value={given?.comment ?? ''}
        onChange={(comment) => editor.setComment(criterion.id, comment)}
      />
    </div>
  );
}

function Narrative({ bundleId, entry, section }: { readonly bundleId: string; readonly entry: string; readonly section: string }) {
  const text = useTexts(compareText);
  const sheetText = useTexts(scoreSheetText);
  const proposal = useProposal(bundleId, entry);
  if (proposal === null) return <p className="soft">{sheetText.loading}</p>;
  if (!proposal.ok) return <ErrorNotice error={proposal.error} />;
  const written = proposal.value.narrative.find((part) => part.section === section)?.text ?? '';
  const paragraphs = written.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <div className="compare__text">
      {paragraphs.length === 0 ? <p className="soft">{text.noText}</p> : null}
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
