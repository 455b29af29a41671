import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { type Command, useCommands } from '#renderer/ui/commands/commands.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useAlone } from '#renderer/ui/layout/use-alone.ts';
import { useReturnedFocus } from '#renderer/ui/layout/use-returned-focus.ts';
import { ChevronLeft, ChevronRight, X } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import { holdsRole } from '#shared/domain/competition/roster.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { DecisionLine } from '#renderer/work/decision-line.tsx';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { proposalsOf } from './item/facts-of-item.ts';
import { reasonInWords } from '#shared/text/decisions/agenda-in-words.ts';
import { titleOf } from './item/item-words.ts';
import { Places } from './item/item-view.tsx';
import { JurorTotals } from './item/juror-totals.tsx';
import type { PlenaryDesk } from './use-plenary.ts';

interface ProjectorProps {
  readonly desk: PlenaryDesk;
  readonly items: readonly PlenaryItem[];
  readonly item: PlenaryItem;
  readonly onSelect: (id: string) => void;
  readonly onLeave: () => void;
}

/** One item over the whole screen, large enough to read from the last row; without names of jurors where the stage wants that. */
export function Projector({ desk: named, items, item, onSelect, onLeave }: ProjectorProps) {
  const words = useTexts(plenaryText);
  const desk = useMemo(() => (namesJurors(named) ? named : withoutNames(named, words.aJuror)), [named, words]);
  const language = useLanguage();
  const covering = useWholeScreen();
  const at = items.indexOf(item);
  useProjectorKeys({ items, at, onSelect, onLeave });
  const [next, previous] = [items[at + 1], items[at - 1]];
  return (
    <section ref={covering} className="projector" tabIndex={-1} aria-label={words.project}>
      <header className="projector__head">
        <span className="soft">{words.itemOf(formatNumber(at + 1, language), formatNumber(items.length, language))}</span>
        <span className="soft">{item.reasons.map((reason) => reasonInWords(reason, language)).join(' · ')}</span>
        <span className="projector__actions">
          <Button
            icon={<ChevronLeft />}
            isDisabled={previous === undefined}
            onPress={() => previous !== undefined && onSelect(previous.id)}
          >
            {words.previous}
          </Button>
          <Button icon={<ChevronRight />} isDisabled={next === undefined} onPress={() => next !== undefined && onSelect(next.id)}>
            {words.next}
          </Button>
          <Button icon={<X />} onPress={onLeave}>
            {words.leave}
          </Button>
        </span>
      </header>
      <div className="projector__body" aria-live="polite">
        <h1>{titleOf(desk, item, language)}</h1>
        <ProjectedProposals desk={desk} />
        {[...item.drafts, ...desk.state.decisions.filter((judged) => judged.item === item.id)].map((judged) => (
          <DecisionLine key={judged.decision.number} bundle={desk.work.bundle} judged={judged} />
        ))}
      </div>
      <footer className="projector__keys soft">{words.projectKeys}</footer>
    </section>
  );
}

interface ProjectorKeys extends Pick<ProjectorProps, 'items' | 'onSelect' | 'onLeave'> {
  /** The place of the item that is shown. */
  readonly at: number;
}

function useProjectorKeys({ items, at, onSelect, onLeave }: ProjectorKeys): void {
  const words = useTexts(plenaryText);
  const commands = useMemo<readonly Command[]>(() => {
    const go = (step: number) => {
      const next = items[at + step];
      if (next !== undefined) onSelect(next.id);
    };
    return [
      { id: 'plenary-next', label: words.next, shortcut: { key: 'ArrowRight' }, run: () => go(1) },
      { id: 'plenary-previous', label: words.previous, shortcut: { key: 'ArrowLeft' }, run: () => go(-1) },
      { id: 'plenary-leave', label: words.leave, shortcut: { key: 'Escape' }, run: onLeave },
    ];
  }, [items, at, onSelect, onLeave, words]);
  useCommands(commands);
}

function namesJurors({ work }: PlenaryDesk): boolean {
  return work.bundle.stage.jurorNames === 'named';
}

/** The same plenary in which everybody who judges is called the same, wherever a title or a decision would name one. */
function withoutNames(desk: PlenaryDesk, name: string): PlenaryDesk {
  const { bundle } = desk.work;
  const roster = bundle.view.roster.map((member) => (holdsRole(member, 'juror') ? { ...member, name } : member));
  return { ...desk, work: { ...desk.work, bundle: { ...bundle, view: { ...bundle.view, roster } } } };
}

function ProjectedProposals({ desk }: { readonly desk: PlenaryDesk }) {
  const isNamed = namesJurors(desk);
  const talked = proposalsOf(desk);
  return talked.map((each) => (
    <div key={each.proposal.entry} className="projector__proposal">
      {talked.length > 1 && <h2>{each.proposal.title}</h2>}
      <p className="soft">
        {each.proposal.entry} · {each.proposal.agency}
      </p>
      <Places desk={desk} talked={each} />
      <JurorTotals desk={desk} row={each.computed} isNamed={isNamed} />
    </div>
  ));
}

/** Lets the window fill the screen as long as this is shown, and nothing behind it be reached. */
function useWholeScreen(): RefObject<HTMLElement | null> {
  const bridge = useBridge();
  const covering = useRef<HTMLElement>(null);
  useAlone(covering);
  useReturnedFocus();
  useLayoutEffect(() => covering.current?.focus(), []);
  useEffect(() => {
    void bridge['window:full-screen']({ on: true });
    return () => void bridge['window:full-screen']({ on: false });
  }, [bridge]);
  return covering;
}
