import { type Rounding } from './aggregate-methods.js';
import { type Column } from './column.js';

const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];
/** From here on a number has no decimals. */
const WHOLE = 4503599627370496;
/** Numbers that agree to fifteen digits are rounded alike. */
const SLACK = 1e-15;

const MODES: Readonly<Record<Rounding, (scaled: number) => number>> = {
  'half-away': (scaled) => (scaled < 0 ? -Math.round(-scaled) : Math.round(scaled)),
  'half-up': Math.round,
  'half-even': (scaled) => {
    const rounded = Math.round(scaled);
    return rounded - scaled === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
  },
  down: Math.floor,
  up: Math.ceil,
};

/** The whole or half number that a scaled number is but for its last bits; else itself. */
function snapped(scaled: number): number {
  const near = Math.round(2 * scaled) / 2;
  return Math.abs(scaled - near) <= SLACK * Math.max(1, Math.abs(scaled)) ? near : scaled;
}

function rounded(value: number, power: number, mode: (scaled: number) => number): number {
  const scaled = value * power;
  if (!(Math.abs(scaled) < WHOLE)) return value;
  // Adding 0 makes a zero of a minus zero.
  return mode(snapped(scaled)) / power + 0;
}

function powerOf(decimals: number): number {
  const power = Number.isInteger(decimals) ? POWERS[decimals] : undefined;
  if (power !== undefined) return power;
  throw new RangeError(`decimals are a whole number from 0 to 12, and ${decimals} is not`);
}

/**
 * Rounds to a number of decimals (0 to 12): a half away from zero (`half-away`), up (`half-up`: −2.5 becomes −2) or to
 * the even digit (`half-even`); or all to the number below (`down`) or above (`up`). What counts is the decimal that is
 * printed: 0.285 becomes 0.29 and 1.005 becomes 1.01, though the binary numbers lie just below the half; numbers that
 * agree to fifteen digits are rounded alike. Monotone in every mode. Throws a RangeError on NaN and Infinity.
 */
export function round(value: number, decimals: number, mode: Rounding = 'half-away'): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be rounded`);
  return rounded(value, powerOf(decimals), MODES[mode]);
}

/** Rounds half away from zero, as most publications do. */
export function roundHalfAway(value: number, decimals: number): number {
  return round(value, decimals);
}

/** Rounds a column as `round` does, into `out` (which may be the column itself). NaN stays NaN. */
export function roundColumn(column: Column, decimals: number, out: Column, mode: Rounding = 'half-away'): void {
  const power = powerOf(decimals);
  const by = MODES[mode];
  for (let unit = 0; unit < column.length; unit += 1) out[unit] = rounded(column[unit] as number, power, by);
}
