/**
 * Starts tasks in their order, so many at a time; the answers stand in the same order, each settled as soon as its own task is.
 * @template T
 * @param {readonly (() => Promise<T>)[]} tasks
 * @param {number} lanes
 * @returns {Promise<T>[]}
 */
export function sideBySide(tasks, lanes) {
  /** @type {Promise<unknown>[]} */
  const ended = [];
  return tasks.map((task, index) => {
    // A task begins when all but the last few before it have ended, one way or the other.
    const first = index < lanes ? Promise.resolve() : someEnded(ended.slice(0, index), index - lanes + 1);
    const answer = first.then(task);
    ended.push(answer.catch(() => undefined));
    return answer;
  });
}

/**
 * Waits until so many of these have ended.
 * @param {readonly Promise<unknown>[]} running
 * @param {number} count
 * @returns {Promise<void>}
 */
function someEnded(running, count) {
  return new Promise((resolve) => {
    let left = count;
    for (const one of running) {
      void one.then(() => {
        left -= 1;
        if (left === 0) resolve();
      });
    }
  });
}
