import { type AnswerScale, type AnswerValue, type ScoringCriterion } from '../method.js';
import { type Given, isClosed } from '../points.js';
import { type Assumption, type Model } from './assumption.js';
import { flatten, isCriterion, isElement, type Nodes } from './nodes.js';

/** The dimensions of a point that an assumption reads: from the first, included, to the last, not included. */
export interface Factor {
  readonly code: string;
  readonly assumption: Assumption;
  readonly from: number;
  readonly to: number;
}

/** A choice whose points are drawn: the dimensions of the points between, and how far they go. */
export interface DrawnPoints {
  readonly criterion: ScoringCriterion;
  readonly from: number;
  /** The different points, ascending; the first and the last stay. */
  readonly levels: readonly number[];
  readonly within: number;
}

/** An answer that is drawn. */
export interface DrawnAnswer {
  readonly criterion: ScoringCriterion;
  readonly unit: number;
  readonly dimension: number;
  /** What it can be; null where the scale admits a range. */
  readonly values: readonly AnswerValue[] | null;
}

/** What each dimension of a point decides. */
export interface Layout {
  readonly nodes: Nodes;
  readonly factors: readonly Factor[];
  readonly dimensions: number;
  readonly points: readonly DrawnPoints[];
  readonly answers: readonly DrawnAnswer[];
  /** The places whose weights are drawn by a factor, a dimension each from its first on. */
  readonly weighed: ReadonlyMap<Factor, readonly number[]>;
}

function levelsOf(scale: AnswerScale): readonly number[] {
  if (scale.type !== 'choice') return [];
  return [...new Set(Object.values(scale.options).map(({ points }) => points))].sort((a, b) => a - b);
}

/** All that a checklist can be answered with: its codes in the order of the scale, a space between; or `none`. */
function ticks(codes: readonly string[]): readonly string[] {
  const few = codes.slice(0, 16);
  return Array.from({ length: 1 << few.length }, (_, bits) => few.filter((_code, i) => (bits >>> i) & 1).join(' ')).map(
    (ticked) => ticked || 'none',
  );
}

function admissibleValues(scale: AnswerScale): readonly AnswerValue[] | null {
  switch (scale.type) {
    case 'choice':
      return Object.keys(scale.options);
    case 'boolean':
      return [false, true];
    case 'checklist':
      return ticks(Object.keys(scale.options));
    default:
      return null;
  }
}

/** Whether an answer stays open: it has no value that is sure, and could have one. */
export function isOpen({ value, missing, unverified }: Given): boolean {
  return unverified || (value === null && !isClosed(missing));
}

function isAbout(assumption: Assumption, code: string): boolean {
  return assumption.elements === undefined || assumption.elements.includes(code);
}

/** Elements whose weight matters: they have siblings. A set of weights or a choice takes one dimension. */
function weighedPlaces(nodes: Nodes, assumption: Assumption): readonly number[] {
  return nodes.all.flatMap((node, place) => {
    const parent = nodes.parents[place] as number;
    const siblings = parent < 0 ? 1 : (nodes.endChild[parent] as number) - (nodes.firstChild[parent] as number);
    return siblings > 1 && isAbout(assumption, node.code) ? [place] : [];
  });
}

/**
 * Deals the dimensions of a point out to the assumptions, in their order. Throws a RangeError on two assumptions of one
 * code, and on codes that the tree has not.
 */
export function layoutOf({ root, units, ranked = units, answers, assumptions }: Model): Layout {
  const nodes = flatten(root);
  const criteria = nodes.all.filter(isCriterion);
  const factors: Factor[] = [];
  const points: DrawnPoints[] = [];
  const drawn: DrawnAnswer[] = [];
  const weighed = new Map<Factor, readonly number[]>();
  let next = 0;
  const answersTo = ({ code }: ScoringCriterion): readonly Given[] => {
    const own = Object.hasOwn(answers, code) ? answers[code] : undefined;
    if (own?.length === units) return own;
    throw new RangeError(`criterion ${code}: ${units} answers are needed, ${own?.length ?? 0} were given`);
  };
  criteria.forEach(answersTo);
  for (const assumption of assumptions) {
    assertSound(assumption, nodes, factors);
    const from = next;
    if (assumption.vary === 'weights' && assumption.how.method !== 'sets') {
      next += weighedPlaces(nodes, assumption).length;
    } else if (assumption.vary === 'points') {
      for (const criterion of criteria.filter(({ code }) => isAbout(assumption, code))) {
        const levels = levelsOf(criterion.scale);
        if (levels.length < 3) continue;
        points.push({ criterion, from: next, levels, within: assumption.within ?? 1 });
        next += levels.length - 2;
      }
    } else if (assumption.vary === 'answers') {
      for (const criterion of criteria.filter(({ code }) => isAbout(assumption, code))) {
        for (let unit = 0; unit < ranked; unit += 1) {
          const given = answersTo(criterion)[unit] as Given;
          if (!isOpen(given)) continue;
          const asked = given.unverified || given.candidates.length === 0;
          const values = asked ? admissibleValues(criterion.scale) : given.candidates;
          drawn.push({ criterion, unit, dimension: next, values });
          next += 1;
        }
      }
    } else next += 1;
    const factor = { code: assumption.code, assumption, from, to: next };
    factors.push(factor);
    if (assumption.vary === 'weights') weighed.set(factor, weighedPlaces(nodes, assumption));
  }
  return { nodes, factors, dimensions: next, points, answers: drawn, weighed };
}

function assertSound(assumption: Assumption, nodes: Nodes, before: readonly Factor[]): void {
  const { code, elements = [] } = assumption;
  if (before.some((factor) => factor.code === code)) {
    throw new RangeError(`two assumptions are called "${code}": give each a code of its own`);
  }
  for (const element of elements) {
    const place = nodes.places.get(element);
    if (place === undefined) throw new RangeError(`assumption ${code}: the tree has no "${element}"`);
    if (assumption.vary === 'leave-out' && place === 0) {
      throw new RangeError(`assumption ${code}: "${element}" is the whole, and cannot be left out`);
    }
  }
  if ('between' in assumption && assumption.between.length === 0) {
    throw new RangeError(`assumption ${code}: list what it is between`);
  }
}

/** Elements with children, in the order of the flat tree. */
export function parentsOf(nodes: Nodes): readonly number[] {
  return nodes.all.flatMap((node, place) => (isElement(node) ? [place] : []));
}
