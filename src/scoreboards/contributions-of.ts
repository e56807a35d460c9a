import { type Compared, type Contribution, contributions, type SharedBy } from '../scoring/explain/contributions.js';
import { type ScoringCriterion, type ScoringElement } from '../scoring/method.js';
import { type Against, againstCalled, usualAgainst } from './against.js';
import { compared, type Held, type Rows, titleOf } from './compared.js';
import { type AssessmentData, type Scoreboard, type ScoreRow } from './scoreboard.js';
import { elementCalled } from './explain.js';
import { fullScale } from './full-scale.js';

/** What an element adds to the difference from a comparator, on the scale of the element at the top. */
export interface Difference {
  readonly element: string;
  readonly title: string;
  /** The score of the one, and the mean of those that it is held against. Null where there is none. */
  readonly score: number | null;
  readonly against: number | null;
  /** What it adds to the difference of the scores; null where nobody can tell, for a score is missing on a side. */
  readonly contribution: number | null;
  /** The same at worst and at best: of the low less their high, of the high less their low. Null of what is closed. */
  readonly worst: number | null;
  readonly best: number | null;
  /** What of the contribution is no child's: weight that gaps hand on, rounding, rules and limits of the element. */
  readonly apart: number;
  readonly sharedBy: SharedBy;
  readonly children: readonly Difference[];
}

/** Why a score differs from a comparator. */
export interface Contributions {
  readonly against: Against;
  /** Of the members those that have a score at the top, and those that have bounds. */
  readonly scored: number;
  readonly bounded: number;
  /** How the difference was shared out, in words. */
  readonly method: string;
  /** What the reader must know: elements that are taken whole, and why. Sentences. */
  readonly remarks: readonly string[];
  readonly top: Difference;
}

const METHOD: Readonly<Record<SharedBy, string>> = {
  whole: '',
  additive: 'weight times difference where an element is a weighted sum of its children',
  shapley:
    'the Shapley value of each child where an element is no such sum: over all orders in which the children can be changed, nested down the tree (Owen value)',
  'two-orders': 'of many children the mean of two orders, that of the tree and its reverse',
};

const ORDER: readonly SharedBy[] = ['additive', 'shapley', 'two-orders'];

function nodesOf<T extends { readonly children: readonly T[] }>(node: T): readonly T[] {
  return [node, ...node.children.flatMap((child) => nodesOf(child))];
}

/** The rows of every place, by its code and the element's. */
function rowsByPlace({ scores, memo }: Scoreboard): ReadonlyMap<string, Rows> {
  const places = new Map<string, Map<string, ScoreRow>>();
  for (const row of [...scores, ...memo]) {
    const own = places.get(row.jurisdiction) ?? new Map<string, ScoreRow>();
    places.set(row.jurisdiction, own.set(row.element, row));
  }
  return places;
}

const NO_ROWS: Rows = new Map();

/** The mean of what each pair has, where any has it: over all pairs, one that has none adding nothing. */
function meanOf(pairs: readonly (number | null)[]): number | null {
  const known = pairs.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / pairs.length;
}

type Pairs = Readonly<Record<Held, readonly ReadonlyMap<string, Contribution>[]>>;

function described(
  node: ScoringElement | ScoringCriterion,
  own: Rows,
  pairs: Pairs,
  wholes: ReadonlyMap<string, string>,
): Difference {
  const of = (held: Held): readonly (Contribution | undefined)[] => pairs[held].map((pair) => pair.get(node.code));
  const [scores, worst, best] = [of('score'), of('worst'), of('best')];
  const contribution = (each: Contribution | undefined): number | null => each?.contribution ?? null;
  const against = scores.flatMap((each) => each?.against ?? []);
  const children = 'children' in node && !wholes.has(node.code) ? node.children : [];
  return {
    element: node.code,
    title: titleOf(node),
    score: own.get(node.code)?.score ?? null,
    against: against.length === 0 ? null : against.reduce((sum, value) => sum + value, 0) / against.length,
    contribution: meanOf(scores.map(contribution)),
    worst: meanOf(worst.map(contribution)),
    best: meanOf(best.map(contribution)),
    apart: scores.reduce((sum, each) => sum + (each?.apart ?? 0), 0) / Math.max(1, scores.length),
    sharedBy: ORDER.findLast((how) => scores.some((each) => each?.sharedBy === how)) ?? 'whole',
    children: children.map((child) => described(child, own, pairs, wholes)),
  };
}

/** A place against itself: no difference, whatever is open. */
function nothing(node: Compared): Compared {
  return { ...node, of: node.of, against: node.of, children: node.children.map(nothing) };
}

/**
 * What each element adds to the difference of a jurisdiction's score from a comparator: exactly, so that the children's
 * contributions and what is apart sum to their element's, and the top's is the whole difference. From the mean of several
 * places it is the mean of the differences from each of them. What has no score on a side has no contribution; `worst`
 * and `best` say what it may add, and sum in the same way to the difference of the bounds. Throws as `explain` does.
 */
export function contributionsOf(
  data: AssessmentData,
  board: Scoreboard,
  jurisdiction: string,
  against: Against,
  element?: string,
): Contributions {
  const { node, title } = elementCalled(data, board, jurisdiction, element);
  const wholes = new Map<string, string>();
  const places = rowsByPlace(board);
  const full = against.kind === 'full' ? fullScale(data, jurisdiction) : NO_ROWS;
  const rowsOf = (place: string): Rows => places.get(place) ?? (against.kind === 'full' ? full : NO_ROWS);
  const own = rowsOf(jurisdiction);
  const pair = (member: string, held: Held): ReadonlyMap<string, Contribution> => {
    const sides = compared(node, own, rowsOf(member), held, (code, why) => wholes.set(code, why));
    const top = contributions(member === jurisdiction ? nothing(sides) : sides);
    return new Map(nodesOf(top).map((each) => [each.code, each]));
  };
  const isScored = (member: string): boolean => (rowsOf(member).get(node.code)?.score ?? null) !== null;
  const isBounded = (member: string): boolean => (rowsOf(member).get(node.code)?.high ?? null) !== null;
  const [scored, bounded] = [against.members.filter(isScored), against.members.filter(isBounded)];
  const pairs: Pairs = {
    score: scored.map((member) => pair(member, 'score')),
    worst: bounded.map((member) => pair(member, 'worst')),
    best: bounded.map((member) => pair(member, 'best')),
  };
  const made = described(node, own, pairs, wholes);
  const top = title === '' ? made : { ...made, title };
  const used = ORDER.filter((how) => nodesOf(top).some(({ sharedBy }) => sharedBy === how));
  return {
    against,
    scored: scored.length,
    bounded: bounded.length,
    method: used.map((how) => METHOD[how]).join('; '),
    remarks: [...wholes.values()].map((why) => `Taken whole: ${why}.`),
    top,
  };
}

/**
 * The contributions to the difference from whoever is named. Where nobody is, from the first group of the assessment
 * (else the mean of all), and null where one of the two has no score. Throws as `againstCalled` and `explain` do.
 */
export function contributionsAgainst(
  data: AssessmentData,
  board: Scoreboard,
  { jurisdiction, element }: { readonly jurisdiction: string; readonly element: string },
  called?: string,
): Contributions | null {
  const against =
    called === undefined ? usualAgainst(data, board, element) : againstCalled(data, board, element, called);
  const made = contributionsOf(data, board, jurisdiction, against, element);
  return called === undefined && made.top.contribution === null ? null : made;
}
