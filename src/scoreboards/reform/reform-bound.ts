import { type ScoringCriterion, type ScoringElement } from '../../scoring/method.js';
import { type BoundNode } from '../../scoring/reform/bound.js';
import { type Separable } from '../../scoring/reform/fold.js';
import { parseShare } from '../../scoring/share.js';
import { type ReformLever } from './reform-levers.js';
import { END, type Level } from './reform-target.js';
import { type ScoreRow } from '../scoreboard.js';

const SEPARABLE: ReadonlySet<string> = new Set<Separable>([
  'sum',
  'arithmetic',
  'geometric',
  'harmonic',
  'minimum',
  'maximum',
]);

function isSeparable(method: string): method is Separable {
  return SEPARABLE.has(method);
}

/** Whether an element is made of its children by a mean that rises with each, and by nothing else. */
function isPlain({
  aggregate,
  missing,
  transform,
  impute,
  treat,
  normalise,
  adjust,
  children,
}: ScoringElement): boolean {
  const steps = [transform, impute, treat, normalise, adjust];
  return (
    isSeparable(aggregate.method) &&
    missing.method === 'reweight' &&
    (missing.by ?? 'weight') === 'weight' &&
    (missing.closed ?? 'leave-out') === 'leave-out' &&
    steps.every((step) => step === undefined) &&
    children.every(({ weight = 1 }) => weight >= 0)
  );
}

/** No rounding of a score to so many decimals lifts it by more. */
function roundedUp(decimals: number | undefined): (value: number) => number {
  if (decimals === undefined) return (value) => value;
  const step = Number(`1e-${decimals}`);
  return (value) => value + step;
}

/**
 * A tree as a bound sees it, at a level; null where it has a method whose best is not known without trying, or a
 * criterion whose score others decide.
 */
export function boundOf(
  node: ScoringElement | ScoringCriterion,
  rows: ReadonlyMap<string, ScoreRow>,
  levers: readonly ReformLever[],
  level: Level,
): BoundNode | null {
  const row = rows.get(node.code);
  if ('scale' in node) {
    if (!row || node.adjust || node.applies) return null;
    const lever = levers.findIndex(({ question }) => question.criterion.code === node.code);
    const { low, high } = row;
    return { lever: lever < 0 ? null : lever, value: row[END[level]], low, isClosed: high === null };
  }
  if (!isPlain(node) || !isSeparable(node.aggregate.method)) return null;
  const children = node.children.map((child) => ({
    weight: child.weight ?? 1,
    node: boundOf(child, rows, levers, level),
  }));
  const known = children.filter((child): child is { weight: number; node: BoundNode } => child.node !== null);
  if (known.length < children.length) return null;
  return {
    method: node.aggregate.method,
    atLeast: level === 'score' ? parseShare(node.missing.atLeast) : null,
    round: roundedUp(node.decimals),
    children: known,
  };
}
