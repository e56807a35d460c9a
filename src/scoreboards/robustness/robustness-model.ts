import { type RobustnessPlan } from '../../assessments/robustness-plan.js';
import { type FrameworkElement } from '../../frameworks/framework.js';
import { type Given } from '../../scoring/points.js';
import { type Assumption, type Model } from '../../scoring/uncertainty/assumption.js';
import { drawByEngine } from '../../scoring/uncertainty/draw-by-engine.js';
import { layoutOf } from '../../scoring/uncertainty/layout.js';
import { settleAll } from '../assess.js';
import { type AssessmentData } from '../scoreboard.js';
import { besideOf, unitsOf } from '../units.js';

/** What is varied where an assessment names nothing. */
const DEFAULTS: readonly Assumption[] = [
  { code: 'weights', vary: 'weights', how: { method: 'noise', share: 0.25 } },
  { code: 'points', vary: 'points' },
  { code: 'answers', vary: 'answers' },
];

/** An assessment's answers and method as what draws are made from, with no assumption yet. */
export function bareModel(data: AssessmentData): Model {
  const units = unitsOf(data).filter(({ role }) => role !== 'memo');
  const settled = settleAll(data, units);
  const answers = [...settled].map(([code, own]): [string, readonly Given[]] => [
    code,
    own.map(({ value, missing, candidates, unverified }) => ({ value, missing, candidates, unverified })),
  ]);
  return {
    root: data.framework.root,
    units: units.length,
    ranked: data.assessment.subjects.length,
    answers: Object.fromEntries(answers),
    assumptions: [],
    beside: besideOf(data, units),
  };
}

/** Whether a part of the whole can be below 0, as the answers are: a geometric mean would not take it. */
function hasNegativePart(model: Model, root: FrameworkElement): boolean {
  const layout = layoutOf(model);
  const weights = Float64Array.from(layout.nodes.all, ({ weight = 1 }) => weight);
  const scores = drawByEngine(model, layout, model.root)(new Float64Array(0), 0, weights, 0);
  return root.children.some(({ code, weight = 1 }) => weight < 0 || scores(code).some((score) => score < 0));
}

/** The other mean at the top: geometric for arithmetic, arithmetic for geometric. None where there is neither. */
function otherMean(model: Model, root: FrameworkElement): readonly Assumption[] {
  const { method } = root.aggregate;
  if (root.children.length < 2 || (method !== 'arithmetic' && method !== 'geometric')) return [];
  const other = method === 'arithmetic' ? 'geometric' : 'arithmetic';
  if (other === 'geometric' && hasNegativePart(model, root)) return [];
  return [{ code: 'aggregation', vary: 'aggregate', elements: [root.code], between: ['declared', { method: other }] }];
}

/**
 * What is varied: the assumptions that the assessment names; else all weights by ± 25 %, the mean at the top arithmetic
 * or geometric, points in their order, and missing and doubtful answers over what they can be. Of these only what there
 * is to be varied: nothing is said of answers where all are known.
 */
export function assumptionsOf(model: Model, root: FrameworkElement, plan?: RobustnessPlan): readonly Assumption[] {
  if (plan) return plan.assumptions;
  const all = [...DEFAULTS.slice(0, 1), ...otherMean(model, root), ...DEFAULTS.slice(1)];
  const { factors } = layoutOf({ ...model, assumptions: all });
  return all.filter((_, i) => {
    const factor = factors[i];
    return factor !== undefined && factor.to > factor.from;
  });
}
