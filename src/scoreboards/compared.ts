import { textIn } from '../common/localised-text.js';
import { type Criterion, type FrameworkElement } from '../frameworks/framework.js';
import { aggregate } from '../scoring/aggregate.js';
import { type Compared, type Side } from '../scoring/explain/contributions.js';
import { type Cell, type ScoringCriterion, type ScoringElement } from '../scoring/method.js';
import { complete } from '../scoring/missing.js';

/** What a jurisdiction, or the whole scale, has of each element. */
export type Rows = ReadonlyMap<string, Pick<Cell, 'score' | 'low' | 'high'>>;

/** Which numbers of the two sides are held against each other: the scores, or one's low and the other's high. */
export type Held = 'score' | 'worst' | 'best';

const ENDS: Readonly<Record<Held, Readonly<Record<Side, 'score' | 'low' | 'high'>>>> = {
  score: { of: 'score', against: 'score' },
  worst: { of: 'low', against: 'high' },
  best: { of: 'high', against: 'low' },
};

/** Of what counts against its parent, the other end makes the parent worst. */
function turned(held: Held, weight: number): Held {
  if (weight >= 0 || held === 'score') return held;
  return held === 'worst' ? 'best' : 'worst';
}

/** Steps that may rest on all places at once: what is made of the children is then not the element's score. */
const OWN_STEPS = ['transform', 'impute', 'treat', 'normalise'] as const;

/** Why the children of an element do not say what made its score; null where they do. */
export function whyWhole(element: ScoringElement): string | null {
  const step = OWN_STEPS.find((each) => element[each] !== undefined);
  if (step !== undefined) return `${element.code} has a step of its own after its children are combined (${step})`;
  return null;
}

/** The element's number from numbers of its children; NaN where its policy or its mean cannot take them. */
function combined(
  element: ScoringElement,
  values: readonly (number | null)[],
  possible: readonly (number | null)[],
): number {
  const weights = element.children.map(({ weight = 1 }) => weight);
  const cells = values.map((score, i): Cell => {
    const high = score ?? (possible[i] as number | null);
    return { score, low: high, high, missing: score === null ? 'not-assessed' : null };
  });
  const completed = complete(element.missing, cells, weights);
  return 'missing' in completed ? Number.NaN : aggregate(element.aggregate, completed.values, completed.weights);
}

function sharesOf(element: ScoringElement, children: readonly Compared[]): Compared['shares'] {
  if (element.aggregate.method !== 'arithmetic' || element.missing.method !== 'reweight') return null;
  const weights = element.children.map(({ weight = 1 }) => weight);
  const of = (side: Side): readonly number[] => {
    const known = weights.map((weight, i) => (children[i]?.[side] === null ? 0 : weight));
    const total = known.reduce((sum, weight) => sum + Math.abs(weight), 0);
    return known.map((weight) => (total === 0 ? 0 : weight / total));
  };
  return { of: of('of'), against: of('against') };
}

/** Whether both sides' numbers are what the children make of them, but for what rounding, rules and limits add. */
function isMadeOfChildren(element: ScoringElement, node: Compared): boolean {
  const sides = ['of', 'against'] as const;
  return sides.every((side) => {
    const own = node[side];
    if (own === null) return true;
    const made = node.combine(
      node.children.map((child) => child[side]),
      side,
    );
    if (Number.isNaN(made)) return false;
    const mayDiffer =
      element.decimals !== undefined ||
      element.adjust !== undefined ||
      node.children.some((child) => child[side] === null);
    return mayDiffer || Math.abs(own - made) <= 1e-9 * Math.max(1, Math.abs(own));
  });
}

/**
 * An element as two sides have it, down to the criteria, ready for `contributions`. Where the children do not make the
 * element (it has a step that rests on all places), it is taken whole, without children; `whole` is told.
 */
export function compared(
  node: ScoringElement | ScoringCriterion,
  of: Rows,
  against: Rows,
  held: Held,
  whole: (code: string, why: string) => void,
): Compared {
  const ends = ENDS[held];
  const base = {
    code: node.code,
    of: of.get(node.code)?.[ends.of] ?? null,
    against: against.get(node.code)?.[ends.against] ?? null,
  };
  const alone: Compared = { ...base, children: [], shares: null, combine: () => Number.NaN };
  if ('scale' in node) return alone;
  const why = whyWhole(node);
  if (why !== null) {
    whole(node.code, why);
    return alone;
  }
  const children = node.children.map((child) => compared(child, of, against, turned(held, child.weight ?? 1), whole));
  const possible: Readonly<Record<Side, readonly (number | null)[]>> = {
    of: node.children.map(({ code }) => of.get(code)?.high ?? null),
    against: node.children.map(({ code }) => against.get(code)?.high ?? null),
  };
  const made: Compared = {
    ...base,
    children,
    shares: sharesOf(node, children),
    combine: (values, gaps) => combined(node, values, possible[gaps]),
  };
  if (isMadeOfChildren(node, made)) return made;
  whole(node.code, `the score of ${node.code} does not follow from those of its children alone`);
  return alone;
}

/** What an element or criterion is called, in English; its code where it has no title. */
export function titleOf(node: ScoringElement | ScoringCriterion): string {
  return 'title' in node ? textIn((node as FrameworkElement | Criterion).title, 'en') : node.code;
}
