/** The least exponent of a number that has all its digits. */
const LEAST = -1022;

function powers(): Float64Array {
  const all = new Float64Array(2046);
  for (let i = 1023, power = 2; i < all.length; i += 1, power *= 2) all[i] = power;
  for (let i = 1022, power = 1; i >= 0; i -= 1, power /= 2) all[i] = power;
  return all;
}

const POWERS = powers();

/** 2 to a whole power from −1022 to 1023, exactly. */
export function twoTo(power: number): number {
  return POWERS[power - LEAST] as number;
}
