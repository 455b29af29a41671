import { describe } from 'vitest';
import { walkWithoutBarriers } from '#tests/support/journey/barrier-walk.ts';

// A file for each language, so that the two longest walks run side by side.
describe('no screen has a barrier, in English', () => {
  walkWithoutBarriers('en');
});
