import { type Tick } from './axis.js';

/**
 * Round values (1, 2 or 5 times a power of ten apart) from `min` to `max`, at most `most` of them, at least one: `min` alone
 * where the two are as good as the same.
 */
export function niceTicks(min: number, max: number, most: number, say: (value: number) => string): readonly Tick[] {
  const span = max - min;
  if (!(span > 1e-9 * Math.max(1, Math.abs(min), Math.abs(max)))) return [{ at: min, label: say(min) }];
  let power = 1;
  while (power * 10 <= span) power *= 10;
  while (power > span) power /= 10;
  const steps = [power / 10, power / 5, power / 2, power, power * 2, power * 5, power * 10];
  for (const step of steps) {
    const first = Math.ceil(min / step - 1e-9);
    const last = Math.floor(max / step + 1e-9);
    if (last >= first && last - first + 1 <= most) {
      return Array.from({ length: last - first + 1 }, (_, index) => {
        // By whole numbers of steps, so that 0.30000000000000004 is not printed.
        const at = Number(((first + index) * step).toPrecision(12));
        return { at, label: say(at) };
      });
    }
  }
  return [{ at: min, label: say(min) }];
}
