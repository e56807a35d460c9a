import { type Beside, type Column } from './column.js';
import { type Impute } from './column-methods.js';
import { adjust } from './conditions/adjust.js';
import { holds, type Seen } from './conditions/holds.js';
import { codeOfReason, type ElementColumns, isExact } from './element-columns.js';
import { namingUnit } from './fault-at-unit.js';
import { type Fitted } from './fitted.js';
import { imputation, type ImputedCell } from './impute.js';
import { type NumberOrScore, type ScoringNode } from './method.js';
import { normalisation } from './normalise.js';
import { transformation } from './transform.js';
import { treatment, type TreatedCell } from './treat.js';
import { usualSample } from './usual-sample.js';

/** A step that a node's numbers went through, and the scores that it left. */
export interface StepTrace {
  readonly step: 'points' | 'aggregate' | 'transform' | 'impute' | 'treat' | 'normalise' | 'adjust' | 'round';
  readonly method: string;
  readonly score: Column;
}

/** What is told of a node's steps beside their result. */
export interface Told {
  readonly trace: StepTrace[];
  readonly imputed: ImputedCell[];
  readonly treated: TreatedCell[];
  /** Units whose question does not apply, as the scores stand. */
  readonly inapplicable: number[];
}

const NOT_APPLICABLE = codeOfReason('not-applicable');
const NOT_COVERED = codeOfReason('not-covered');

/** Whether a node has steps that change its numbers before they are adjusted and rounded. */
export function hasSteps({
  transform,
  impute,
  treat,
  normalise,
  direction,
  adjust: adjustments,
}: ScoringNode): boolean {
  return (
    direction === 'negative' ||
    (normalise !== undefined && normalise.method !== 'none') ||
    [transform, impute, treat, adjustments].some((step) => step !== undefined)
  );
}

/** Reasons after a step: what had a score and has none was held against what there is not. */
function reasonsAfter(before: Uint8Array, score: Column): Uint8Array {
  if (!score.some((value, unit) => before[unit] === 0 && Number.isNaN(value))) return before;
  return before.map((code, unit) => (code === 0 && Number.isNaN(score[unit]) ? NOT_COVERED : code));
}

function mapped(columns: ElementColumns, by: Fitted, beside: Beside): ElementColumns {
  try {
    return mappedBy(columns, by);
  } catch (fault) {
    throw namingUnit(fault, beside);
  }
}

function mappedBy(columns: ElementColumns, by: Fitted): ElementColumns {
  const score = by.apply(columns.score);
  const missing = reasonsAfter(columns.missing, score);
  if (isExact(columns)) return { score, low: score, high: score, missing };
  return { score, ...by.bounds(columns.low, columns.high), missing };
}

/**
 * Fills gaps, but not of a question that does not apply. Bounds stay, for a guess does not make them narrower; where
 * there are none (`not-covered`, `declined`) the guess is all that there is.
 */
function imputed(
  columns: ElementColumns,
  by: NonNullable<ScoringNode['impute']>,
  beside: Beside,
  told: Told,
): ElementColumns {
  const filled = imputation(by, columns.score, beside);
  const cells = filled.cells.filter(({ unit }) => columns.missing[unit] !== NOT_APPLICABLE);
  if (cells.length === 0) return columns;
  const [score, low, high] = [columns.score, columns.low, columns.high].map((each) => Float64Array.from(each)) as [
    Column,
    Column,
    Column,
  ];
  const missing = Uint8Array.from(columns.missing);
  for (const { unit, value } of cells) {
    score[unit] = value;
    missing[unit] = 0;
    if (Number.isNaN(high[unit])) {
      low[unit] = value;
      high[unit] = value;
    }
  }
  told.imputed.push(...cells);
  return isExact(columns) ? { score, low: score, high: score, missing } : { score, low, high, missing };
}

/** A method with the sample that it means. */
function sampled<By extends { readonly method: string }>(by: By, beside: Beside): By {
  const given = 'sample' in by ? (by.sample as Parameters<typeof usualSample>[0]) : undefined;
  const sample = usualSample(given, beside);
  return sample === undefined && given === undefined ? by : { ...by, sample };
}

/** The same for each of several imputations that follow one another. */
function sampledImpute(by: Impute, beside: Beside): Impute {
  if (by.method !== 'first') return sampled(by, beside);
  return { ...by, of: by.of.map((each) => sampledImpute(each, beside)) };
}

/**
 * Carries out the steps of a node on its columns, in their order: transform, impute, treat, normalise, adjust. What
 * they did is told, where somebody asks. Throws a RangeError where a step cannot take the numbers that there are.
 */
export function runSteps(node: ScoringNode, given: ElementColumns, seen: Seen, told: Told): ElementColumns {
  const { beside } = seen;
  let columns = given;
  const done = (step: StepTrace['step'], method: string, next: ElementColumns): void => {
    columns = next;
    told.trace.push({ step, method, score: next.score });
  };
  for (const by of node.transform ?? []) {
    done('transform', by.method, mapped(columns, transformation(by, columns.score, beside), beside));
  }
  if (node.impute)
    done('impute', node.impute.method, imputed(columns, sampledImpute(node.impute, beside), beside, told));
  if (node.treat) {
    const treated = treatment(sampled(node.treat, beside), columns.score, beside);
    told.treated.push(...treated.cells);
    done('treat', node.treat.method, mapped(columns, treated.fitted, beside));
  }
  const { normalise = { method: 'none' }, direction } = node;
  if (normalise.method !== 'none' || direction === 'negative') {
    done(
      'normalise',
      normalise.method,
      mapped(columns, normalisation(sampled(normalise, beside), columns.score, beside, direction), beside),
    );
  }
  for (const by of node.adjust ?? [])
    done(
      'adjust',
      effectsOf(by),
      adjust(columns, by, holds(by.when, seen), (code) => seen.node(code).columns),
    );
  return columns;
}

function toldOf(effect: NumberOrScore): string {
  return typeof effect === 'object' ? effect.element : String(effect);
}

function effectsOf(by: NonNullable<ScoringNode['adjust']>[number]): string {
  const effects = ['set', 'multiply', 'add', 'atLeast', 'atMost'] as const;
  return effects.flatMap((effect) => (by[effect] === undefined ? [] : [`${effect} ${toldOf(by[effect])}`])).join(', ');
}
