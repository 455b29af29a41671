import { isOmission, OMITTED } from './omission.ts';

// The reader says what it leaves out to nothing but its console; the pages hear it from here.
console.warn = (...words: readonly unknown[]) => {
  if (isOmission(words.join(' '))) postMessage(OMITTED);
};
