import { type ScoringNode } from '../method.js';
import { fillUniforms } from '../stats/seeded-random.js';
import { type Model } from './assumption.js';
import { type Block, BLOCK, type ScoreDraws } from './block.js';
import { drawByEngine, type EngineScores, rawColumnsOf } from './draw-by-engine.js';
import { drawByStages } from './draw-by-stages.js';
import { type Factor, type Layout, layoutOf } from './layout.js';
import { type Placing, placingOf } from './placing.js';
import { refusalOf, refusing, type ScoreOrRefuse } from './refusals.js';
import { variantsOf } from './variants.js';
import { weightsOf } from './weights-of-draw.js';

/** A model made ready: from points to the scores of the whole. */
export interface System {
  /** The units that are ranked. */
  readonly units: number;
  /** How they are ranked: as the tree says. */
  readonly placing: Placing;
  /** How many numbers a point has. */
  readonly dimensions: number;
  /** Who reads which of them. */
  readonly factors: readonly Factor[];
  readonly layout: Layout;
  /** How many choices of method there are together. */
  readonly variants: number;
  /**
   * Scores at most BLOCK points, a row a draw; NaN where a unit has no score. Gives how many draws the method could not
   * take: nobody has a score in these.
   */
  readonly score: (points: Float64Array, draws: number, into: Float64Array) => number;
  /** The scores by the declared method, from the answers as they are. */
  readonly declared: () => Float64Array;
}

const CLOSE = 1e-9;
/** Draws by which a method is tried that cannot take the first of them. */
const OTHER_TRIALS: readonly number[] = [2, 3, 4, 5, 6, 7, 8, 9];

function isClose(some: Float64Array, others: Float64Array): boolean {
  return some.every((a, i) => {
    const b = others[i] as number;
    return Object.is(a, b) || Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(b));
  });
}

/** One draw at a time, by the engine. */
function oneByOne(code: string, ranked: number, draw: ReturnType<typeof drawByEngine>): ScoreDraws {
  return ({ points, dimensions, weights, places }, chosen, into) => {
    for (const each of chosen) {
      const scores = draw(points, each * dimensions, weights, each * places)(code);
      into.set(scores.subarray(0, ranked), each * ranked);
    }
  };
}

/**
 * Makes a model ready. Each combination of methods is looked at when it is first drawn: where it is made of weighted
 * means of complete numbers, draws are scored many at a time, and that way is used only if it gives, for a draw, what
 * the engine gives; otherwise the engine scores every draw. Throws a RangeError on assumptions that do not fit the tree,
 * and on methods that can take neither the answers as they are nor any of some draws.
 */
export function systemOf(model: Model): System {
  const layout = layoutOf(model);
  const variants = variantsOf(model.root, layout);
  const weigh = weightsOf(layout);
  const raw = rawColumnsOf(model, layout);
  const { dimensions } = layout;
  const units = model.ranked ?? model.units;
  const places = layout.nodes.all.length;
  const weights = new Float64Array(BLOCK * places);
  const scorers = new Map<number, ScoreOrRefuse>();

  /** The scores of a tree from the answers and weights as they are. */
  function asDeclared(root: ScoringNode): Float64Array {
    const plain = { ...layout, points: [], answers: [] };
    const declared = Float64Array.from(layout.nodes.all, ({ weight = 1 }) => weight);
    return drawByEngine(model, plain, root, raw)(new Float64Array(0), 0, declared, 0)(root.code).slice(0, units);
  }

  function prepare(variant: number): ScoreOrRefuse {
    const root = variants.root(variant);
    const draw = drawByEngine(model, layout, root, raw);
    const points = new Float64Array(Math.max(1, dimensions));
    const trial = new Float64Array(places);
    const tried = (number: number): EngineScores => {
      fillUniforms(points, 1, number, variant);
      weigh(points, 0, trial);
      return draw(points, 0, trial, 0);
    };
    const slow = oneByOne(root.code, units, draw);
    if (refusalOf(() => tried(1)) !== null) {
      if (OTHER_TRIALS.every((number) => refusalOf(() => tried(number)) !== null)) asDeclared(root);
      return refusing(units, slow, slow);
    }
    const engine = tried(1);
    const fast = drawByStages(model, layout, root, engine);
    if (!fast) return refusing(units, slow, slow);
    const scores = new Float64Array(units);
    fast({ draws: 1, points, dimensions, weights: trial, places }, Int32Array.of(0), scores);
    const isSame = isClose(scores, engine(root.code).subarray(0, units));
    return refusing(units, isSame ? fast : slow, slow);
  }

  function score(points: Float64Array, draws: number, into: Float64Array): number {
    if (draws > BLOCK) throw new RangeError(`${draws} draws are more than the ${BLOCK} of a block`);
    const byVariant = new Map<number, number[]>();
    for (let draw = 0; draw < draws; draw += 1) {
      weigh(points, draw * dimensions, weights.subarray(draw * places, (draw + 1) * places));
      const variant = variants.of(points, draw * dimensions);
      const own = byVariant.get(variant);
      if (own) own.push(draw);
      else byVariant.set(variant, [draw]);
    }
    const block: Block = { draws, points, dimensions, weights, places };
    let refused = 0;
    for (const [variant, own] of byVariant) {
      const scorer = scorers.get(variant) ?? prepare(variant);
      scorers.set(variant, scorer);
      refused += scorer(block, Int32Array.from(own), into);
    }
    return refused;
  }

  return {
    units,
    placing: placingOf(model),
    dimensions,
    factors: layout.factors,
    layout,
    variants: variants.count,
    score,
    declared: () => asDeclared(model.root),
  };
}
