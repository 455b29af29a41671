import { z } from './zod.ts';

/** The name of a file in some folder, never a way out of it. */
export const nameField = z
  .string()
  .min(1)
  .max(255)
  .regex(/^(?!\.{1,2}$)[^/\\]+$/u);
