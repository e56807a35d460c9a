import { formatProblem } from '../common/problem.js';
import { type ImportPlan, type ImportStatus, type PlannedAct } from '../files/import/plan-import.js';

const SHOWN: readonly ImportStatus[] = ['new', 'changed', 'refused'];
const STATUSES: readonly ImportStatus[] = ['new', 'changed', 'same', 'refused'];
const MOST_CHANGES = 12;

function short(text: string | null, room: number): string {
  if (text === null) return '(nothing)';
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > room ? `"${letters.slice(0, room - 1).join('')}…"` : `"${letters.join('')}"`;
}

function changeLines({ changes }: PlannedAct, width: number): readonly string[] {
  const lines = changes.slice(0, MOST_CHANGES).flatMap(({ place, before, after }) => {
    const line = `           ${place}: ${short(before, width)} -> ${short(after, width)}`;
    if (line.length <= width) return [line];
    const room = width - 18;
    return [`           ${place}:`, `             - ${short(before, room)}`, `             + ${short(after, room)}`];
  });
  const more = changes.length - MOST_CHANGES;
  return more > 0 ? [...lines, `           and ${more} more: --format json has all`] : lines;
}

function actLines(act: PlannedAct, width: number): readonly string[] {
  const where = act.target === null || act.status === 'refused' ? '' : `  ${act.target}`;
  return [
    `${act.status.padEnd(8)} ${act.code || '(no code)'}${where}`,
    ...changeLines(act, width),
    ...act.problems.map((problem) => `           ${formatProblem(problem)}`),
    ...act.remarks.map((remark) => `           note: ${formatProblem(remark)}`),
  ];
}

/** How many acts have each status, in words: `2 new, 1 changed, 140 same, 0 refused`. */
export function countedStatuses({ acts }: ImportPlan): string {
  return STATUSES.map((status) => `${acts.filter((act) => act.status === status).length} ${status}`).join(', ');
}

/** What an import would do, for a terminal: each act that is new, changed or refused, and why. */
export function importTable(plan: ImportPlan, width: number): string {
  const told = plan.acts.filter(({ status, remarks }) => SHOWN.includes(status) || remarks.length > 0);
  return [...told.flatMap((act) => actLines(act, width)), ...plan.problems.map(formatProblem)]
    .map((line) => `${line}\n`)
    .join('');
}
