import { type Treat } from '../column-methods.js';

/** One value to another, the same for every unit. */
export type OfValue = (value: number) => number;

/** Whether a tail is too long, by skewness and kurtosis; null where too few or equal values say nothing. */
export interface Shape {
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  /** Not both too high. */
  readonly passes: boolean;
}

/** What a treatment does to one part of the sample. */
export interface TreatedPart {
  /** The labels of `within`; empty without it. */
  readonly part: string;
  /** What moves the values in the end. */
  readonly by: 'nothing' | 'winsorise' | 'cut' | 'tail' | 'winsorise and tail';
  readonly map: OfValue;
  /** The shape before, after winsorising, and after the tail was drawn in, as far as it came to that. */
  readonly shapes: readonly Shape[];
  /** How many values winsorising moved. */
  readonly moved: number;
}

/** The settings of one method of treatment, or of several. */
export type Settings<Method extends Treat['method']> = Extract<Treat, { method: Method }>;

/** A method of treatment: its settings and the values of one part of the sample, to what it does. */
export type Treater<Method extends Treat['method']> = (
  by: Settings<Method>,
  values: Float64Array,
) => Omit<TreatedPart, 'part'>;
