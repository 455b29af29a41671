import { Button } from '#renderer/ui/controls/button.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { Users } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { DecisionList } from '#renderer/work/decision-list.tsx';
import type { PlenaryState } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { closeText } from '#shared/text/screens/result/close.ts';
import './close.css';

interface DecisionsCardProps {
  readonly bundle: OpenedBundle;
  readonly plenary: PlenaryState;
  readonly onPlenary: () => void;
}

/** The decisions of the plenary that are signed with the result, what is still a draft and is not, and the way there. */
export function DecisionsCard({ bundle, plenary: { decisions, items }, onPlenary }: DecisionsCardProps) {
  const words = useTexts(closeText);
  const language = useLanguage();
  const drafted = items.filter(({ drafts, isClosed }) => !isClosed && drafts.length > 0).length;
  return (
    <Card title={words.decisionsTitle}>
      {decisions.length === 0 ? (
        <p className="soft">{words.decisionsNone}</p>
      ) : (
        <DecisionList bundle={bundle} decisions={decisions} label={words.decisionsTitle} />
      )}
      {drafted > 0 && <Notice tone="warn">{words.decisionsDrafted(formatNumber(drafted, language))}</Notice>}
      <div className="cluster">
        <Button icon={<Users />} onPress={onPlenary}>
          {words.toPlenary}
        </Button>
      </div>
    </Card>
  );
}
