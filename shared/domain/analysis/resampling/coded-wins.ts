import { at } from '../../../base/at.ts';
import type { Ballot } from '../../scoring/across/ballots.ts';
import { membersOf, type Panel } from '../../scoring/across/panel.ts';
import { type Samples, weightsOf } from './samples.ts';
import { CODES, JURORS_IN_CODE, MOST_VOTES, PAIRS_AT_ONCE, SIDE_BY_SIDE, type TallyMachine, tallyMachine } from './tally-machine.ts';

/** Codes of more pairs than these bytes hold are not kept. */
const MOST_BYTES = 512 * 1024 * 1024;

/** How many others each member beats in each sample: `wins[sample * members + member]`; null where the votes of a sample are too many to be tallied in bytes. */
export type CodedWins = (samples: Samples) => Int32Array | null;

/**
 * Counts the wins of everybody over everybody, from each pair's preferences, juror by juror, written once as codes: in a sample, each code stands for so many votes.
 * Null where the pairs are too many to keep their codes.
 */
export function codedWins(panel: Panel, ballots: readonly Ballot[]): CodedWins | null {
  const members = membersOf(panel);
  const fives = Math.max(1, Math.ceil(panel.jurors / JURORS_IN_CODE));
  const bytes = ((members * (members - 1)) / 2) * fives;
  if (bytes > MOST_BYTES) return null;
  const machine = tallyMachine(fives, members, bytes);
  const pairs = writePairs(machine, ballots, { members, fives });
  return (samples) => {
    if (samples.sizes.some((size) => size > MOST_VOTES)) return null;
    const wins = new Int32Array(samples.count * members);
    for (let first = 0; first < samples.count; first += SIDE_BY_SIDE) {
      writeTables(machine, samples, first, fives);
      const own = wins.subarray(first * members, (first + SIDE_BY_SIDE) * members);
      countWins(machine, pairs, own);
      addSure(pairs, samples, first, own);
    }
    return wins;
  };
}

interface Size {
  readonly members: number;
  readonly fives: number;
}

/** What is known of all pairs. */
interface Pairs extends Size {
  /** By member, up to which other, not included, its pairs with those after it have codes in the machine's memory, one row after the other. */
  readonly ends: Int32Array;
  /** By member, how many others everybody who votes puts below it, of those beyond. */
  readonly sure: Int32Array;
  /** By juror, whether there is a ballot at all. */
  readonly votes: readonly boolean[];
}

/** The code of five jurors of whom nobody prefers either. */
const NEITHER = (CODES - 1) / 2;

/**
 * Writes the codes of pairs, those of each member with the members after it one after the other: a digit is two for the one, none for the other, one for neither. Members
 * come best first, so that a row ends with others of whom all say the same: no sample changes these, and their codes are left out.
 */
function writePairs({ memory, layout }: TallyMachine, ballots: readonly Ballot[], { members, fives }: Size): Pairs {
  const voters = ballots.map((ballot) => placesOn(ballot, members));
  const votes = ballots.map(({ places }) => places.length > 0);
  const outcomes = [unanimous(votes, fives, 1), unanimous(votes, fives, -1)] as const;
  const row = Array.from({ length: fives }, () => new Int32Array(members));
  const [ends, sure] = [new Int32Array(members), new Int32Array(members)];
  let place = layout.codes;
  for (let one = 0; one < members; one += 1) {
    for (const codes of row) codes.fill(NEITHER, one + 1);
    for (const [juror, places] of voters.entries()) {
      const codes = at(row, Math.floor(juror / JURORS_IN_CODE));
      const digit = 3 ** (juror % JURORS_IN_CODE);
      if (places.hasAll) addAllPreferences(codes, places.run, digit, one);
      else addPreferences(codes, places, digit, one);
    }
    const end = takeSure(row, outcomes, sure, one);
    for (const [five, codes] of row.entries()) {
      for (let other = one + 1, next = place + five; other < end; other += 1, next += fives) memory[next] = Number(codes[other]);
    }
    place += (end - one - 1) * fives;
    ends[one] = end;
  }
  return { members, fives, ends, sure, votes };
}

/** Counts for good, from the end of a row on, the pairs of whom all say the same; gives where those begin. */
function takeSure(
  row: readonly Int32Array[],
  [won, lost]: readonly [readonly number[], readonly number[]],
  sure: Int32Array,
  one: number,
): number {
  let end = sure.length;
  for (; end > one + 1; end -= 1) {
    const isAll = (codes: readonly number[]): boolean => row.every((own, five) => own[end - 1] === codes[five]);
    const winner = isAll(won) ? one : end - 1;
    if (winner !== one && !isAll(lost)) break;
    sure[winner] = at(sure, winner) + 1;
  }
  return end;
}

/** The codes of a pair of which all who vote prefer the one, or the other. */
function unanimous(votes: readonly boolean[], fives: number, preferred: 1 | -1): readonly number[] {
  const codes = Array.from({ length: fives }, () => NEITHER);
  for (const [juror, isVoting] of votes.entries()) {
    const five = Math.floor(juror / JURORS_IN_CODE);
    if (isVoting) codes[five] = at(codes, five) + preferred * 3 ** (juror % JURORS_IN_CODE);
  }
  return codes;
}

/** Adds to the code of each member after the one the digit of a juror who prefers either. */
function addPreferences(row: Int32Array, { run, isOn }: Places, digit: number, one: number): void {
  if (isOn[one] === 0) return;
  const own = at(run, one);
  for (let other = one + 1; other < row.length; other += 1) {
    const behind = Number(run[other]) - own;
    row[other] = Number(row[other]) + Math.imul(digit, signOf(behind) & Number(isOn[other]));
  }
}

/** As {@link addPreferences}, of a juror whose ballot has everybody on it, as most have. */
function addAllPreferences(row: Int32Array, run: Int32Array, digit: number, one: number): void {
  const own = at(run, one);
  for (let other = one + 1; other < row.length; other += 1) {
    row[other] = Number(row[other]) + Math.imul(digit, signOf(Number(run[other]) - own));
  }
}

/** Without a branch, since which it is is chance. */
function signOf(difference: number): number {
  return (-difference >>> 31) - (difference >>> 31);
}

/** A juror's ballot by member: in which run of equal values each stands, best first, and all bits set where it is on the ballot at all. */
interface Places {
  readonly run: Int32Array;
  readonly isOn: Int32Array;
  readonly hasAll: boolean;
}

function placesOn({ members: ordered, ends }: Ballot, members: number): Places {
  const [run, isOn] = [new Int32Array(members), new Int32Array(members)];
  let runAt = 0;
  for (const [order, member] of ordered.entries()) {
    if (order === at(ends, runAt)) runAt += 1;
    run[member] = runAt;
    isOn[member] = -1;
  }
  return { run, isOn, hasAll: ordered.length === members };
}

/** Writes for each code of each five jurors the votes for less those against in each of the samples side by side; samples that are none have no votes. */
function writeTables({ memory, layout }: TallyMachine, { weights, jurors, count }: Samples, first: number, fives: number): void {
  const lanes = Math.min(SIDE_BY_SIDE, count - first);
  for (let five = 0; five < fives; five += 1) {
    const table = new Int8Array(memory.buffer, layout.tables + five * CODES * SIDE_BY_SIDE, CODES * SIDE_BY_SIDE).fill(0);
    for (let voter = 0; voter < JURORS_IN_CODE; voter += 1) {
      const juror = five * JURORS_IN_CODE + voter;
      const voting = Array.from({ length: lanes }, (_, lane) => (juror < jurors ? at(weights, (first + lane) * jurors + juror) : 0));
      addDigit(table, 3 ** voter, voting);
    }
  }
}

/** From the votes of all codes below `size`, those of three times as many: with none in the next digit, so many votes against; with two, so many for. */
function addDigit(table: Int8Array, size: number, votes: readonly number[]): void {
  for (const [lane, weight] of votes.entries()) {
    for (let code = 0; code < size; code += 1) {
      const before = Number(table[code * SIDE_BY_SIDE + lane]);
      table[(code + 2 * size) * SIDE_BY_SIDE + lane] = before + weight;
      table[(code + size) * SIDE_BY_SIDE + lane] = before;
      table[code * SIDE_BY_SIDE + lane] = before - weight;
    }
  }
}

/** Counts the pairs that have codes, of the samples side by side; `wins` may end before the last of them. */
function countWins({ memory, layout, tally }: TallyMachine, { members, fives, ends }: Pairs, wins: Int32Array): void {
  const counted = new Int32Array(members * SIDE_BY_SIDE);
  const add = (from: number, place: number, length: number) => {
    for (let index = 0; index < length; index += 1) counted[place + index] = Number(counted[place + index]) + Number(memory[from + index]);
  };
  // Opponents stand after the one, so that those before it are done with.
  const addBehind = (first: number) => {
    const place = first * SIDE_BY_SIDE;
    add(layout.behind + place, place, counted.length - place);
    memory.fill(0, layout.behind + place, layout.behind + counted.length);
  };
  let codes = layout.codes;
  for (let one = 0; one < members; one += 1) {
    const last = at(ends, one);
    for (let other = one + 1; other < last; other += PAIRS_AT_ONCE) {
      const end = codes + Math.min(PAIRS_AT_ONCE, last - other) * fives;
      tally(codes, end, layout.behind + other * SIDE_BY_SIDE);
      add(layout.ahead, one * SIDE_BY_SIDE, SIDE_BY_SIDE);
      codes = end;
    }
    if (one % PAIRS_AT_ONCE === PAIRS_AT_ONCE - 1) addBehind(one + 1 - PAIRS_AT_ONCE);
  }
  addBehind(members - (members % PAIRS_AT_ONCE));
  for (let place = 0, sample = 0; place < wins.length; sample += 1) {
    for (let member = 0; member < members; member += 1, place += 1) wins[place] = Number(counted[member * SIDE_BY_SIDE + sample]);
  }
}

/** Adds the wins that no sample changes, as long as anybody votes in it. */
function addSure({ members, sure, votes }: Pairs, samples: Samples, first: number, wins: Int32Array): void {
  for (let lane = 0; lane * members < wins.length; lane += 1) {
    const weights = weightsOf(samples, first + lane);
    if (!votes.some((isVoting, juror) => isVoting && at(weights, juror) > 0)) continue;
    for (let member = 0; member < members; member += 1) {
      const place = lane * members + member;
      wins[place] = Number(wins[place]) + Number(sure[member]);
    }
  }
}
