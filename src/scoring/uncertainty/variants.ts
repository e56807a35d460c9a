import { type ScoringNode } from '../method.js';
import { type Assumption } from './assumption.js';
import { type Factor, type Layout } from './layout.js';
import { isElement, mapTree } from './nodes.js';
import { pick } from './weights-of-draw.js';

type Choice = Extract<Assumption, { between: unknown }>;

function choiceOf({ assumption }: Factor): Choice | null {
  return 'between' in assumption ? assumption : null;
}

/** The trees that choices of method lead to: each combination of one way an assumption is a variant. */
export interface Variants {
  readonly count: number;
  /** Which variant a point chooses. */
  readonly of: (point: Float64Array, offset: number) => number;
  readonly root: (variant: number) => ScoringNode;
}

/** Where a choice applies by itself: means and policies at elements, steps of columns at criteria of numbers. */
function appliesTo(choice: Choice, node: ScoringNode): boolean {
  const isInner = isElement(node);
  const isOfElements = choice.vary === 'aggregate' || choice.vary === 'missing';
  if (isOfElements && !isInner) return false;
  if (choice.elements) return choice.elements.includes(node.code);
  return isOfElements || (!isInner && node.scale.type === 'number');
}

function without<Key extends 'impute' | 'treat'>(node: ScoringNode, key: Key): ScoringNode {
  const own = { ...node };
  delete own[key];
  return own;
}

function changed(node: ScoringNode, choice: Choice, way: number): ScoringNode {
  if (!appliesTo(choice, node)) return node;
  const to = choice.between[way];
  if (to === undefined || to === 'declared') return node;
  if ((choice.vary === 'impute' || choice.vary === 'treat') && to.method === 'none') return without(node, choice.vary);
  return { ...node, [choice.vary]: to };
}

/** The variants of a model. A single one, the declared tree, where no method is varied. */
export function variantsOf(root: ScoringNode, { factors }: Layout): Variants {
  const choices = factors.flatMap((factor) => {
    const choice = choiceOf(factor);
    return choice ? [{ choice, from: factor.from, ways: choice.between.length }] : [];
  });
  return {
    count: choices.reduce((count, { ways }) => count * ways, 1),
    of: (point, offset) => {
      let variant = 0;
      for (const { from, ways } of choices) variant = variant * ways + pick(point[offset + from] as number, ways);
      return variant;
    },
    root: (variant) => {
      let rest = variant;
      const picked = [...choices].reverse().map(({ choice, ways }) => {
        const way = rest % ways;
        rest = (rest - way) / ways;
        return { choice, way };
      });
      return mapTree(root, (node) => picked.reduce((own, { choice, way }) => changed(own, choice, way), node));
    },
  };
}
