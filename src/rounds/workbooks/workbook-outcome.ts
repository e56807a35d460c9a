import { type CellConflict, type WorkbookChange, type WorkbookReading } from './workbook-reading.js';
import { type CellProblem } from './grid.js';
import { type WorkbookKind } from './sheet-item.js';

/** What a workbook did to a round, or would do. */
export interface WorkbookOutcome {
  readonly round: string;
  readonly kind: WorkbookKind;
  /** Whether it was tried only: nothing was written. */
  readonly dryRun: boolean;
  /** Whether it was taken, or would be: there is no problem and no conflict. Otherwise nothing of it was written. */
  readonly isSound: boolean;
  readonly changes: readonly WorkbookChange[];
  readonly unchanged: number;
  readonly conflicts: readonly CellConflict[];
  readonly problems: readonly CellProblem[];
}

/** What a reading comes to: where something is wrong, no change is left. */
export function outcomeOf(
  round: string,
  kind: WorkbookKind,
  dryRun: boolean,
  { changes, unchanged, conflicts, problems }: WorkbookReading,
): WorkbookOutcome {
  const isSound = conflicts.length === 0 && problems.length === 0;
  return { round, kind, dryRun, isSound, changes: isSound || dryRun ? changes : [], unchanged, conflicts, problems };
}

/** Thrown to undo a transaction in which a workbook turned out not to be sound. */
export class WorkbookRefused extends Error {
  constructor(readonly outcome: WorkbookOutcome) {
    super('the workbook was not taken');
    this.name = 'WorkbookRefused';
  }
}
