/** How large a request may be. */
export interface Limits {
  /** Words and signs of a document. */
  readonly tokens: number;
  /** Fields within fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Root fields of one operation. */
  readonly rootFields: number;
  /** Values that an answer can have, about: lists count by `first` or by the length that they usually have. */
  readonly cost: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
}

/** Generous for people, small for a machine: the greatest cost that is allowed takes some tenths of a second. */
export const LIMITS: Limits = {
  tokens: 2_000,
  depth: 15,
  aliases: 60,
  directives: 60,
  rootFields: 20,
  cost: 100_000,
  bodyBytes: 100_000,
};

/** Stable codes of refusals for size. */
export type LimitCode =
  'TOKEN_LIMIT' | 'DEPTH_LIMIT' | 'ALIAS_LIMIT' | 'DIRECTIVE_LIMIT' | 'ROOT_FIELD_LIMIT' | 'COST_LIMIT';

/** Where a refusal for size carries its code through validation, which gives every error the same one. */
export const LIMIT_CODE = 'limitCode';
