import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { compareNames } from '#shared/base/order.ts';
import type { JurorSheet } from '#shared/domain/panel/decisions/juror-sheet.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { formatDate } from '#shared/text/dates.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { VisitFiles } from '#renderer/work/visit/visit-files.tsx';
import { nameOf } from './facts-of-item.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

interface CommentsProps {
  readonly desk: PlenaryDesk;
  readonly entry: string;
  /** What jurors gave it. */
  readonly given: readonly JurorSheet[];
  /** Whether they are what the item is about, and so are there at once. */
  readonly isOpen: boolean;
}

/** What jurors wrote about a proposal, and what they found on the spot. */
export function Comments({ desk, entry, given, isOpen }: CommentsProps) {
  const words = useTexts(plenaryText);
  const sheets = given.filter(saysSomething);
  if (sheets.length === 0) return <p className="soft small">{words.commentsNone}</p>;
  const byName = sheets.toSorted((a, b) => compareNames(nameOf(desk, a.juror), nameOf(desk, b.juror)));
  // Where the item is about what was found on the spot, whoever was there comes first.
  const ordered = isOpen ? byName.toSorted((a, b) => Number(a.visit === null) - Number(b.visit === null)) : byName;
  return (
    <details className="plenary__comments" open={isOpen}>
      <summary>{words.comments}</summary>
      {ordered.map((sheet) => (
        <CommentsOf key={sheet.juror} desk={desk} entry={entry} sheet={sheet} />
      ))}
    </details>
  );
}

function saysSomething({ scores, note, visit }: JurorSheet): boolean {
  return note !== '' || visit !== null || scores.some(({ comment }) => comment !== '');
}

interface CommentsOfProps {
  readonly desk: PlenaryDesk;
  readonly entry: string;
  readonly sheet: JurorSheet;
}

function CommentsOf({ desk, entry, sheet }: CommentsOfProps) {
  const language = useLanguage();
  const names = new Map(scoredCriteria(desk.work.bundle.stage.rules.criteria).map(({ id, name }) => [id, name[language]]));
  return (
    <section className="plenary__comment">
      <h4>{nameOf(desk, sheet.juror)}</h4>
      {sheet.scores.flatMap(({ criterion, comment }) =>
        comment === ''
          ? []
          : [
              <p key={criterion}>
                <span className="soft">{names.get(criterion) ?? criterion}: </span>
                {comment}
              </p>,
            ],
      )}
      {sheet.note !== '' && <p>{sheet.note}</p>}
      <VisitOf sheet={sheet} />
      {sheet.visit !== null && sheet.visit.evidence.length > 0 && (
        <VisitFiles
          visit={{ bundleId: desk.work.bundle.view.bundleId, chair: desk.work.identity.thumbprint, juror: sheet.juror, entry }}
          named={sheet.visit.evidence.length}
        />
      )}
    </section>
  );
}

function VisitOf({ sheet: { visit } }: { readonly sheet: JurorSheet }) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  if (visit === null) return null;
  return (
    <>
      <p className="soft">{words.visit(formatDate(visit.date, language), visit.place)}</p>
      <ul>
        {visit.findings.map(({ claim, found, outcome }) => (
          <li key={claim}>
            {words.claim(claim, found)} <strong>({words.outcome[outcome]})</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
