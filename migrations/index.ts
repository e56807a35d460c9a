import { Initial1795000000000 } from './1795000000000-initial.js';

/** Every migration, oldest first. The same run on both engines. */
export const MIGRATIONS = [Initial1795000000000];
