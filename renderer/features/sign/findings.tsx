import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { signText } from '#shared/text/screens/sign/sign.ts';
import type { MissingProposal, OddProposal } from './check-desk.ts';
import './findings.css';

const MOST_SHOWN = 20;
const MOST_NAMED = 3;

interface MissingCardProps {
  readonly missing: readonly MissingProposal[];
  readonly onOpen: (entry: string) => void;
}

/** What is still missing, proposal by proposal. */
export function MissingCard({ missing, onOpen }: MissingCardProps) {
  const text = useTexts(signText);
  return (
    <Card title={text.missingTitle}>
      <p>{text.missing(missing.length)}</p>
      <FindingList
        findings={missing.map(({ entry, title, lacks }) => ({
          entry,
          title,
          words: text.lacks(lacks.scores, lacks.comments, lacks.reasons, lacks.visits),
        }))}
        onOpen={onOpen}
      />
    </Card>
  );
}

interface OddCardProps {
  readonly odd: readonly OddProposal[];
  readonly onOpen: (entry: string) => void;
}

/** What is complete but odd. */
export function OddCard({ odd, onOpen }: OddCardProps) {
  const text = useTexts(signText);
  return (
    <Card title={text.oddTitle}>
      <p className="soft">{text.oddIntro}</p>
      <FindingList
        findings={odd.map(({ entry, title, oddities, twins }) => ({
          entry,
          title,
          words: [
            ...oddities.map((oddity) => text.oddities[oddity]),
            ...(twins.length > 0 ? [text.twins(twins.slice(0, MOST_NAMED).join(', '))] : []),
          ].join(', '),
        }))}
        onOpen={onOpen}
      />
    </Card>
  );
}

interface Finding {
  readonly entry: string;
  readonly title: string;
  readonly words: string;
}

function FindingList({ findings, onOpen }: { readonly findings: readonly Finding[]; readonly onOpen: (entry: string) => void }) {
  const text = useTexts(signText);
  const rest = findings.length - MOST_SHOWN;
  return (
    <ul className="findings">
      {findings.slice(0, MOST_SHOWN).map(({ entry, title, words }) => (
        <FindingLine key={entry} label={`${text.open}: ${entry}`} onPress={() => onOpen(entry)} open={text.open}>
          <strong>
            {entry} · {title}
          </strong>
          <span className="soft small">{words}</span>
        </FindingLine>
      ))}
      {rest > 0 ? <li className="soft small">{text.more(rest)}</li> : null}
    </ul>
  );
}

interface FindingLineProps {
  readonly label: string;
  readonly open: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function FindingLine({ label, open, onPress, children }: FindingLineProps) {
  return (
    <li className="findings__line">
      <span className="findings__what">{children}</span>
      <Button aria-label={label} onPress={onPress}>
        {open}
      </Button>
    </li>
  );
}
