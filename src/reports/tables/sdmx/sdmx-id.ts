import { addDays, type LegalDate, spanOf } from '../../../common/legal-date.js';

/**
 * A code of ours as an identifier of SDMX, which may have letters, digits, `_`, `-` (`@` and `$`, too) and no dots
 * (SDMX 3.0, section 3B, `IDType`): each other letter, and `_` itself, as `_` and its two hexadecimal digits, or `_u` and
 * six, so that no two codes become one (`1.a` is `1_2Ea`).
 */
export function sdmxId(code: string): string {
  return code.replace(/[^A-Za-z0-9-]/gu, (letter) => {
    const hexadecimal = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return hexadecimal.length > 2 ? `_u${hexadecimal.padStart(6, '0')}` : `_${hexadecimal.padStart(2, '0')}`;
  });
}

/** Whether an identifier may stand as another code’s parent (`NCNameIDType`: it begins with a letter). */
export function isNamed(id: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(id);
}

/**
 * A date as a time period of SDMX (SDMX 3.0, section 6, “Time and time format”): a day, month or year as it is, an
 * interval as its first day and how many days it lasts (`2019-02-13/P13D`).
 */
export function timePeriod(date: LegalDate): string {
  const span = spanOf(date);
  if (span === null || !date.includes('/')) return date;
  let days = 1;
  while (addDays(span.earliest, days - 1) < span.latest) days += 1;
  return `${span.earliest}/P${days}D`;
}
