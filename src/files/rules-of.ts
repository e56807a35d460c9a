import { type RecordOf } from './schema-of.js';
import { type Rule } from './rule.js';

/** The kinds whose records are checked one by one against the register. */
export type RegisterKind = Exclude<keyof RecordOf, 'answers' | 'comparators'>;

/** The rules of each kind of record. */
export const RULES_OF: { readonly [K in RegisterKind]: readonly Rule<RecordOf[K]>[] } = {
  jurisdictions: [],
  groups: [],
  subjects: [],
  rulings: [],
  instruments: [],
  coverage: [],
  framework: [],
  assessment: [],
};
