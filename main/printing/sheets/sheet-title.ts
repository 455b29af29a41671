import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import { printedSheetsText } from '#shared/text/printed/sheets.ts';
import type { PrintBlock } from '../print-document.ts';
import type { SheetsToPrint } from './sheets-to-print.ts';

/** What stands above a score sheet: the entry number beside title and agency, since a right score on a wrong name is found too late. */
export function sheetTitle(
  { stage, juror, language }: Pick<SheetsToPrint, 'stage' | 'juror' | 'language'>,
  proposal: Proposal,
): readonly PrintBlock[] {
  const words = printedSheetsText[language];
  const nameIn = (divisions: readonly Division[], of: string | null) => divisions.find(({ id }) => id === of)?.name[language] ?? null;
  const facts = [
    { label: words.agency, value: proposal.agency },
    { label: words.unit, value: proposal.unit },
    { label: words.group, value: nameIn(stage.groups, proposal.group) },
    { label: words.cluster, value: nameIn(stage.clusters, proposal.cluster) },
    { label: words.juror, value: juror.name },
    { label: words.institution, value: juror.institution },
  ];
  return [
    { kind: 'title', above: `${words.sheet} · ${proposal.entry}`, text: proposal.title },
    { kind: 'facts', facts: facts.filter(({ value }) => value !== null) },
  ];
}
