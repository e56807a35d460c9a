import { type Beside, numbersOf } from '../column.js';
import { faultAt } from '../fault-at-unit.js';
import { fitted } from '../fitted.js';
import { type Transformer } from './method.js';

function assertAboveZero(number: number, what: string, remedy: string): void {
  if ((number > 0 && number < Infinity) || Number.isNaN(number)) return;
  throw new RangeError(`${what}: it takes numbers above 0, not ${number}: ${remedy}`);
}

/** The numbers of a series that scales others. A fault has the unit at which it arose. */
function scalingSeries(code: string, method: string, units: number, beside: Beside): Float64Array {
  const series = numbersOf(beside, code, units);
  series.forEach((number, unit) => {
    try {
      assertAboveZero(number, `the series "${code}" cannot ${method}`, 'correct it, or leave it empty, for a gap');
    } catch (cause) {
      throw faultAt(unit, cause);
    }
  });
  return series;
}

/**
 * factor · x ÷ d, or with `multiply` factor · x · d, with d the number of the same unit in a series; where there is
 * none, a gap. Throws a RangeError on a d or factor that is not above 0: it would give nothing, or turn single units round.
 */
export const scaleBySeries: Transformer<'divide' | 'multiply'> = ({ method, by, factor = 1 }, column, beside) => {
  const series = scalingSeries(by, method, column.length, beside);
  assertAboveZero(factor, `the factor cannot ${method}`, 'to turn numbers round, set "direction"');
  return method === 'divide'
    ? fitted((value, unit) => (value * factor) / (series[unit] as number), 'rises', true)
    : fitted((value, unit) => value * factor * (series[unit] as number), 'rises', true);
};

/** x + factor · a, with a the number of the same unit in a series; where there is none, a gap. */
export const addSeries: Transformer<'add'> = ({ series: code, factor = 1 }, column, beside) => {
  const series = numbersOf(beside, code, column.length);
  return fitted((value, unit) => value + factor * (series[unit] as number), 'rises', true);
};
