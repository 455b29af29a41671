import { LINE_LIMIT, TEXT_LIMIT } from '../../../base/text-limits.ts';
import type { Proposal } from '../../competition/proposal.ts';
import { type ImportField, isSection, type PlainField, sectionOf } from '../mapping/import-field.ts';
import type { FindDivision } from '../mapping/match-division.ts';
import { oneLine, runningText } from '../values/clean-text.ts';
import { plainWords } from '../values/plain-words.ts';
import { readDate } from '../values/read-date.ts';
import { readGoals } from '../values/read-goals.ts';
import type { CellFaultKind } from './cell-fault.ts';

/** What a table tells of a proposal beside its number, its texts and its files. */
export type ReadFacts = Omit<Proposal, 'entry' | 'narrative' | 'attachments'>;

/** One row as it was read; a fact is there only where a column fills it. */
export interface ReadProposal {
  readonly row: number;
  /** Null where the row has no entry number. */
  readonly entry: string | null;
  readonly facts: Partial<ReadFacts>;
  /** Text by section, '' where the cell is empty. */
  readonly texts: ReadonlyMap<string, string>;
  readonly outcome: 'passed' | 'failed' | null;
  readonly outcomeReason: string;
}

/** Finds what a cell means by a group or cluster. */
export interface FindDivisions {
  readonly group: FindDivision;
  readonly cluster: FindDivision;
}

interface Filled {
  entry: string | null;
  readonly facts: { -readonly [K in keyof ReadFacts]?: ReadFacts[K] };
  readonly texts: Map<string, string>;
  outcome: 'passed' | 'failed' | null;
  outcomeReason: string;
}

type LineField = 'title' | 'agency' | 'unit' | 'category' | 'innovator' | 'location' | 'videoUrl' | 'outcomeReason';
type FillField = (into: Filled, content: string, find: FindDivisions) => CellFaultKind | null;

const ENTRY = /^[A-Z0-9][A-Z0-9-]{0,31}$/;
const PASSED = new Set(['lolos', 'lulus', 'passed', 'pass', 'ya', 'yes', 'ms', 'memenuhi syarat']);
const FAILED = new Set([
  'tidak lolos',
  'tidak lulus',
  'gugur',
  'not passed',
  'failed',
  'fail',
  'tidak',
  'no',
  'tms',
  'tidak memenuhi syarat',
]);

/** A row about to be filled from its cells, one field after the other. */
export function emptyRow(): Filled {
  return { entry: null, facts: {}, texts: new Map(), outcome: null, outcomeReason: '' };
}

/** Fills one field from a cell; answers why the cell cannot be taken, null when it was. */
export function fillField(into: Filled, field: ImportField, content: string, find: FindDivisions): CellFaultKind | null {
  return isSection(field) ? fillText(into, sectionOf(field), content) : FILLED[field](into, content, find);
}

const FILLED: Readonly<Record<PlainField, FillField>> = {
  entry: fillEntry,
  title: lineInto('title'),
  agency: lineInto('agency'),
  unit: lineInto('unit'),
  group: divisionInto('group'),
  cluster: divisionInto('cluster'),
  category: lineInto('category'),
  startedOn: fillDate,
  innovator: lineInto('innovator'),
  location: lineInto('location'),
  videoUrl: lineInto('videoUrl'),
  sdgs: fillGoals,
  outcome: fillOutcome,
  outcomeReason: lineInto('outcomeReason'),
};

function fillText(into: Filled, section: string, content: string): CellFaultKind | null {
  const text = runningText(content);
  if (text.length > TEXT_LIMIT) return 'too-long';
  into.texts.set(section, text);
  return null;
}

/** Entry numbers are upper case; what offices put between their parts becomes a hyphen. */
function fillEntry(into: Filled, content: string): CellFaultKind | null {
  if (content === '') return null;
  const entry = oneLine(content)
    .toUpperCase()
    .replaceAll(/[\s/._-]+/g, '-');
  if (!ENTRY.test(entry)) return 'bad-entry';
  into.entry = entry;
  return null;
}

function divisionInto(field: 'group' | 'cluster'): FillField {
  return (into, content, find) => {
    const division = content === '' ? null : find[field](content);
    if (content !== '' && division === null) return 'unknown-division';
    into.facts[field] = division;
    return null;
  };
}

function fillDate(into: Filled, content: string): CellFaultKind | null {
  if (content === '') {
    into.facts.startedOn = null;
    return null;
  }
  const date = readDate(oneLine(content));
  if (!date.ok) return date.error;
  into.facts.startedOn = date.value;
  return null;
}

function fillGoals(into: Filled, content: string): CellFaultKind | null {
  const goals = content === '' ? [] : readGoals(content);
  if (goals === null) return 'bad-goals';
  into.facts.sdgs = goals;
  return null;
}

function fillOutcome(into: Filled, content: string): CellFaultKind | null {
  const words = plainWords(content);
  if (PASSED.has(words)) into.outcome = 'passed';
  else if (FAILED.has(words)) into.outcome = 'failed';
  else if (words !== '') return 'bad-outcome';
  return null;
}

function lineInto(field: LineField): FillField {
  return (into, content) => {
    const line = oneLine(content);
    if (line.length > LINE_LIMIT) return 'too-long';
    if (field === 'outcomeReason') into.outcomeReason = line;
    else if (field !== 'title' && field !== 'agency') into.facts[field] = line === '' ? null : line;
    else if (line === '') return 'empty';
    else into.facts[field] = line;
    return null;
  };
}
