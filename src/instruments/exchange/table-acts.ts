import { didYouMean } from '../../common/did-you-mean.js';
import { type Instrument } from '../instrument.js';
import { type CellKind, FLAT_FIELDS, LANGUAGE_COLUMN, type RowKind, ROW_KINDS, splitList } from './flat-fields.js';
import { type Fault, type ReadAct } from './read-act.js';

/** A row of a table with the line that it starts on. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

type Tree = Record<string, unknown>;

/** The list of an act that a kind of row is an item of. */
const LISTS = { event: 'events', provision: 'provisions', relation: 'relations', source: 'sources' } as const;
const KNOWN_COLUMNS = [
  'record',
  'code',
  ...new Set(ROW_KINDS.flatMap((kind) => FLAT_FIELDS[kind].map(([column]) => column))),
];

function put(tree: Tree, column: string, value: unknown): void {
  const keys = column.split('.');
  const last = keys.pop() ?? column;
  let at = tree;
  for (const key of keys) {
    const inner = at[key];
    const next: Tree = typeof inner === 'object' && inner !== null ? { ...inner } : {};
    at[key] = next;
    at = next;
  }
  if (value === undefined) delete at[last];
  else at[last] = value;
}

function withoutEmpty(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).filter(
      ([, value]) =>
        !(typeof value === 'object' && value !== null && Object.keys(value).length === 0) || Array.isArray(value),
    ),
  );
}

/** The value of a cell. What cannot be read as it should be stays a text, which the check of the record then refuses. */
function valueOf(cell: string, kind: CellKind): unknown {
  if (kind === 'list') return splitList(cell);
  if (kind === 'number') return /^-?\d+$/.test(cell) ? Number(cell) : cell;
  if (kind === 'flag') return cell === 'true' ? true : cell === 'false' ? false : cell;
  return cell;
}

function cellKind(kind: RowKind, column: string): CellKind | undefined {
  if (kind === 'act' && LANGUAGE_COLUMN.test(column)) return 'text';
  return FLAT_FIELDS[kind].find(([known]) => known === column)?.[1];
}

/** What one row says, by column, and what of it says nothing of its kind. */
function saidBy(kind: RowKind, columns: readonly string[], row: TableRow): { said: Tree; faults: readonly Fault[] } {
  const said: Tree = {};
  const faults: Fault[] = [];
  columns.forEach((column, place) => {
    const cell = row.cells[place] ?? '';
    if (cell === '' || column === 'record' || column === 'code') return;
    const how = cellKind(kind, column);
    if (how !== undefined) return put(said, column, valueOf(cell, how));
    faults.push({ line: row.line, message: `"${column}" says nothing of a row of ${kind}: leave the cell empty` });
  });
  return { said, faults };
}

/** The rows of one act as they are gathered. */
interface Gathered {
  readonly code: string;
  readonly faults: Fault[];
  line: number;
  own: Tree | null;
  readonly lists: Map<string, { readonly said: Tree; readonly line: number }[]>;
}

function newAct(code: string, line: number): Gathered {
  return { code, line, own: null, faults: [], lists: new Map() };
}

function addWording(act: Gathered, said: Tree, line: number): void {
  const { pinpoint, ...wording } = said;
  const provision = act.lists.get('provisions')?.find((each) => each.said['pinpoint'] === pinpoint);
  if (!provision) {
    const message = `a wording is of a provision that stands above it: there is no "${String(pinpoint ?? '')}" of ${act.code}`;
    act.faults.push({ line, message });
    return;
  }
  const before = provision.said['amended'];
  provision.said['amended'] = [...(Array.isArray(before) ? (before as unknown[]) : []), wording];
}

function addRow(act: Gathered, kind: RowKind, columns: readonly string[], row: TableRow): void {
  const { said, faults } = saidBy(kind, columns, row);
  act.faults.push(...faults);
  if (kind === 'wording') return addWording(act, said, row.line);
  if (kind === 'act') {
    if (act.own !== null) act.faults.push({ line: row.line, message: `${act.code} has two rows of act: keep one` });
    act.own = said;
    act.line = row.line;
    return;
  }
  const item = kind === 'source' ? { ...(said['source'] as Tree | undefined) } : said;
  // An event without a date says that it happened on a day that is not known.
  const whole = kind === 'event' && !('date' in item) ? { ...item, date: null } : item;
  act.lists.set(LISTS[kind], [...(act.lists.get(LISTS[kind]) ?? []), { said: whole, line: row.line }]);
}

/** The record that an act becomes: what the file's columns say over what is there; lists that have rows, whole. */
function over(act: Gathered, columns: readonly string[], existing: Instrument | undefined): unknown {
  const record: Tree = existing ? { ...existing } : {};
  if (act.own !== null) {
    for (const column of columns) {
      const how = cellKind('act', column);
      if (how === undefined) continue;
      const value = column.split('.').reduce<unknown>((at, key) => (at as Tree | undefined)?.[key], act.own);
      // Of a list an empty cell says that there is nothing in it where the record needs one.
      put(record, column, value ?? (column === 'subjects' ? [] : undefined));
    }
  }
  for (const [list, items] of act.lists) record[list] = items.map(({ said }) => said);
  return { code: act.code, ...(existing ? {} : { subjects: [], events: [] }), ...withoutEmpty(record) };
}

function lineOf(act: Gathered, [list, index]: readonly (string | number)[]): number {
  const items = typeof list === 'string' ? act.lists.get(list) : undefined;
  return (typeof index === 'number' ? items?.[index]?.line : items?.[0]?.line) ?? act.line;
}

function headFaults(columns: readonly string[], line: number): readonly Fault[] {
  const needed = ['record', 'code'].filter((column) => !columns.includes(column));
  return [
    ...needed.map((column) => ({ line, message: `the column "${column}" is missing from the first row` })),
    ...columns.flatMap((column, place) => {
      if (columns.indexOf(column) !== place)
        return [{ line, message: `the column "${column}" stands twice: keep one` }];
      if (KNOWN_COLUMNS.includes(column) || LANGUAGE_COLUMN.test(column)) return [];
      return [{ line, message: `unknown column "${column}".${didYouMean(column, KNOWN_COLUMNS)}` }];
    }),
  ];
}

/**
 * The acts of a table in the flat form (`flat-fields.ts`), in the order in which they first stand. A column that is not
 * there, and a list without a row, leave what the register has as it is; an empty cell of a column takes the value away.
 */
export function tableActs(rows: readonly TableRow[]): {
  readonly acts: readonly ReadAct[];
  readonly faults: readonly Fault[];
} {
  const [head, ...body] = rows;
  if (!head) return { acts: [], faults: [{ line: 1, message: 'the table is empty: the first row names the columns' }] };
  const columns = head.cells.map((cell) => cell.trim());
  const faults = [...headFaults(columns, head.line)];
  if (faults.length > 0) return { acts: [], faults };
  const [kindPlace, codePlace] = [columns.indexOf('record'), columns.indexOf('code')];
  const acts = new Map<string, Gathered>();
  for (const row of body) {
    const [said = '', code = ''] = [row.cells[kindPlace], row.cells[codePlace]];
    const kind = ROW_KINDS.find((each) => each === said);
    if (row.cells.length > columns.length) {
      faults.push({
        line: row.line,
        message: `the row has ${row.cells.length} cells, the first row ${columns.length}`,
      });
    } else if (kind === undefined) {
      const message = `record: "${said}" is none of ${ROW_KINDS.join(', ')}.${didYouMean(said, ROW_KINDS)}`;
      faults.push({ line: row.line, message });
    } else if (code === '') {
      faults.push({ line: row.line, message: 'the cell "code" is empty: it names the act that the row is of' });
    } else {
      const act = acts.get(code) ?? newAct(code, row.line);
      acts.set(code, act);
      addRow(act, kind, columns, row);
    }
  }
  return {
    faults,
    acts: [...acts.values()].map((act) => ({
      code: act.code,
      line: act.line,
      faults: act.faults,
      remarks: [],
      lineOf: (path) => lineOf(act, path),
      over: (existing) => over(act, columns, existing),
    })),
  };
}
