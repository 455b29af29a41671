import { printedSheetsText } from '#shared/text/printed/sheets.ts';
import type { PrintDocument } from '../print-document.ts';
import { blankBlocks } from './blank-sheet.ts';
import { filledBlocks } from './filled-sheet.ts';
import { sheetTitle } from './sheet-title.ts';
import type { SheetsToPrint } from './sheets-to-print.ts';

/** One juror's score sheets for ink, one proposal after the other; competition, stage, juror and entry number stand on each page. */
export function sheetsDocument(order: SheetsToPrint): PrintDocument {
  const { stage, juror, proposals, sheets, language, code } = order;
  const words = printedSheetsText[language];
  const name = `${stage.competition.name[language]} · ${stage.name[language]}`;
  return {
    title: `${sheets === null ? words.blankTitle : words.filledTitle} - ${juror.name}`,
    language,
    orientation: 'portrait',
    foot: words.foot(name, code),
    parts: proposals.map((proposal) => ({
      head: { start: `${name} · ${words.juror}: ${juror.name}`, end: proposal.entry },
      blocks: [
        ...sheetTitle(order, proposal),
        ...(sheets === null ? blankBlocks(order) : filledBlocks(order, sheets.get(proposal.entry))),
        { kind: 'signatures', places: [{ above: words.placeAndDate, name: juror.name }] },
      ],
    })),
  };
}
