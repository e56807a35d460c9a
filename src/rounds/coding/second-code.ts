import { type Code } from '../agreement/code.js';
import { type ItemAnswer, type ItemPlace } from '../item.js';

/** A version of what a second coder says of an item. Nothing in it is of the first coder. */
export interface SecondCode extends ItemPlace {
  /** 1, 2, … */
  readonly version: number;
  /** `submitted`: final. */
  readonly state: 'draft' | 'submitted';
  readonly code: ItemAnswer;
  readonly by: string;
  /** The digest of the code with this is what the trail holds of it until both codes are in. */
  readonly salt: string;
  readonly knownFrom: Date;
  readonly knownUntil: Date | null;
}

/** The two codes of an item as they first met, both made blind. What becomes of the answer later changes nothing here. */
export interface CodePair extends ItemPlace {
  readonly first: Code;
  readonly second: Code;
  readonly differ: boolean;
  readonly metAt: Date;
}

/** What of an answer is its code. */
export function codeOf({ value, missing, unsure, disputed }: Code): Code {
  return {
    ...(value !== undefined && { value }),
    ...(missing !== undefined && { missing }),
    ...(unsure !== undefined && { unsure }),
    ...(disputed !== undefined && { disputed }),
  };
}
