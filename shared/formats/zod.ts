import { z } from 'zod';

// Zod's compiled validators probe eval, which the window's content security policy forbids.
z.config({ jitless: true });

/** The schema library, set up once for every process; import it from here only. */
export { z };
