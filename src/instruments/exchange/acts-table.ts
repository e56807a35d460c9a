import { type Source } from '../../common/source.js';
import { type Instrument, type LegalEvent, type Wording } from '../instrument.js';
import { type CellKind, FLAT_FIELDS, joinList, type RowKind, ROW_KINDS } from './flat-fields.js';

/** A table: its columns, and rows with a text for each of them that says something. */
export interface FlatTable {
  readonly columns: readonly string[];
  readonly rows: readonly ReadonlyMap<string, string>[];
}

function valueAt(record: unknown, column: string): unknown {
  return column.split('.').reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    return (at as Readonly<Record<string, unknown>>)[key];
  }, record);
}

function textOf(value: unknown, kind: CellKind): string | undefined {
  if (value === undefined || value === null) return undefined;
  return kind === 'list' ? joinList(value as readonly string[]) : String(value);
}

function rowOf(kind: RowKind, code: string, record: object): ReadonlyMap<string, string> {
  const row = new Map([
    ['record', kind],
    ['code', code],
  ]);
  for (const [column, cell] of FLAT_FIELDS[kind]) {
    const text = textOf(valueAt(record, column), cell);
    if (text !== undefined) row.set(column, text);
  }
  return row;
}

function actRow(act: Instrument): ReadonlyMap<string, string> {
  const row = new Map(rowOf('act', act.code, act));
  for (const [language, text] of Object.entries(act.title)) row.set(`title.${language}`, text);
  for (const [language, whose] of Object.entries(act.translations ?? {})) row.set(`translations.${language}`, whose);
  return row;
}

/** The rows of one act: itself, then its events, provisions with their later wordings, relations and sources. */
export function rowsOfAct(act: Instrument): readonly ReadonlyMap<string, string>[] {
  const part = (kind: RowKind, record: LegalEvent | Wording | { readonly source: Source } | object) =>
    rowOf(kind, act.code, record);
  return [
    actRow(act),
    ...act.events.map((event) => part('event', event)),
    ...(act.provisions ?? []).flatMap((provision) => [
      part('provision', provision),
      ...(provision.amended ?? []).map((wording) => part('wording', { ...wording, pinpoint: provision.pinpoint })),
    ]),
    ...(act.relations ?? []).map((relation) => part('relation', relation)),
    ...act.sources.map((source) => part('source', { source })),
  ];
}

/** Languages in the order in which the acts first use them, English first. */
function languagesOf(records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const used = new Set(records.flatMap((record) => Object.keys(record)));
  return [...(used.has('en') ? ['en'] : []), ...[...used].filter((language) => language !== 'en').sort()];
}

/**
 * Acts in the flat form: whole, so that reading it back gives the same acts. One column for each thing that is said of
 * any of them, in the order of the fields; a column that no row fills is left out, but for those of an act.
 */
export function actsTable(acts: readonly Instrument[]): FlatTable {
  const rows = acts.flatMap(rowsOfAct);
  const filled = new Set(rows.flatMap((row) => [...row.keys()]));
  const own = new Set(FLAT_FIELDS.act.map(([column]) => column));
  const languages = [
    ...languagesOf(acts.map(({ title }) => title)).map((language) => `title.${language}`),
    ...languagesOf(acts.map(({ translations = {} }) => translations)).map((language) => `translations.${language}`),
  ];
  const fields = [...new Set(ROW_KINDS.flatMap((kind) => FLAT_FIELDS[kind].map(([column]) => column)))];
  const [first = 'jurisdiction', ...others] = fields.filter((column) => own.has(column) || filled.has(column));
  return { columns: ['record', 'code', first, ...languages, ...others], rows };
}
