/** The longest time between two presses that systems call a double click, in milliseconds. */
export const DOUBLE_CLICK_MS = 500;
