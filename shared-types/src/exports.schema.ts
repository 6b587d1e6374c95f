import { z } from 'zod';

/** What else may stand here is said by the list. */
export const exportList = z.object({ list: z.string().regex(/^[a-z-]{2,40}$/) }).catchall(z.string().max(200));
