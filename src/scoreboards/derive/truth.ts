/** What can be said of the law on a date: yes, no, or that it is not known (Kleene's strong three-valued logic). */
export type Truth = 'yes' | 'no' | 'unknown';

/** Whether all hold: a no decides, then what is not known. Of none: yes. */
export function every(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether one holds: a yes decides, then what is not known. Of none: no. */
export function some(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

/** Whether so many hold: surely, surely not, or as what is not known turns out. */
export function atLeast(count: number, truths: readonly Truth[]): Truth {
  if (truths.filter((truth) => truth === 'yes').length >= count) return 'yes';
  return truths.filter((truth) => truth !== 'no').length >= count ? 'unknown' : 'no';
}

/** What the readings of one text say together, of which one holds and it is not known which: only what all say. */
export function whichever(truths: readonly Truth[]): Truth {
  const [first = 'no'] = truths;
  return truths.every((truth) => truth === first) ? first : 'unknown';
}

/** Whether it does not hold. That it is not in the register is a yes only where someone searched for it. */
export function negated(truth: Truth, searched: boolean): Truth {
  if (truth === 'no') return searched ? 'yes' : 'unknown';
  return truth === 'yes' ? 'no' : 'unknown';
}
