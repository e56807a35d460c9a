import { type Force } from '../../instruments/time/in-force.js';

/** Whether an act holds on a date, in words: never a guess. */
export const FORCE_WORDS: Readonly<Record<Force, string>> = {
  yes: 'yes',
  no: 'no',
  partial: 'in part',
  unknown: 'not known',
};
