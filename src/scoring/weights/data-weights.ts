export const DATA_WEIGHTS = ['first-component', 'factors', 'balance', 'infomax'] as const;

/** Weights that data propose, by code; they sum to 1 among those that were asked together. */
export interface DataWeights {
  readonly method: (typeof DATA_WEIGHTS)[number];
  /** Units that they rest on. */
  readonly n: number;
  readonly weights: Readonly<Record<string, number>>;
  /** Codes whose weight is below zero: not to be used in a mean as they are. */
  readonly negative: readonly string[];
  /** What the reader must know beside them, in a sentence. */
  readonly told: string;
}
