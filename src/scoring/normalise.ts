import { type Normalise } from './method.js';

type Settings<Method extends Normalise['method']> = Extract<Normalise, { method: Method }>;

const METHODS: { readonly [Method in Normalise['method']]: (value: number, by: Settings<Method>) => number } = {
  none: (value) => value,
  goalposts: (value, { min, max }) => {
    if (min === max) throw new RangeError(`goalposts need two different numbers, both are ${min}`);
    return Math.min(1, Math.max(0, (value - min) / (max - min)));
  },
};

/**
 * Brings a number to the common range. `none` leaves it; `goalposts` gives (value − min) ÷ (max − min), cut to 0–1,
 * where a `min` above `max` says that less is better. Throws a RangeError where the two goalposts are one.
 * OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5. docs/method.md, section 3.
 */
export function normalise(value: number, by: Normalise): number {
  const method = METHODS[by.method] as (value: number, by: Normalise) => number;
  return method(value, by);
}
