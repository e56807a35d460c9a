/** A figure that is not given, and why. Small numbers are counted, not analysed. */
export interface Refused {
  readonly refused: string;
}

/** Below this number of units the figures would describe the units rather than the method. */
export const MINIMUM_UNITS = 20;

/** The refusal of a figure that needs `minimum` units where `n` have what it is made from; null where there are enough. */
export function tooFew(n: number, minimum: number, having: string): Refused | null {
  return n < minimum
    ? { refused: `needs at least ${minimum} units, ${n} ${n === 1 ? having.replace(/^have/, 'has') : having}` }
    : null;
}

/** Whether a result is the reason why there is none. */
export function isRefused(result: unknown): result is Refused {
  return typeof result === 'object' && result !== null && 'refused' in result;
}
