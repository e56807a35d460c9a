import { type Case } from './case.js';
import { AGGREGATE } from './composite/aggregate.js';

/** Every case, in the order in which they are printed. */
export const CASES: readonly Case[] = [...AGGREGATE];
