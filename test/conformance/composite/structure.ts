import {
  type Aggregate,
  type MissingPolicy,
  type ScoringCriterion,
  type ScoringElement,
} from '../../../src/scoring/method.js';
import { numberIn, type Reference } from '../reference.js';

/** An indicator or an element of the example: what stands over it, how much it weighs, which way it counts. */
export interface Part {
  readonly code: string;
  readonly level: number;
  readonly parent: string;
  readonly weight: number;
  readonly direction: 1 | -1;
  readonly denominator: string;
}

/** The indicators and elements of the example, in the order of its table. */
export function partsOf(reference: Reference): readonly Part[] {
  return reference.table('composite/00_raw/iMeta.csv').rows.flatMap((row) => {
    const level = numberIn(row, 'Level');
    if (level === null) return [];
    return [
      {
        code: row['iCode'] ?? '',
        level,
        parent: row['Parent'] ?? '',
        weight: numberIn(row, 'Weight') ?? 1,
        direction: numberIn(row, 'Direction') === -1 ? -1 : 1,
        denominator: row['Denominator'] ?? '',
      },
    ];
  });
}

/** The codes of a level, indicators being 1. */
export function codesAt(parts: readonly Part[], level: number): readonly string[] {
  return parts.filter((part) => part.level === level).map(({ code }) => code);
}

/** Weights by code, out of a table of `iCode`, `Level` and `Weight`. */
export function weightsIn(reference: Reference, file: string): ReadonlyMap<string, number> {
  return new Map(reference.table(file).rows.map((row) => [row['iCode'] ?? '', numberIn(row, 'Weight') ?? NaN]));
}

/** How the tree of the example is scored: a method for the elements of each level (2, 3, 4), and the policy of gaps. */
export interface TreeMethod {
  readonly aggregate: (level: number) => Aggregate;
  readonly missing?: (level: number) => MissingPolicy;
  readonly weights?: ReadonlyMap<string, number>;
}

/** The example's tree as the engine takes it, over indicators that are numbers already. */
export function treeOf(parts: readonly Part[], { aggregate, missing, weights }: TreeMethod): ScoringElement {
  const [root] = parts.filter(({ parent, level }) => parent === '' && level > 1);
  if (!root) throw new Error('the table of the example has no root');
  const policy = missing ?? ((): MissingPolicy => ({ method: 'reweight', atLeast: 0 }));
  function node({ code, level, weight }: Part): ScoringElement | ScoringCriterion {
    const own = { code, weight: weights?.get(code) ?? weight };
    if (level === 1) return { ...own, scale: { type: 'number', range: [-1e9, 1e9] } };
    return element(code, level, own.weight);
  }
  function element(code: string, level: number, weight: number): ScoringElement {
    const children = parts.filter(({ parent }) => parent === code).map(node);
    return { code, weight, aggregate: aggregate(level), missing: policy(level), children };
  }
  return element(root.code, root.level, root.weight);
}
