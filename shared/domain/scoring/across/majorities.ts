import { at } from '../../../base/at.ts';
import type { Ballot } from './ballots.ts';
import { addCarry, carried, compareLanes, countIn, LANES, lanesAfter, lanesSet } from './lanes.ts';
import { type Meetings, meetingsOf, OPPONENTS, WORDS } from './meetings.ts';
import { membersOf, type Panel } from './panel.ts';

/** Whose votes count, and what they come to. */
export interface Voters {
  /** Where the values of a member's voters stand in the panel, of one who counts twice two times. */
  readonly places: Int32Array;
  /** Writes those of a member, and gives how many they are. */
  readonly count: (member: number) => number;
  /** By member, how many others it beats. */
  readonly wins: Int32Array;
}

/** Binary digits of the greatest number of members. */
const MEMBER_DIGITS = 31;

/** Has everybody meet everybody once, and counts for each of several bodies of voters whom a majority of it prefers. */
export function winsBy(panel: Panel, ballots: readonly Ballot[], bodies: readonly Voters[]): void {
  const meetings = meetingsOf(panel, ballots);
  for (let first = 0; first < membersOf(panel); first += OPPONENTS) {
    meetings.meet(first);
    for (const voters of bodies) countWins(meetings, panel, voters, first);
  }
}

/** Meets every member with the opponents from `first` on that come after it, and counts who wins. */
function countWins(meetings: Meetings, panel: Panel, voters: Voters, first: number): void {
  const { count, wins, places } = voters;
  const counters = countersFor(places.length);
  const won = new Int32Array(WORDS * MEMBER_DIGITS);
  const end = Math.min(wins.length, first + OPPONENTS);
  for (let member = 0; member < end; member += 1) {
    const votes = count(member);
    const word = firstWord(member, first);
    tally(meetings, panel, { places, votes, word }, counters);
    wins[member] = at(wins, member) + winsOver({ member: member - first, votes, word }, counters, won);
  }
  for (let member = first; member < end; member += 1) {
    const lane = member - first;
    wins[member] = at(wins, member) + countIn(won, (lane >>> 5) * MEMBER_DIGITS, MEMBER_DIGITS, lane & 31);
  }
}

/** The first word of a row with opponents that come after a member. */
function firstWord(member: number, first: number): number {
  return Math.max(0, member - first) >>> 5;
}

/** How many opponents after it a member beats, by the number of votes that its counters were made of; those who beat it have one more win. */
function winsOver(
  { member, votes, word: from }: { readonly member: number; readonly votes: number; readonly word: number },
  { digits, planes }: Counters,
  won: Int32Array,
): number {
  let ahead = 0;
  for (let word = from; word < WORDS; word += 1) {
    const met = lanesAfter(member - word * LANES);
    const { above, below } = compareLanes(digits, word * planes, planes, votes);
    ahead += lanesSet(above & met);
    addCarry(won, word * MEMBER_DIGITS, below & met);
  }
  return ahead;
}

/** A counter for each opponent met, of so many binary digits. */
interface Counters {
  readonly digits: Int32Array;
  readonly planes: number;
}

/** For two points of each vote, and at least for those that three votes are added up in. */
function countersFor(votes: number): Counters {
  const planes = Math.max(3, Math.ceil(Math.log2(2 * votes + 1)));
  return { digits: new Int32Array(WORDS * planes), planes };
}

/** The votes of one member, and the first word of opponents that they are counted for. */
interface Counted {
  readonly places: Int32Array;
  readonly votes: number;
  readonly word: number;
}

/**
 * Counts for each opponent two for every vote that puts it below the member and one for every vote that prefers neither: more than one for each vote is a
 * majority. Three votes are added up at a time, for all lanes of a word at once.
 */
function tally(meetings: Meetings, { juror }: Panel, { places, votes, word }: Counted, counters: Counters): void {
  const { notAbove, below } = meetings;
  const rowsAt = (place: number): VoteRows => ({
    notAbove: Number(notAbove[place]),
    below: Number(below[place]),
    onBallot: Number(juror[place]) * WORDS,
  });
  counters.digits.fill(0);
  let vote = 0;
  for (; vote + 3 <= votes; vote += 3) {
    const [first, second, third] = [Number(places[vote]), Number(places[vote + 1]), Number(places[vote + 2])];
    addThree(meetings, { one: rowsAt(first), two: rowsAt(second), three: rowsAt(third), word }, counters);
  }
  for (; vote < votes; vote += 1) addOne(meetings, rowsAt(Number(places[vote])), counters, word);
}

/** Where the rows of one vote begin. */
interface VoteRows {
  readonly notAbove: number;
  readonly below: number;
  readonly onBallot: number;
}

function addOne({ rows, onBallot }: Meetings, vote: VoteRows, { digits, planes }: Counters, from: number): void {
  for (let word = from; word < WORDS; word += 1) {
    addCarry(digits, word * planes, Number(rows[vote.notAbove + word]));
    addCarry(digits, word * planes, Number(rows[vote.below + word]) & Number(onBallot[vote.onBallot + word]));
  }
}

interface ThreeVotes {
  readonly one: VoteRows;
  readonly two: VoteRows;
  readonly three: VoteRows;
  readonly word: number;
}

/** Two numbers of each vote make six, which are added in two threes; what these carry makes another three with what the ones carry. */
function addThree({ rows, onBallot }: Meetings, { one, two, three, word: from }: ThreeVotes, { digits, planes }: Counters): void {
  for (let word = from; word < WORDS; word += 1) {
    const plane = word * planes;
    const a = Number(rows[one.notAbove + word]);
    const b = Number(rows[two.notAbove + word]);
    const c = Number(rows[three.notAbove + word]);
    const d = Number(rows[one.below + word]) & Number(onBallot[one.onBallot + word]);
    const e = Number(rows[two.below + word]) & Number(onBallot[two.onBallot + word]);
    const f = Number(rows[three.below + word]) & Number(onBallot[three.onBallot + word]);
    const byLeft = carried(a, b, c);
    const byRight = carried(d, e, f);
    const byOnes = addTo(digits, plane, a ^ b ^ c, d ^ e ^ f);
    const byThree = carried(byLeft, byRight, byOnes);
    const byTwos = addTo(digits, plane + 1, byLeft ^ byRight ^ byOnes, 0);
    addCarry(digits, plane + 3, addTo(digits, plane + 2, byThree, byTwos));
  }
}

/** Adds two words to one plane, and gives what that carries. */
function addTo(digits: Int32Array, plane: number, one: number, two: number): number {
  const own = Number(digits[plane]);
  digits[plane] = own ^ one ^ two;
  return carried(own, one, two);
}
