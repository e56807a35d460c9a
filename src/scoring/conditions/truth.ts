/** What is known of a condition for one unit. */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;

/** The answer to a condition, a place for each unit. */
export interface Truth {
  /** By the scores as they stand: NO, YES, or UNKNOWN where there is no score and its bounds do not decide. */
  readonly point: Uint8Array;
  /** By all that the scores can still be: UNKNOWN where it can come to hold and can come not to. */
  readonly whole: Uint8Array;
}

function negated(answers: Uint8Array): Uint8Array {
  return answers.map((answer) => (answer === UNKNOWN ? UNKNOWN : 1 - answer));
}

/** Whether a condition does not hold. */
export function not({ point, whole }: Truth): Truth {
  return { point: negated(point), whole: negated(whole) };
}

/** One answer of many: `decisive` if any says so, else unknown if any is, else the other. */
function joined(all: readonly Uint8Array[], decisive: number): Uint8Array {
  const [first = new Uint8Array(0), ...others] = all;
  const result = first.slice();
  for (const answers of others) {
    for (let unit = 0; unit < result.length; unit += 1) {
      const answer = answers[unit] as number;
      if (result[unit] === decisive || answer === decisive) result[unit] = decisive;
      else if (answer === UNKNOWN) result[unit] = UNKNOWN;
    }
  }
  return result;
}

function together(truths: readonly Truth[], decisive: number): Truth {
  return {
    point: joined(
      truths.map(({ point }) => point),
      decisive,
    ),
    whole: joined(
      truths.map(({ whole }) => whole),
      decisive,
    ),
  };
}

/** Whether all of several conditions hold, one at least: no where one does not, else unknown where one is. */
export function all(truths: readonly Truth[]): Truth {
  return together(truths, NO);
}

/** Whether any of several conditions holds, one at least: yes where one does, else unknown where one is. */
export function any(truths: readonly Truth[]): Truth {
  return together(truths, YES);
}
