import { at } from '../../../base/at.ts';
import { type Ballot, ballotsOf } from './ballots.ts';
import { countOf, membersOf, type Panel } from './panel.ts';

/** How a member fares against the others: how many it beats by a majority of jurors, and how many jurors prefer it, summed over all others. */
export interface Duels {
  readonly wins: number;
  readonly inFavour: number;
}

/** Every member against every other, juror by juror (Copeland); only jurors with both count, equal values favour neither, an even split is no win. */
export function duelsOf(panel: Panel): readonly Duels[] {
  const ballots = ballotsOf(panel);
  const inFavour = votesInFavour(ballots, membersOf(panel));
  const wins = new Int32Array(membersOf(panel));
  for (let first = 0; first < wins.length; first += BLOCK) countWins(panel, ballots, first, wins);
  return Array.from(wins, (won, member) => ({ wins: won, inFavour: at(inFavour, member) }));
}

/** A juror favours a member over everyone below it on the ballot. */
function votesInFavour(ballots: readonly Ballot[], members: number): Int32Array {
  const votes = new Int32Array(members);
  for (const ballot of ballots) {
    let run = 0;
    for (const [order, member] of ballot.members.entries()) {
      if (order === at(ballot.ends, run)) run += 1;
      votes[member] = at(votes, member) + ballot.members.length - at(ballot.ends, run);
    }
  }
  return votes;
}

/** So many opponents are met at a time, one to a bit, so that the tallies stay in the processor's cache. */
const BLOCK = 1024;
const LANES = 32;
const WORDS = BLOCK / LANES;
/** Binary digits of the greatest number of members. */
const MEMBER_DIGITS = 31;

/** Meets every member with the opponents from `first` on that come after it, and counts who wins. */
function countWins(panel: Panel, ballots: readonly Ballot[], first: number, wins: Int32Array): void {
  const planes = Math.ceil(Math.log2(2 * panel.jurors + 1));
  const end = Math.min(wins.length, first + BLOCK);
  const tallies = new Int32Array(end * WORDS * planes);
  for (const ballot of ballots) tallyBallot(ballot, first, tallies, planes);
  const won = new Int32Array(WORDS * MEMBER_DIGITS);
  for (let member = 0; member < end; member += 1) {
    const jurors = countOf(panel, member);
    for (let word = firstWord(member, first); word < WORDS; word += 1) {
      const met = lanesAfter(member - first - word * LANES);
      const { above, below } = compareLanes(tallies, (member * WORDS + word) * planes, planes, jurors);
      wins[member] = at(wins, member) + onesOf(above & met);
      addCarry(won, word * MEMBER_DIGITS, below & met);
    }
  }
  for (let member = first; member < end; member += 1) wins[member] = at(wins, member) + laneOf(won, member - first);
}

/** The first word of a block with opponents that come after a member. */
function firstWord(member: number, first: number): number {
  return Math.max(0, member - first) >>> 5;
}

/** The lanes of a word after one of them; all where that one is before the word. */
function lanesAfter(lane: number): number {
  return lane < 0 ? -1 : ~((2 << lane) - 1);
}

/** Adds one juror's preferences to every tally: two where the opponent is below, one where the juror prefers neither; the majority has more than one for each juror. */
function tallyBallot({ members, ends }: Ballot, first: number, tallies: Int32Array, planes: number): void {
  const above = new Int32Array(WORDS);
  const below = new Int32Array(WORDS);
  for (const member of members) setLane(below, member - first);
  let start = 0;
  for (const end of ends) {
    for (let order = start; order < end; order += 1) clearLane(below, at(members, order) - first);
    for (let order = start; order < end; order += 1) {
      const member = at(members, order);
      if (member < first + BLOCK) addPreferences(tallies, { member, planes, word: firstWord(member, first) }, below, above);
    }
    for (let order = start; order < end; order += 1) setLane(above, at(members, order) - first);
    start = end;
  }
}

function setLane(words: Int32Array, lane: number): void {
  if (lane >= 0 && lane < BLOCK) words[lane >>> 5] = at(words, lane >>> 5) | (1 << (lane & 31));
}

function clearLane(words: Int32Array, lane: number): void {
  if (lane >= 0 && lane < BLOCK) words[lane >>> 5] = at(words, lane >>> 5) & ~(1 << (lane & 31));
}

/** Adds a number of two binary digits, `below` and neither, to a member's counters of all lanes at once: plane `p` holds their binary digits of 2^p. */
function addPreferences(
  tallies: Int32Array,
  { member, planes, word: from }: { readonly member: number; readonly planes: number; readonly word: number },
  below: Int32Array,
  above: Int32Array,
): void {
  for (let word = from; word < WORDS; word += 1) {
    const [two, neither] = [Number(below[word]), ~(Number(below[word]) | Number(above[word]))];
    const plane = (member * WORDS + word) * planes;
    const ones = Number(tallies[plane]);
    tallies[plane] = ones ^ neither;
    const carry = ones & neither;
    const twos = Number(tallies[plane + 1]);
    tallies[plane + 1] = twos ^ two ^ carry;
    addCarry(tallies, plane + 2, (twos & two) | (twos & carry) | (two & carry));
  }
}

/** Adds one to the counters of the lanes that are set. */
function addCarry(counters: Int32Array, plane: number, lanes: number): void {
  let carry = lanes;
  for (let next = plane; carry !== 0; next += 1) {
    const digits = Number(counters[next]);
    counters[next] = digits ^ carry;
    carry &= digits;
  }
}

/** The lanes of a word that have counted more than the limit, and those that have counted less. */
function compareLanes(
  tallies: Int32Array,
  from: number,
  planes: number,
  limit: number,
): { readonly above: number; readonly below: number } {
  let [above, equal] = [0, -1];
  for (let plane = planes - 1; plane >= 0; plane -= 1) {
    const digits = Number(tallies[from + plane]);
    const digit = -((limit >>> plane) & 1);
    above |= equal & digits & ~digit;
    equal &= ~(digits ^ digit);
  }
  return { above, below: ~(above | equal) };
}

/** What one lane has counted. */
function laneOf(counters: Int32Array, lane: number): number {
  const from = (lane >>> 5) * MEMBER_DIGITS;
  let count = 0;
  for (let digit = 0; digit < MEMBER_DIGITS; digit += 1) count += ((at(counters, from + digit) >>> (lane & 31)) & 1) << digit;
  return count;
}

/** The number of binary ones of a word (Warren, Hacker's Delight, 5-1). */
function onesOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
