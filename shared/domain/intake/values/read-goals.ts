const LAST_GOAL = 17;

/**
 * The Sustainable Development Goals named by number in a text such as "SDGs 3, SDGs 16", ascending, each once; null when it names none or one beyond 17.
 * "1.3" is null too: a spreadsheet in Indonesian makes that of "1,3", and a target of goal 1 would look the same.
 */
export function readGoals(content: string): readonly number[] | null {
  if (/\d\.\d/.test(content)) return null;
  const goals = [...new Set((content.match(/\d+/g) ?? []).map(Number))].toSorted((a, b) => a - b);
  return goals.length > 0 && goals.every((goal) => goal >= 1 && goal <= LAST_GOAL) ? goals : null;
}
