import { type CarriedAnswer } from '../../frameworks/diff/carry-answer.js';
import { type FrameworkDiff } from '../../frameworks/diff/framework-diff.js';
import { type Answer } from '../../assessments/answer.js';
import { type Framework } from '../../frameworks/framework.js';
import { type TableRow, YEAR_COLUMN } from '../answers-table.js';
import { parseCsv } from '../csv.js';
import { tableText } from '../format.js';
import { type Aside } from './aside.js';

/** The header of a column in the later version; null where nothing of it is asked. */
function columnOf(name: string, place: number, to: Framework, diff: FrameworkDiff): string | null {
  if (place === 0 || name === YEAR_COLUMN || (to.series ?? []).some(({ code }) => code === name)) return name;
  return diff.nodes.find(({ was }) => was === name)?.is ?? null;
}

/**
 * A table of answers under the later version: columns under their new codes, without those that are asked no more, and
 * cells that cannot be carried empty. Every cell that is taken out is given back as put aside.
 */
export function carriedTable(
  file: string,
  text: string,
  rows: readonly TableRow[],
  { to, diff, carry }: { to: Framework; diff: FrameworkDiff; carry: (answer: Answer) => CarriedAnswer },
): { readonly text: string; readonly aside: readonly Aside[] } {
  const [header, ...body] = parseCsv(text).rows;
  const names = header?.cells ?? [];
  const columns = names.map((name, place) => columnOf(name, place, to, diff));
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const aside: Aside[] = [];
  const carried = body.map(({ line, cells }) =>
    cells.flatMap((cell, place) => {
      const name = names[place] ?? '';
      const answer = byLine.get(line)?.answers.find(({ criterion }) => criterion === name);
      const fate = answer && carry(answer);
      if (fate?.fate === 'cannot') {
        const [jurisdiction = '', year] = cells;
        const when = names[1] === YEAR_COLUMN ? { year } : {};
        const record = { jurisdiction, ...when, criterion: name, cell };
        aside.push({ kind: 'cell', file, place: line, why: fate.why, record });
      }
      return columns[place] === null ? [] : [fate?.fate === 'cannot' ? '' : cell];
    }),
  );
  return { text: tableText([columns.flatMap((name) => name ?? []), ...carried]), aside };
}
