import { useRef } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { StateOf } from '../agenda-list.tsx';
import { Comments } from './comments.tsx';
import { DecisionForm } from '../decisions/decision-form.tsx';
import { Differences } from './differences.tsx';
import { Drafts } from '../decisions/drafts.tsx';
import { nameOf, outFor, proposalsOf, type TalkedProposal, votersFor } from './facts-of-item.ts';
import { reasonInWords } from '#shared/text/decisions/agenda-in-words.ts';
import { placeInWords, titleOf } from './item-words.ts';
import { JurorTotals } from './juror-totals.tsx';
import { useStepFocus } from './use-step-focus.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

interface ItemViewProps {
  readonly desk: PlenaryDesk;
  readonly item: PlenaryItem;
}

/** One item: what it is about, who may speak to it, the facts, and what the panel decides. */
export function ItemView({ desk, item }: ItemViewProps) {
  const language = useLanguage();
  const article = useRef<HTMLElement>(null);
  useStepFocus(article, item);
  const talked = proposalsOf(desk);
  const isHere = desk.talked.status === 'ready';
  return (
    <article ref={article} className="plenary__item" aria-label={titleOf(desk, item, language)}>
      <ItemHead desk={desk} item={item} />
      {isHere && <Voters desk={desk} item={item} />}
      {desk.talked.status === 'failed' && <ErrorNotice error={desk.talked.error} />}
      {item.juror === null ? null : <Differences desk={desk} juror={item.juror} />}
      {talked.map((each) => (
        <ProposalCard
          key={each.proposal.entry}
          desk={desk}
          talked={each}
          isOnly={talked.length === 1}
          isAboutVisit={item.reasons.some(({ kind }) => kind === 'field-finding')}
        />
      ))}
      {item.drafts.length > 0 && <Drafts desk={desk} item={item} />}
      {isHere && <DecisionForm key={`${item.id} ${desk.state.decisions.length} ${item.drafts.length}`} desk={desk} item={item} />}
      {item.drafts.length === 0 && <Drafts desk={desk} item={item} />}
    </article>
  );
}

function ItemHead({ desk, item }: ItemViewProps) {
  const language = useLanguage();
  return (
    <header className="plenary__head">
      <div className="cluster">
        <h2>{titleOf(desk, item, language)}</h2>
        <StateOf item={item} />
      </div>
      <div className="cluster">
        {item.reasons.map((reason) => (
          <Badge key={reason.kind} tone="warn">
            {reasonInWords(reason, language)}
          </Badge>
        ))}
      </div>
    </header>
  );
}

/** Who is out for this item, and whether enough of the others are there. */
function Voters({ desk, item }: ItemViewProps) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const out = outFor(desk, item).map((juror) => nameOf(desk, juror));
  const voters = votersFor(desk, item);
  const least = desk.work.bundle.stage.rules.quorum.minJurors;
  const quorum = voters !== null && voters >= least ? words.quorumMet : words.quorumLacks;
  return (
    <>
      {out.length > 0 && <Notice tone="warn">{words.out(out.join(', '))}</Notice>}
      {voters !== null && <p className="soft small">{quorum(formatNumber(voters, language), formatNumber(least, language))}</p>}
    </>
  );
}

interface ProposalCardProps {
  readonly desk: PlenaryDesk;
  readonly talked: TalkedProposal;
  readonly isOnly: boolean;
  readonly isAboutVisit: boolean;
}

function ProposalCard({ desk, talked, isOnly, isAboutVisit }: ProposalCardProps) {
  const { proposal, computed, sheets } = talked;
  return (
    <Card>
      <div>
        {!isOnly && <h3>{proposal.title}</h3>}
        <p className="soft small">
          {proposal.entry} · {proposal.agency}
        </p>
      </div>
      <Places desk={desk} talked={talked} />
      <JurorTotals desk={desk} row={computed} isNamed />
      <Comments desk={desk} entry={proposal.entry} given={sheets} isOpen={isAboutVisit} />
    </Card>
  );
}

/** Where a proposal stands as computed and, where that is another place, as decided. */
export function Places({ desk, talked: { computed, decided } }: { readonly desk: PlenaryDesk; readonly talked: TalkedProposal }) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const hasCut = desk.work.bundle.stage.rules.selection !== null;
  const byRules = placeInWords(computed, hasCut, language);
  const byPanel = placeInWords(decided, hasCut, language);
  return (
    <dl className="plenary__places">
      <div>
        <dt>{words.computed}</dt>
        <dd>{byRules}</dd>
      </div>
      {byPanel !== byRules && (
        <div className="plenary__place--decided">
          <dt>{words.decided}</dt>
          <dd>{byPanel}</dd>
        </div>
      )}
    </dl>
  );
}
