import { type Beside, type Column, NOTHING_BESIDE, partsOf } from './column.js';
import { combineColumns } from './combine.js';
import { combineApart, HOLDS_UNITS_AGAINST_EACH_OTHER } from './combine-apart.js';
import { whereItApplies } from './conditions/apply.js';
import { holds, type Possible, type Seen } from './conditions/holds.js';
import { seeingItself } from './conditions/own-answer.js';
import { NO } from './conditions/truth.js';
import { codeOfReason, type ElementColumns, isExact, reasonOfCode } from './element-columns.js';
import { type ImputedCell } from './impute.js';
import {
  MISSING_REASONS,
  type MissingReason,
  type ScoringCriterion,
  type ScoringElement,
  type ScoringNode,
} from './method.js';
import { sharedReason } from './missing.js';
import { namingUnit } from './fault-at-unit.js';
import { hasSteps, runSteps, type StepTrace, type Told } from './node-steps.js';
import { type Plan } from './plan.js';
import { roundColumn } from './round.js';
import { type TreatedCell } from './treat.js';
import { usualSample } from './usual-sample.js';

/** What a tree is scored from. */
export interface Inputs {
  readonly units: number;
  /** The points of each criterion before any step, by its code, a place for each unit. */
  readonly criteria: Readonly<Record<string, ElementColumns>>;
  /** Whether they are scores already: what the steps of the criteria leave. */
  readonly areScored?: boolean;
  /** Series beside the answers. */
  readonly beside?: Beside;
  /** The answers that stay possible, of the criteria whose answers conditions ask for. */
  readonly answers?: Readonly<Record<string, Possible>>;
  /** Weights in place of those of the plan, by the places of its nodes. */
  readonly weights?: Float64Array;
}

/** What is known of an element or criterion once it is scored. */
export interface NodeScores extends ElementColumns {
  /** Before rounding; the same columns where nothing is rounded. */
  readonly unrounded: ElementColumns;
  /** The steps that its numbers went through, one after another. */
  readonly trace: readonly StepTrace[];
  /** Gaps that were filled, and outliers that were moved. */
  readonly imputed: readonly ImputedCell[];
  readonly treated: readonly TreatedCell[];
  /** Units whose question does not apply, as the scores stand: what `otherwise` says is in the place of the answer. */
  readonly inapplicable: readonly number[];
}

const INSUFFICIENT = codeOfReason('insufficient-data');

/** Reasons of an element: where it has no score, the one that its children share, else `insufficient-data`. */
function reasonsOf(children: readonly ElementColumns[], score: Column): Uint8Array {
  const missing = new Uint8Array(score.length);
  for (let unit = 0; unit < score.length; unit += 1) {
    if (!Number.isNaN(score[unit])) continue;
    const reasons = children.map((child): MissingReason | null => reasonOfCode(child.missing[unit] as number));
    missing[unit] = codeOfReason(sharedReason(reasons));
  }
  return missing;
}

function combined(
  element: ScoringElement,
  children: readonly ElementColumns[],
  weights: Float64Array,
  { units, beside }: Seen,
): ElementColumns {
  const score = new Float64Array(units);
  const [low, high] = children.every(isExact) ? [score, score] : [new Float64Array(units), new Float64Array(units)];
  if (weights.every((weight) => weight === 0)) {
    const missing = new Uint8Array(units).fill(INSUFFICIENT);
    return { score: score.fill(Number.NaN), low: score, high: score, missing };
  }
  const isApart = HOLDS_UNITS_AGAINST_EACH_OTHER.has(element.aggregate.method);
  const sample = isApart ? usualSample(undefined, beside) : undefined;
  if (sample === undefined) combineColumns(element, children, weights, { score, low, high });
  else combineApart(element, children, weights, { score, low, high }, partsOf(sample, units, beside));
  return { score, low, high, missing: reasonsOf(children, score) };
}

function columnsGiven({ code }: ScoringCriterion, { criteria, units }: Inputs): ElementColumns {
  const columns = Object.hasOwn(criteria, code) ? criteria[code] : undefined;
  if (columns?.score.length === units) return columns;
  throw new RangeError(`a column of ${units} cells is needed, ${columns?.score.length ?? 0} were given`);
}

/** Points for having no value, where the reason for it counts. */
function counted(counts: NonNullable<ScoringCriterion['counts']>, columns: ElementColumns): ElementColumns {
  const byCode = [undefined, ...MISSING_REASONS.map((reason) => counts[reason])];
  const replaced = (column: Column): Column =>
    column.map((value, unit) => byCode[columns.missing[unit] as number] ?? value);
  const score = replaced(columns.score);
  const missing = columns.missing.map((code) => (byCode[code] === undefined ? code : 0));
  if (isExact(columns)) return { score, low: score, high: score, missing };
  return { score, low: replaced(columns.low), high: replaced(columns.high), missing };
}

/** What is known though it seemed not to be: where all that an answer can be comes to the same score. */
function resolved(columns: ElementColumns): ElementColumns {
  const { score, low, high, missing } = columns;
  const isKnown = (unit: number): boolean => missing[unit] === INSUFFICIENT && low[unit] === high[unit];
  if (isExact(columns) || !missing.some((_, unit) => isKnown(unit))) return columns;
  return {
    score: score.map((value, unit) => (isKnown(unit) ? (low[unit] as number) : value)),
    low,
    high,
    missing: missing.map((code, unit) => (isKnown(unit) ? 0 : code)),
  };
}

function criterionColumns(criterion: ScoringCriterion, inputs: Inputs, seen: Seen, told: Told): ElementColumns {
  const given = columnsGiven(criterion, inputs);
  if (inputs.areScored === true) return given;
  let columns = given;
  if (criterion.counts) columns = counted(criterion.counts, columns);
  if (criterion.applies) {
    const truth = holds(criterion.applies.when, seen);
    columns = whereItApplies(columns, criterion, criterion.applies, truth);
    truth.point.forEach((answer, unit) => answer === NO && told.inapplicable.push(unit));
  }
  told.trace.push({ step: 'points', method: criterion.scale.type, score: columns.score });
  if (!hasSteps(criterion)) return columns;
  const sees = criterion.adjust ? seeingItself(criterion, given, columns, seen) : seen;
  return resolved(runSteps(criterion, columns, sees, told));
}

function elementColumns(
  plan: Plan,
  place: number,
  element: ScoringElement,
  done: readonly NodeScores[],
  weights: Float64Array,
  seen: Seen,
  told: Told,
): ElementColumns {
  const places = plan.children.subarray(plan.firstChild[place], plan.firstChild[place + 1]);
  const children = Array.from(places, (child) => done[child] as NodeScores);
  const own = Float64Array.from(places, (child) => weights[child] as number);
  const columns = combined(element, children, own, seen);
  told.trace.push({ step: 'aggregate', method: element.aggregate.method, score: columns.score });
  return hasSteps(element) ? runSteps(element, columns, seen, told) : columns;
}

function rounded(columns: ElementColumns, { decimals, rounding }: ScoringNode): ElementColumns {
  if (decimals === undefined) return columns;
  const round = (column: Column): Column => {
    const out = new Float64Array(column.length);
    roundColumn(column, decimals, out, rounding);
    return out;
  };
  const score = round(columns.score);
  const { missing } = columns;
  if (isExact(columns)) return { score, low: score, high: score, missing };
  return { score, low: round(columns.low), high: round(columns.high), missing };
}

function scoreNode(
  plan: Plan,
  place: number,
  inputs: Inputs,
  done: readonly NodeScores[],
  weights: Float64Array,
  seen: Seen,
): NodeScores {
  const node = plan.nodes[place] as ScoringNode;
  const told: Told = { trace: [], imputed: [], treated: [], inapplicable: [] };
  try {
    const unrounded =
      'scale' in node
        ? criterionColumns(node, inputs, seen, told)
        : elementColumns(plan, place, node, done, weights, seen, told);
    const isDone = 'scale' in node && inputs.areScored === true;
    const { score, low, high, missing } = isDone ? unrounded : rounded(unrounded, node);
    if (!isDone && node.decimals !== undefined) told.trace.push({ step: 'round', method: `${node.decimals}`, score });
    return { score, low, high, missing, unrounded, ...told };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const kind = 'scale' in node ? 'criterion' : 'element';
    const message = `${kind} ${node.code}: ${(namingUnit(cause, seen.beside) as Error).message}`;
    throw Object.assign(new RangeError(message, { cause }), { element: node.code });
  }
}

/**
 * Scores a tree for all units at once: what is known of each element and criterion, by its place in the plan. An
 * element works on its children's scores as they stand, rounded where the framework rounds them. Bounds cost nothing
 * where nothing is open; columns may be shared between nodes and with the inputs, and are never to be written to. Throws a RangeError that names the
 * element or criterion (in its words, and as `element`), on a column that is absent or of another length, and on numbers that a step or a mean cannot
 * take.
 */
export function scoreColumns(plan: Plan, inputs: Inputs): readonly NodeScores[] {
  const { units, beside = NOTHING_BESIDE, answers = {}, weights = plan.weights } = inputs;
  const done: NodeScores[] = [];
  const seen: Seen = {
    units,
    beside,
    node: (code) => {
      const place = plan.places.get(code) as number;
      return { node: plan.nodes[place] as ScoringCriterion, columns: done[place] as NodeScores };
    },
    answers: (code) => (Object.hasOwn(answers, code) ? answers[code] : undefined),
  };
  for (let place = 0; place < plan.nodes.length; place += 1)
    done.push(scoreNode(plan, place, inputs, done, weights, seen));
  return done;
}
