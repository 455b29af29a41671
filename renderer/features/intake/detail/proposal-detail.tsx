import { useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Pencil } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { formatDate } from '#shared/text/dates.ts';
import { describeFlag, nameFlag } from '#shared/text/intake/flags.ts';
import { fieldName } from '#shared/text/intake/fields.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import type { ProposalRow } from '../proposal-rows.ts';
import { editProposal } from '../changes.ts';
import { DecisionForm, type Decide } from './decision-form.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import { Narrative } from './narrative.tsx';

interface ProposalDetailProps {
  readonly work: CompetitionWork;
  readonly row: ProposalRow;
  readonly onDecide: Decide;
}

/** Everything about one proposal: what it is flagged for, the decision on it, its facts, its texts with their word counts, its files. */
export function ProposalDetail({ work, row, onDecide }: ProposalDetailProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const { draft } = work;
  const [isEditing, setEditing] = useState(false);
  return (
    <div className="intake__detail">
      <header>
        <p className="soft small" translate="no">
          {row.entry}
        </p>
        <h2>{row.facts.title}</h2>
        <p className="soft">{row.facts.agency}</p>
      </header>
      {row.flags.map((flag) => (
        <Notice key={`${flag.kind} ${'group' in flag ? flag.group : ''}`} tone="warn" title={nameFlag(flag.kind, language)}>
          {describeFlag(flag, draft, language)}
        </Notice>
      ))}
      <DecisionForm key={`${row.entry} ${row.decision?.at ?? ''}`} row={row} checklist={draft.intake.checklist} onDecide={onDecide} />
      <section className="stack stack--tight">
        <h3>{words.facts}</h3>
        <ProposalFactList work={work} row={row} />
        <div>
          <Button variant="quiet" icon={<Pencil />} onPress={() => setEditing(true)}>
            {words.editFacts}
          </Button>
        </div>
        {isEditing && (
          <FactsDialog
            entry={row.entry}
            facts={row.facts}
            onSave={(facts) => work.actions.change(editProposal(row.entry, facts))}
            onClose={() => setEditing(false)}
          />
        )}
      </section>
      <Narrative work={work} row={row} />
      <Files row={row} />
    </div>
  );
}

function ProposalFactList({ work: { draft }, row: { facts } }: Pick<ProposalDetailProps, 'work' | 'row'>) {
  const language = useLanguage();
  const { groups, clusters } = draft;
  const name = (id: string | null, divisions: typeof groups) => divisions.find((each) => each.id === id)?.name[language] ?? id;
  const known: readonly (readonly [Parameters<typeof fieldName>[0], string | null])[] = [
    ['unit', facts.unit],
    ['group', name(facts.group, groups)],
    ['cluster', name(facts.cluster, clusters)],
    ['category', facts.category],
    ['startedOn', facts.startedOn === null ? null : formatDate(facts.startedOn, language)],
    ['sdgs', facts.sdgs.length === 0 ? null : facts.sdgs.join(', ')],
    ['innovator', facts.innovator],
    ['location', facts.location],
    ['videoUrl', facts.videoUrl],
  ];
  return <Facts facts={known.map(([field, value]) => ({ label: fieldName(field, [], language), value: value ?? '–' }))} />;
}

function Files({ row }: Pick<ProposalDetailProps, 'row'>) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  return (
    <section className="stack stack--tight">
      <h3>{words.files}</h3>
      {row.files.length === 0 && <p className="soft">{words.noFiles}</p>}
      <ul className="intake__list">
        {row.files.map(({ path, bytes, mediaType }) => (
          <li key={path}>
            {path}{' '}
            <span className="soft small">
              {formatBytes(bytes, language)} · {mediaType}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
