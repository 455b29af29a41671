import { Button } from '#renderer/ui/controls/button.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Plus } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { divisionFinder, unknownDivisions } from '#shared/domain/intake/mapping/match-division.ts';
import { plainWords } from '#shared/domain/intake/values/plain-words.ts';
import type { ImportView } from '#shared/ipc/views/intake.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { addDivisions, type DivisionKind } from '../changes.ts';
import { withMeaning } from './chosen-table.ts';
import type { ImportWork } from './use-import.ts';

interface UnknownDivisionsProps {
  readonly view: ImportView;
  readonly importWork: ImportWork;
  readonly work: CompetitionWork;
}

const KINDS: readonly DivisionKind[] = ['groups', 'clusters'];

/** Asks once what a table means by each group or cluster that nothing explains, or adds them to the competition. */
export function UnknownDivisions({ view, importWork, work }: UnknownDivisionsProps) {
  const words = useTexts(importingText);
  if (view.unknown.groups.length + view.unknown.clusters.length === 0) return null;
  const isSettled = KINDS.every((kind) => unknownDivisions(view.unknown[kind], divisionFinder(work.draft[kind], {})).length === 0);
  if (isSettled) return <Notice tone="good">{words.divisionsAdded}</Notice>;
  return (
    <Notice tone="warn" title={words.unknownTitle}>
      <p>{words.unknownHelp}</p>
      {KINDS.map((kind) => (
        <UnknownOf key={kind} kind={kind} unknown={view.unknown[kind]} importWork={importWork} work={work} />
      ))}
    </Notice>
  );
}

interface UnknownOfProps extends Omit<UnknownDivisionsProps, 'view'> {
  readonly kind: DivisionKind;
  readonly unknown: readonly string[];
}

const UNSAID = '';
const NAMED = 4;

function UnknownOf({ kind, unknown, importWork: { importing, understand }, work: { draft, actions } }: UnknownOfProps) {
  const words = useTexts(importingText);
  const language = useLanguage();
  if (unknown.length === 0 || importing === null) return null;
  const names = unknown.slice(0, NAMED).join(', ') + (unknown.length > NAMED ? ', …' : '');
  const options = [
    { value: UNSAID, label: words.meansNothing },
    ...draft[kind].map(({ id, name }) => ({ value: id, label: name[language] || id })),
  ];
  return (
    <div className="importing__unknown">
      {draft[kind].length > 0 &&
        unknown.map((written) => (
          <Select
            key={written}
            label={words.means(written)}
            options={options}
            value={importing.table.said[kind][plainWords(written)] ?? UNSAID}
            onChange={(division) => division !== UNSAID && understand(withMeaning(importing.table, kind, plainWords(written), division))}
          />
        ))}
      <div>
        <Button icon={<Plus />} onPress={() => actions.change(addDivisions(draft, kind, unknown))}>
          {kind === 'groups' ? words.addGroups(names) : words.addClusters(names)}
        </Button>
      </div>
    </div>
  );
}
