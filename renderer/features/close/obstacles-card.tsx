import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { formatNumber } from '#shared/text/numbers.ts';
import { closeText } from '#shared/text/screens/result/close.ts';
import { needsReason, type Obstacles } from './obstacles.ts';
import './close.css';

interface ObstaclesCardProps {
  readonly obstacles: Obstacles;
  readonly exception: string;
  readonly onException: (reason: string) => void;
}

const REASON_ROWS = 3;

/** Who owes, who was late, whose files contradict each other; and the reason with which the first two may be overruled. */
export function ObstaclesCard({ obstacles, exception, onException }: ObstaclesCardProps) {
  const words = useTexts(closeText);
  const language = useLanguage();
  const { owing, late, conflicting } = obstacles;
  const asksReason = needsReason(obstacles);
  const owed = owing.map(({ name, missing }) => words.owed(name, formatNumber(missing.length, language)));
  return (
    <Card title={words.completenessTitle}>
      {!asksReason && conflicting.length === 0 && <Notice tone="good">{words.allDone}</Notice>}
      <Named intro={words.conflictIntro} names={conflicting} tone="bad" />
      <Named intro={words.owedIntro} names={owed} tone="warn" />
      <Named intro={words.lateIntro} names={late} tone="warn" />
      {asksReason && (
        <TextField label={words.exception} help={words.exceptionHelp} rows={REASON_ROWS} value={exception} onChange={onException} />
      )}
    </Card>
  );
}

interface NamedProps {
  readonly intro: string;
  readonly names: readonly string[];
  readonly tone: 'warn' | 'bad';
}

function Named({ intro, names, tone }: NamedProps) {
  if (names.length === 0) return null;
  return (
    <Notice tone={tone}>
      <p>{intro}</p>
      <ul className="close__names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Notice>
  );
}
