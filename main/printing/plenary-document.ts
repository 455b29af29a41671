import type { Language } from '#shared/base/language.ts';
import { compareNames } from '#shared/base/order.ts';
import { holdsRole } from '#shared/domain/competition/roster.ts';
import type { PlenaryItem, PlenaryState } from '#shared/domain/panel/decisions/plenary-state.ts';
import { reasonInWords } from '#shared/text/decisions/agenda-in-words.ts';
import { formatUtcTime } from '#shared/text/dates.ts';
import { decisionChange, decisionSubject } from '#shared/text/decisions/decision-in-words.ts';
import { decisionKindText } from '#shared/text/decisions/decision-kinds.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { printedPlenaryText } from '#shared/text/printed/plenary.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import type { BundleContent } from '../bundles/check-content.ts';
import type { PrintBlock, PrintDocument } from './print-document.ts';

/** A plenary to be put on paper: the stage it is of, and where it stands. */
export interface PrintedPlenary {
  readonly content: Pick<BundleContent, 'stage' | 'proposals' | 'roster'>;
  readonly state: PlenaryState;
  readonly language: Language;
}

const WIDTHS = { agenda: [7, 43, 35, 15], decisions: [7, 28, 45, 20] } as const;

/** The agenda, who is present, and the decisions so far with their reasons: what minutes are drawn up from. Nothing of it is official. */
export function plenaryDocument(plenary: PrintedPlenary): PrintDocument {
  const { content, language } = plenary;
  const words = plenaryText[language];
  const printed = printedPlenaryText[language];
  const of = [content.stage.competition.name[language], content.stage.name[language]].join(', ');
  return {
    title: `${printed.title} - ${of}`,
    language,
    orientation: 'portrait',
    foot: of,
    parts: [
      {
        head: { start: printed.title, end: of },
        blocks: [
          { kind: 'title', text: printed.title, below: of },
          { kind: 'paragraph', text: printed.draft, tone: 'soft' },
          attendance(plenary),
          { kind: 'heading', text: printed.agenda },
          agenda(plenary),
          { kind: 'heading', text: words.decisionsTitle },
          decisions(plenary),
        ],
      },
    ],
  };
}

function attendance({ content: { stage, roster }, state: { present }, language }: PrintedPlenary): PrintBlock {
  const words = plenaryText[language];
  const printed = printedPlenaryText[language];
  const names = (present ?? []).map((thumbprint) => roster.personOf(thumbprint)?.name ?? thumbprint).toSorted(compareNames);
  const isJuror = (thumbprint: string) => {
    const person = roster.personOf(thumbprint);
    return person !== null && holdsRole(person, 'juror');
  };
  const jurors = (present ?? []).filter(isJuror).length;
  const least = stage.rules.quorum.minJurors;
  const quorum = jurors >= least ? words.quorumMet : words.quorumLacks;
  return {
    kind: 'facts',
    facts: [
      { label: printed.present, value: present === null ? words.attendanceNone : names.join(', ') },
      ...(present === null
        ? []
        : [{ label: printed.quorum, value: quorum(formatNumber(jurors, language), formatNumber(least, language)) }]),
    ],
  };
}

function agenda({ content, state: { items }, language }: PrintedPlenary): PrintBlock {
  const words = plenaryText[language];
  const printed = printedPlenaryText[language];
  if (items.length === 0) return { kind: 'paragraph', text: printed.noItem };
  return {
    kind: 'table',
    roomy: false,
    columns: [printed.number, words.item, printed.why, printed.state].map((title, index) => ({
      title,
      width: WIDTHS.agenda[index] ?? 0,
      align: 'start',
    })),
    rows: items.map((item, index) => [
      formatNumber(index + 1, language),
      { text: titleOf(content, item, language), small: item.entries.join(', ') },
      item.reasons.map((reason) => reasonInWords(reason, language)).join('; '),
      item.isClosed ? printed.closed : printed.open,
    ]),
  };
}

function titleOf({ proposals, roster }: PrintedPlenary['content'], item: PlenaryItem, language: Language): string {
  const words = plenaryText[language];
  if (item.juror !== null) return words.filesOf(roster.personOf(item.juror)?.name ?? item.juror);
  if (item.entries.length > 1) return words.tieOf(formatNumber(item.entries.length, language));
  return proposals.find(({ entry }) => entry === item.entries[0])?.title ?? item.entries.join(', ');
}

function decisions({ content, state, language }: PrintedPlenary): PrintBlock {
  const words = plenaryText[language];
  const printed = printedPlenaryText[language];
  if (state.decisions.length === 0) return { kind: 'paragraph', text: printed.noDecision };
  const nameOf = (thumbprint: string | null) => (thumbprint === null ? '' : (content.roster.personOf(thumbprint)?.name ?? thumbprint));
  return {
    kind: 'table',
    roomy: false,
    columns: [printed.number, words.decision, words.reason, words.at].map((title, index) => ({
      title,
      width: WIDTHS.decisions[index] ?? 0,
      align: 'start',
    })),
    rows: state.decisions.map(({ decision, isReversed }) => {
      const kind = decisionKindText[language][decision.kind];
      const change = decisionChange(decision, language);
      const about = [decisionSubject(decision, nameOf), ...(change === null ? [] : [change])].join(': ');
      return [
        formatNumber(decision.number, language),
        { text: isReversed ? `${kind} (${words.reversed})` : kind, small: about },
        decision.reason,
        formatUtcTime(decision.at, language),
      ];
    }),
  };
}
