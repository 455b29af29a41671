import type { Language } from '#shared/base/language.ts';
import { byCodeUnits, compareNames } from '#shared/base/order.ts';
import { type JurorCoverage, stateIn } from '#shared/domain/panel/result/juror-coverage.ts';
import type { ReceivedVerdict } from '#shared/domain/panel/merging/evidence-packs.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { describeOutcomeNote, explainOutcome, nameOutcome } from '#shared/text/errors/outcomes.ts';
import { nameCellState, type PanelList, panelListText } from '#shared/text/panel-lists.ts';
import type { BundleContent } from '../bundles/check-content.ts';
import { textCell, writeOfficeCsv } from './office-csv.ts';
import type { ExportCell } from './recap.ts';

/** What was received for a panel and where it stands, to be listed for people. */
export interface ListedPanel {
  readonly files: readonly (ReceivedVerdict & { readonly name: string })[];
  readonly coverage: readonly JurorCoverage[];
  readonly content: Pick<BundleContent, 'proposals' | 'roster'>;
}

/** A list as a table. */
export interface ListTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** Lists what was received for a panel, what is owed, or what every juror did. */
export function panelListTable(list: PanelList, panel: ListedPanel, language: Language): ListTable {
  return TABLES[list](panel, language);
}

/** A list as CSV for a spreadsheet of the language's offices. */
export function writePanelList({ header, rows }: ListTable, language: Language): string {
  return writeOfficeCsv(header, rows, language);
}

const TABLES: Readonly<Record<PanelList, (panel: ListedPanel, language: Language) => ListTable>> = {
  received: receivedTable,
  owed: owedTable,
  coverage: coverageTable,
};

function receivedTable({ files, content }: ListedPanel, language: Language): ListTable {
  const words = panelListText[language];
  const nameOf = (juror: string | null) => (juror === null ? '' : (content.roster.personOf(juror)?.name ?? juror));
  const rows = files.map(({ outcome, notes, juror, revision, payload, name, received }) => {
    const why = [explainOutcome(outcome, language), ...notes.map((note) => describeOutcomeNote(note, language))];
    return [
      textCell(nameOutcome(outcome.kind, language)),
      textCell(nameOf(juror)),
      revision === null ? EMPTY : ({ kind: 'decimal', decimal: String(revision) } as const),
      textCell(payload === null ? '' : codeOf(payload)),
      textCell(name),
      textCell(received),
      textCell(why.filter((each) => each !== null).join('; ')),
    ];
  });
  return { header: [words.outcome, words.juror, words.revision, words.code, words.file, 'SHA-256', words.reason], rows };
}

function owedTable({ coverage, content }: ListedPanel, language: Language): ListTable {
  const words = panelListText[language];
  const proposals = new Map(content.proposals.map((proposal) => [proposal.entry, proposal]));
  const rows = byName(coverage).flatMap(({ juror, name, missing }) =>
    missing.map((entry) => {
      const proposal = proposals.get(entry);
      const cells = [name, content.roster.personOf(juror)?.institution, entry, proposal?.title, proposal?.agency];
      return cells.map((cell) => textCell(cell ?? ''));
    }),
  );
  return { header: [words.juror, words.institution, words.entry, words.title, words.agency], rows };
}

function coverageTable({ coverage, content }: ListedPanel, language: Language): ListTable {
  const words = panelListText[language];
  const jurors = byName(coverage);
  const rows = content.proposals.toSorted(byCodeUnits(({ entry }) => entry)).map(({ entry, title, agency }, position) => {
    const states = jurors.map(({ states: own }) => nameCellState(stateIn(own, position), language));
    return [entry, title, agency, ...states].map(textCell);
  });
  return { header: [words.entry, words.title, words.agency, ...jurors.map(({ name }) => name)], rows };
}

const EMPTY: ExportCell = { kind: 'empty' };

function byName(coverage: readonly JurorCoverage[]): readonly JurorCoverage[] {
  return coverage.toSorted((a, b) => compareNames(a.name, b.name));
}
