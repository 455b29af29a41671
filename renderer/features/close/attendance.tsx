import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { compareNames } from '#shared/base/order.ts';
import { holdsRole } from '#shared/domain/competition/roster.ts';
import type { RosterView } from '#shared/ipc/views/bundle.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { closeText } from '#shared/text/screens/result/close.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import './close.css';

interface AttendanceProps {
  readonly roster: readonly RosterView[];
  /** How many jurors the rules ask for at least. */
  readonly quorum: number;
  /** Whether the plenary recorded who is present. */
  readonly isRecorded: boolean;
  readonly present: readonly string[];
  readonly onChange: (present: readonly string[]) => void;
}

/** Ticks for everybody who judges: who was present at the plenary, as recorded there, and whether that is a quorum. */
export function Attendance({ roster, quorum, isRecorded, present, onChange }: AttendanceProps) {
  const words = useTexts(closeText);
  const language = useLanguage();
  const { roles } = useTexts(frameText);
  const panel = roster.filter((member) => holdsRole(member, 'chair', 'chair-deputy', 'juror'));
  const ordered = panel.toSorted((a, b) => compareNames(a.name, b.name));
  const jurors = panel.filter((member) => holdsRole(member, 'juror') && present.includes(member.thumbprint)).length;
  const isQuorum = jurors >= quorum ? words.quorumMet : words.quorumLacks;
  const tick = (thumbprint: string, isPresent: boolean) =>
    onChange(isPresent ? [...present, thumbprint] : present.filter((other) => other !== thumbprint));
  return (
    <Card title={words.attendanceTitle}>
      <p className="soft small">{isRecorded ? words.attendanceRecorded : words.attendanceAsked}</p>
      <div className="close__people">
        {ordered.map(({ thumbprint, name, roles: held }) => (
          <Checkbox key={thumbprint} isSelected={present.includes(thumbprint)} onChange={(isPresent) => tick(thumbprint, isPresent)}>
            <span className="close__person">{name}</span>
            <span className="close__person soft small">{held.map((role) => roles[role]).join(', ')}</span>
          </Checkbox>
        ))}
      </div>
      <div className="cluster">
        <Button onPress={() => onChange(ordered.map(({ thumbprint }) => thumbprint))}>{words.allPresent}</Button>
        <Button variant="quiet" onPress={() => onChange([])}>
          {words.nonePresent}
        </Button>
        <span aria-live="polite" className="soft small">
          {isQuorum(formatNumber(jurors, language), formatNumber(quorum, language))}
        </span>
      </div>
    </Card>
  );
}
