/** A number with a fixed number of decimals and a true minus sign; what rounds to nothing has no sign. */
export function decimal(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A share as a percentage without decimals; what is there but rounds to nothing is less than 1 %. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? 'less than 1 %' : `${decimal(100 * share, 0)} %`;
}

/** `1 unit`, `6 units`. */
export function countWords(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
