import { type Finding } from '../../common/finding.js';

/** Nothing stands twice in a list of codes. */
export function repeatedItems(codes: readonly string[] | undefined, path: Finding['path']): readonly Finding[] {
  return (codes ?? []).flatMap((code, index, all) =>
    all.indexOf(code) < index
      ? [{ path: [...path, index], message: `"${code}" stands twice in the list: keep one` }]
      : [],
  );
}
