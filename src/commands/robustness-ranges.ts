import { type RobustnessTask } from '../scoreboards/robustness/robustness.js';
import { rowsOf, type RunRows, type StudyRows } from '../scoring/sensitivity/sobol-study.js';
import { type DrawRanges, drawsOf, type DrawRange, type Hooks } from '../scoring/uncertainty/monte-carlo.js';
import { type Tally } from '../scoring/uncertainty/tally.js';

/** A part of a task: draws to be counted, or rows of the design. */
export interface Asked extends DrawRange {
  readonly of: 'draws' | 'rows';
}

export type Part = { readonly tally: Tally } | { readonly rows: StudyRows };

/** The parts of a task in the order of the work: at most some sixty of each kind, none of them small. */
export function partsOf({ draws, rows }: RobustnessTask): readonly Asked[] {
  const cut = (of: Asked['of'], all: number): readonly Asked[] => {
    const size = Math.max(1024, Math.ceil(all / 64 / 128) * 128);
    return Array.from({ length: Math.ceil(all / size) }, (_, i) => ({
      of,
      from: i * size,
      to: Math.min(all, (i + 1) * size),
    }));
  };
  return [...cut('draws', draws), ...cut('rows', rows)];
}

/** Makes parts of a task one after another; the model is made ready for each kind once. */
export function rangeMaker(task: RobustnessTask): (asked: Asked, hooks?: Hooks) => Part {
  const { model, sequence, n } = task;
  let draws: DrawRanges | null = null;
  let rows: RunRows | null = null;
  return ({ of, from, to }, hooks) => {
    if (of === 'draws') {
      draws ??= drawsOf(model, sequence);
      return { tally: draws({ from, to }, hooks) as Tally };
    }
    rows ??= rowsOf(model, sequence, n);
    return { rows: rows({ from, to }, hooks) as StudyRows };
  };
}
