import { type Model } from '../uncertainty/assumption.js';
import { drawByEngine } from '../uncertainty/draw-by-engine.js';
import { layoutOf } from '../uncertainty/layout.js';
import { refusalOf } from '../uncertainty/refusals.js';
import { placingOf } from '../uncertainty/placing.js';
import { type Ranks } from '../uncertainty/rank-draw.js';

/** What becomes of scores and ranks when one element is left out. */
export interface LeftOut {
  readonly element: string;
  /** Scores and ranks of the whole without it; null for none, which all have where the method cannot do without it. */
  readonly scores: readonly (number | null)[];
  readonly ranks: readonly (number | null)[];
  /** The mean of |rank − declared rank| over the units that have both; null where none has. */
  readonly shift: number | null;
}

/**
 * Leaves out one element after another: its weight becomes 0, and its siblings carry it. An element without siblings
 * takes its parent with it, up to one that has siblings; where there is none, nothing would remain, and it is passed
 * over. All elements but the root when no codes are given. Handbook, step 7.
 */
export function leaveOneOut(model: Model, codes?: readonly string[]): readonly LeftOut[] {
  const layout = layoutOf({ ...model, assumptions: [] });
  const { nodes } = layout;
  const units = model.ranked ?? model.units;
  const draw = drawByEngine(model, layout, model.root);
  const declared = Float64Array.from(nodes.all, ({ weight = 1 }) => weight);
  const { rank, room } = placingOf(model);
  const scored = (weights: Float64Array): { scores: Float64Array; ranks: Ranks } => {
    const scores = draw(new Float64Array(0), 0, weights, 0)(model.root.code).subarray(0, units);
    const ranks = room(units);
    rank(scores, ranks, 0);
    return { scores, ranks };
  };
  const before = scored(declared).ranks;
  const scoredOr = (none: ReturnType<typeof scored>, weights: Float64Array): ReturnType<typeof scored> => {
    let found = none;
    refusalOf(() => (found = scored(weights)));
    return found;
  };

  const weightsWithout = (code: string): Float64Array | null => {
    const weights = declared.slice();
    let place = nodes.places.get(code);
    if (place === undefined) throw new RangeError(`the tree has no "${code}" to be left out`);
    while (place > 0) {
      weights[place] = 0;
      const parent = nodes.parents[place] as number;
      const rest = weights.subarray(nodes.firstChild[parent], nodes.endChild[parent]);
      if (rest.some((weight) => weight !== 0)) return weights;
      place = parent;
    }
    return null;
  };

  return (codes ?? nodes.all.slice(1).map(({ code }) => code)).flatMap((element): LeftOut[] => {
    const weights = weightsWithout(element);
    if (!weights) return [];
    const none = { scores: new Float64Array(units).fill(Number.NaN), ranks: room(units) };
    const { scores, ranks } = scoredOr(none, weights);
    let shift = 0;
    let both = 0;
    ranks.forEach((own, unit) => {
      if (own === 0 || before[unit] === 0) return;
      shift += Math.abs(own - (before[unit] as number));
      both += 1;
    });
    return [
      {
        element,
        scores: Array.from(scores, (score) => (Number.isNaN(score) ? null : score)),
        ranks: Array.from(ranks, (own) => (own === 0 ? null : own)),
        shift: both === 0 ? null : shift / both,
      },
    ];
  });
}
