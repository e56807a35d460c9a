import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';

/** What a code may refer to. */
export interface Known {
  readonly has: (code: string) => boolean;
  readonly codes: Iterable<string>;
}

/** A finding for a code that nothing bears, with the nearest that something does; none when it is known. */
export function unknownCode(kind: string, code: string, known: Known, path: Finding['path']): readonly Finding[] {
  if (known.has(code)) return [];
  return [{ path, message: `unknown ${kind} "${code}".${didYouMean(code, known.codes)}` }];
}

/** The same for each of a list. */
export function unknownCodes(
  kind: string,
  codes: readonly string[] | undefined,
  known: Known,
  path: Finding['path'],
): readonly Finding[] {
  return (codes ?? []).flatMap((code, index) => unknownCode(kind, code, known, [...path, index]));
}
