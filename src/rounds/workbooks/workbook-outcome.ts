import { type CellConflict, type WorkbookChange } from './workbook-reading.js';
import { type CellProblem } from './grid.js';
import { type WorkbookKind } from './sheet-item.js';

/** What was read of a workbook. */
interface Read<Change> {
  readonly changes: readonly Change[];
  readonly unchanged: number;
  readonly conflicts: readonly CellConflict[];
  readonly problems: readonly CellProblem[];
}

/** What a workbook of any kind did to a round, or would do. */
export interface Outcome<Kind extends string, Change> extends Read<Change> {
  readonly round: string;
  readonly kind: Kind;
  /** Whether it was tried only: nothing was written. */
  readonly dryRun: boolean;
  /** Whether it was taken, or would be: there is no problem and no conflict. Otherwise nothing of it was written. */
  readonly isSound: boolean;
}

/** What a workbook of answers or codes did to a round, or would do. */
export type WorkbookOutcome = Outcome<WorkbookKind, WorkbookChange>;

/** What a reading comes to: where something is wrong, no change is left. */
export function outcomeOf<Kind extends string, Change>(
  round: string,
  kind: Kind,
  dryRun: boolean,
  { changes, unchanged, conflicts, problems }: Read<Change>,
): Outcome<Kind, Change> {
  const isSound = conflicts.length === 0 && problems.length === 0;
  return { round, kind, dryRun, isSound, changes: isSound || dryRun ? changes : [], unchanged, conflicts, problems };
}

/** Thrown to undo a transaction in which a workbook turned out not to be sound. */
export class WorkbookRefused extends Error {
  constructor(readonly outcome: Outcome<string, unknown>) {
    super('the workbook was not taken');
    this.name = 'WorkbookRefused';
  }
}
