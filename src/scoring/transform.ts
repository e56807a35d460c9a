import { type Beside, type Column, numbersOf } from './column.js';
import { type Fitted, fitted } from './fitted.js';
import { type Step, type Transform } from './column-methods.js';

type Settings<Method extends Transform['method']> = Extract<Transform, { method: Method }>;

function logarithm({ base, offset = 0 }: Settings<'log'>): Fitted {
  if (base !== undefined && !(base > 1 && base < Infinity)) {
    throw new RangeError(`the base of a logarithm is above 1, and ${base} is not`);
  }
  const scale = base === undefined ? 1 : Math.log(base);
  return fitted((value) => {
    if (!(value + offset > 0)) {
      throw new RangeError(`${value + offset} has no logarithm: clip it first, or add an offset`);
    }
    return base === 10 ? Math.log10(value + offset) : Math.log(value + offset) / scale;
  });
}

function power({ exponent }: Settings<'power'>): Fitted {
  if (!Number.isFinite(exponent) || exponent === 0) {
    throw new RangeError(`the exponent of a power is a number other than 0, and ${exponent} is not`);
  }
  return fitted(
    (value) => {
      if (value < 0) throw new RangeError(`${value} has no power of ${exponent}: only numbers from 0 up have one`);
      if (value > 0) return Math.exp(exponent * Math.log(value));
      if (exponent < 0) throw new RangeError(`0 has no power of ${exponent}: clip it first`);
      return 0;
    },
    exponent > 0 ? 'rises' : 'falls',
  );
}

function clip({ min = -Infinity, max = Infinity }: Settings<'clip'>): Fitted {
  if (!(min <= max)) throw new RangeError(`a clip runs upwards, and ${min} to ${max} does not`);
  return fitted((value) => Math.min(max, Math.max(min, value)));
}

function linear({ factor = 1, offset = 0 }: Settings<'linear'>): Fitted {
  if (!Number.isFinite(factor) || !Number.isFinite(offset) || factor === 0) {
    throw new RangeError(`a line has a factor other than 0 and an offset, not ${factor} and ${offset}`);
  }
  return fitted((value) => factor * value + offset, factor > 0 ? 'rises' : 'falls');
}

function divide({ by, factor = 1 }: Settings<'divide'>, column: Column, beside: Beside): Fitted {
  const divisors = numbersOf(beside, by, column.length);
  for (const divisor of divisors) {
    if (divisor <= 0) throw new RangeError(`${divisor} in the series "${by}" cannot divide: it takes numbers above 0`);
  }
  if (!(factor > 0 && factor < Infinity)) throw new RangeError(`the factor of a division is above 0, not ${factor}`);
  return fitted((value, unit) => (value * factor) / (divisors[unit] as number));
}

/** Steps from the lowest up. Throws a RangeError where there are none, or two begin at the same number. */
function ordered(steps: readonly Step[]): readonly Step[] {
  const ascending = [...steps].sort((a, b) => a.from - b.from);
  if (ascending.length === 0) throw new RangeError('there are no steps: list at least one');
  ascending.forEach(({ from }, at) => {
    if (ascending[at + 1]?.from === from) throw new RangeError(`two steps begin at ${from}: keep one`);
  });
  return ascending;
}

function steps({ steps: listed, below = 0 }: Settings<'steps'>): Fitted {
  const ascending = ordered(listed);
  return fitted(
    (value) => {
      let points = below;
      for (const step of ascending) if (value >= step.from) points = step.points;
      return points;
    },
    ascending.map(({ from }) => from),
  );
}

type Fit<By> = (by: By, column: Column, beside: Beside) => Fitted;

const METHODS: { readonly [Method in Transform['method']]: Fit<Settings<Method>> } = {
  log: logarithm,
  power,
  clip,
  linear,
  divide,
  steps,
};

/**
 * A transformation of each number by itself, made ready for a column. Throws a RangeError on parameters that make no
 * sense, and when applied on a number that the method cannot take (a logarithm of 0, a power of a negative number);
 * a number whose divisor is not known becomes a gap. docs/method.md, section 3.
 */
export function transformation(by: Transform, column: Column, beside: Beside): Fitted {
  const fit = METHODS[by.method] as Fit<Transform>;
  return fit(by, column, beside);
}
