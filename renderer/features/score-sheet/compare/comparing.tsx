import type { JurorWork } from '#renderer/db/juror-work.ts';
import type { SignedLock } from '#renderer/db/signed-lock.ts';
import type { KnownConflict } from '#shared/domain/competition/stage.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { useSheetEditor } from '../sheet/use-sheet-editor.ts';
import type { ComparedProposal } from './compare-column.tsx';
import { ComparePanes } from './compare-panes.tsx';

interface ComparingProps {
  readonly opened: OpenedBundle;
  readonly work: JurorWork;
  readonly lock: SignedLock;
  readonly first: ComparedProposal;
  readonly second: ProposalSummary;
  /** The conflict known on the second proposal. */
  readonly conflict: KnownConflict | undefined;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** The open proposal beside another one, whose sheet is edited in the same way. */
export function Comparing({ opened, work, lock, first, second, conflict, onOther, onClose }: ComparingProps) {
  const { stage, view } = opened;
  const editor = useSheetEditor({ work, rules: stage.rules, proposal: second, conflict, lock });
  return (
    <ComparePanes bundleId={view.bundleId} stage={stage} pair={[first, { proposal: second, editor }]} onOther={onOther} onClose={onClose} />
  );
}
