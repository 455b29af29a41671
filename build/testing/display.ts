import { afterAll } from 'vitest';
import { ensureDisplay } from '../display/display.mjs';

// Each file of tests gets a hidden display of its own: two windows on one display would take the keyboard from each other.
afterAll(await ensureDisplay());
