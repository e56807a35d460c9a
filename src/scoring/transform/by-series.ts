import { numbersOf } from '../column.js';
import { fitted } from '../fitted.js';
import { type Transformer } from './method.js';

function assertAboveZero(numbers: Float64Array, what: string): void {
  for (const number of numbers) {
    if (number <= 0 || number === Infinity) throw new RangeError(`${what}: it takes numbers above 0, not ${number}`);
  }
}

/**
 * factor · x ÷ d, or with `multiply` factor · x · d, with d the number of the same unit in a series; where there is
 * none, a gap. Throws a RangeError on a d or factor that is not above 0: it would give nothing, or turn single units round.
 */
export const scaleBySeries: Transformer<'divide' | 'multiply'> = ({ method, by, factor = 1 }, column, beside) => {
  const series = numbersOf(beside, by, column.length);
  assertAboveZero(series, `the series "${by}" cannot ${method}`);
  assertAboveZero(Float64Array.of(factor), `the factor cannot ${method}`);
  return method === 'divide'
    ? fitted((value, unit) => (value * factor) / (series[unit] as number), 'rises', true)
    : fitted((value, unit) => value * factor * (series[unit] as number), 'rises', true);
};

/** x + factor · a, with a the number of the same unit in a series; where there is none, a gap. */
export const addSeries: Transformer<'add'> = ({ series: code, factor = 1 }, column, beside) => {
  const series = numbersOf(beside, code, column.length);
  return fitted((value, unit) => value + factor * (series[unit] as number), 'rises', true);
};
