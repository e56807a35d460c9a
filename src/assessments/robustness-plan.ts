import { type Assumption } from '../scoring/uncertainty/assumption.js';

/** What an assessment wants its ranks tried against: the assumptions behind them, and how they are drawn. */
export interface RobustnessPlan {
  readonly draws?: number;
  readonly seed?: number;
  /** `random` when left out; `quasi-random` spreads draws more evenly. */
  readonly sequence?: 'random' | 'quasi-random';
  /** The share of draws in which one place must be ahead of another for their order to be robust: 0.95 when left out. */
  readonly level?: number;
  readonly assumptions: readonly Assumption[];
  readonly note?: string;
}
