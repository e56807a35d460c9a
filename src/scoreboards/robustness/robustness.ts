import { DomainError } from '../../common/domain-error.js';
import { type Model } from '../../scoring/uncertainty/assumption.js';
import { leaveOneOut } from '../../scoring/sensitivity/leave-one-out.js';
import { type FactorIndices } from '../../scoring/sensitivity/sobol-indices.js';
import { rowsOf, sensitivityOf, studyRows, type StudyRows } from '../../scoring/sensitivity/sobol-study.js';
import { declaredRanks, drawsOf, type Hooks, type Sequence } from '../../scoring/uncertainty/monte-carlo.js';
import { ROBUST, summarise } from '../../scoring/uncertainty/summary.js';
import { type System, systemOf } from '../../scoring/uncertainty/system.js';
import { mergeTallies, type Tally } from '../../scoring/uncertainty/tally.js';
import { dataDigest } from '../digest.js';
import { type Engine } from '../engine.js';
import { assumptionsOf, bareModel } from './robustness-model.js';
import { robustnessNotes } from './robustness-notes.js';
import { type AssumptionEffect, type Robustness } from './robustness-result.js';
import { type AssessmentData } from '../scoreboard.js';

/** What may be asked for in place of what the assessment says. */
export interface RobustnessOptions {
  readonly draws?: number;
  readonly seed?: number;
}

/** Work that can be divided: draws to be counted, and rows of the design that sensitivity is judged by. */
export interface RobustnessTask {
  readonly model: Model;
  readonly sequence: Sequence;
  readonly draws: number;
  /** Rows of A and of B of the design; its rows are `rows`. 0 where there is nothing to tell apart. */
  readonly n: number;
  readonly rows: number;
  readonly level: number;
}

const DRAWS = 10_000;
const SEED = 1;

/** As many rows as a power of two, so that the whole design is about as much work as the draws. */
function rowsFor(draws: number, assumptions: number): number {
  let n = 16;
  while (n < 4096 && 2 * n * (assumptions + 2) <= draws) n *= 2;
  return assumptions < 2 ? 0 : n;
}

/** What to tell the user of a fault while drawing: assumptions that do not fit are faults of the data. */
export function robustnessFault({ assessment }: AssessmentData, error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'RangeError') return error;
  return new DomainError('DATA_INVALID', `${assessment.id}/assessment.yaml, robustness: ${error.message}`);
}

function told<Result>(data: AssessmentData, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw robustnessFault(data, error);
  }
}

/** The work that an assessment's robustness takes, as plain data that threads can be handed. */
export function robustnessTask(data: AssessmentData, options: RobustnessOptions = {}): RobustnessTask {
  const plan = data.assessment.robustness;
  const draws = options.draws ?? plan?.draws ?? DRAWS;
  const seed = options.seed ?? plan?.seed ?? SEED;
  if (!Number.isInteger(draws) || draws < 1 || draws > 10_000_000) {
    throw new DomainError('CALL_INVALID', `draws are a whole number from 1 to 10000000, and ${draws} is not.`);
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new DomainError('CALL_INVALID', `a seed is a whole number from 0 on, and ${seed} is not.`);
  }
  return told(data, () => {
    const bare = bareModel(data);
    const model = { ...bare, assumptions: assumptionsOf(bare, data.framework.root, plan) };
    const n = rowsFor(draws, model.assumptions.length);
    const sequence = { seed, quasi: plan?.sequence === 'quasi-random' };
    return { model, sequence, draws, n, rows: studyRows(model, n), level: plan?.level ?? ROBUST };
  });
}

function effects(codes: readonly string[], factors: readonly FactorIndices[]): readonly AssumptionEffect[] {
  return factors.map(({ first, total }, i) => ({ code: codes[i] as string, first, total }));
}

function sensitivityIn(
  { model, sequence, n }: RobustnessTask,
  subjects: readonly string[],
  rows: readonly StudyRows[],
): Robustness['sensitivity'] {
  if (n === 0) return null;
  const { factors, shift, units, rows: all } = sensitivityOf(model, n, sequence.seed, rows);
  return {
    n,
    rows: all,
    assumptions: effects(factors, shift.factors),
    units: units.map((own, unit) => ({
      jurisdiction: subjects[unit] as string,
      assumptions: effects(factors, own).map(({ code, first, total }) => ({
        code,
        first: first.value,
        total: total.value,
      })),
    })),
  };
}

function withoutEach(model: Model, subjects: readonly string[], system: System): Robustness['leaveOneOut'] {
  if (declaredRanks(system).every((rank) => rank === 0)) return [];
  return leaveOneOut(model).map(({ element, shift, ranks }) => ({
    element,
    shift,
    ranks: Object.fromEntries(subjects.map((code, unit) => [code, ranks[unit] ?? null])),
  }));
}

/** Puts together what the ranges of a task gave, in any order and however they were divided. */
export function robustnessFrom(
  data: AssessmentData,
  engine: Engine,
  task: RobustnessTask,
  tallies: readonly Tally[],
  rows: readonly StudyRows[],
): Robustness {
  return told(data, () => {
    const { model, sequence, level } = task;
    const { assessment, framework } = data;
    const { subjects } = assessment;
    const system = systemOf(model);
    const declared = declaredRanks(system);
    const summary = summarise(mergeTallies(subjects.length, tallies), declared, level);
    const named = (unit: number): string => subjects[unit] as string;
    return {
      assessment: assessment.id,
      framework: `${framework.id}@${framework.version}`,
      asOf: assessment.asOf,
      engine: engine.version,
      digest: dataDigest(data, engine),
      element: framework.root.code,
      seed: sequence.seed,
      sequence: sequence.quasi ? 'quasi-random' : 'random',
      draws: task.draws,
      ...(summary.refused > 0 && { drawsWithoutScore: summary.refused }),
      level,
      assumptions: model.assumptions,
      areUsual: assessment.robustness === undefined,
      notes: robustnessNotes(data, model, system, summary),
      units: summary.units.map((unit, i) => ({ jurisdiction: named(i), ...unit })),
      outranks: summary.outranks,
      notRobust: summary.notRobust.map(({ ahead, behind, share }) => ({
        ahead: named(ahead),
        behind: named(behind),
        share,
      })),
      shift: summary.shift,
      sensitivity: sensitivityIn(task, subjects, rows),
      leaveOneOut: withoutEach({ ...model, assumptions: [] }, subjects, system),
    };
  });
}

/**
 * How sure the places of an assessment are: ranks and scores over draws of the assumptions that it names (or the usual
 * ones), which differences are not robust, which assumption moves them, and what leaving an element out does. The same
 * data, draws and seed give the same result to the bit, wherever it is worked out. Null when `shouldStop` said so.
 * Throws CALL_INVALID on draws or a seed that are none, DATA_INVALID on assumptions that do not fit the framework.
 */
export function robustnessOf(
  data: AssessmentData,
  engine: Engine,
  options: RobustnessOptions = {},
  hooks: Hooks = {},
): Robustness | null {
  const task = robustnessTask(data, options);
  const { model, sequence, draws, n, rows } = task;
  return told(data, () => {
    const tally = drawsOf(model, sequence)({ from: 0, to: draws }, hooks);
    const more: Hooks = { ...hooks, onProgress: (done) => hooks.onProgress?.(draws + done) };
    const design = n === 0 || !tally ? null : rowsOf(model, sequence, n)({ from: 0, to: rows }, more);
    if (!tally || (n > 0 && !design)) return null;
    return robustnessFrom(data, engine, task, [tally], design ? [design] : []);
  });
}
