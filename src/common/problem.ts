/** Something wrong in the data: where, what, and what to do. */
export interface Problem {
  /** Path of the file, as the user would type it. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** What is wrong, where and why, as a sentence; with a remedy or a suggestion. */
  readonly message: string;
}

/** One line for a terminal or an editor: `file:line: message`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}
