import { type Beside, type Column } from '../../../src/scoring/column.js';
import { imputation } from '../../../src/scoring/impute.js';
import { type Direction, type Normalise, type Treat } from '../../../src/scoring/method.js';
import { normalisation } from '../../../src/scoring/normalise.js';
import { transformation } from '../../../src/scoring/transform.js';
import { type Treatment, treatment } from '../../../src/scoring/treat.js';
import { numberIn, type Reference } from '../reference.js';
import { type Columns, columnsIn, mapColumns } from './columns.js';
import { codesAt, partsOf } from './structure.js';

export const RAW = 'composite/01_pipeline/1_Raw.csv';

/** What the example has beside its indicators: four numbers to divide by, four groups, the units' own codes. */
export function besideOf(reference: Reference): Beside {
  const { columns, rows } = reference.table('composite/00_raw/unit_meta.csv');
  const sorted = rows.toSorted((a, b) => ((a['uCode'] ?? '') < (b['uCode'] ?? '') ? -1 : 1));
  const numbers = ['Area', 'Energy', 'GDP', 'Population'];
  const groups = columns.filter((name) => name.endsWith('_group'));
  const labels = (name: string) => sorted.map((row) => row[name] || null);
  return {
    numbers: Object.fromEntries(
      numbers.map((name): [string, Column] => [name, Float64Array.from(sorted, (row) => numberIn(row, name) ?? NaN)]),
    ),
    labels: Object.fromEntries([...groups.map((name) => [name, labels(name)]), ['jurisdiction', labels('uCode')]]),
  };
}

/** Which way each indicator counts. */
export function directionsOf(reference: Reference): ReadonlyMap<string, Direction> {
  return new Map(partsOf(reference).map(({ code, direction }) => [code, direction === -1 ? 'negative' : 'positive']));
}

/** Indicators as they were collected, without those that are left out. */
export function rawOf(reference: Reference, without: readonly string[] = []): Columns {
  const codes = codesAt(partsOf(reference), 1).filter((code) => !without.includes(code));
  return columnsIn(reference, RAW, codes);
}

/** Divided by the denominator that the indicator names. */
export function denominated(reference: Reference, columns: Columns, factor = 1): Columns {
  const beside = besideOf(reference);
  const by = new Map(partsOf(reference).map(({ code, denominator }) => [code, denominator]));
  return mapColumns(columns, (column, code) => {
    const denominator = by.get(code) ?? '';
    if (denominator === '') return column;
    return transformation({ method: 'divide', by: denominator, factor }, column, beside).apply(column);
  });
}

/** Gaps filled with the mean of the unit's group of continents. */
export function imputedByGroup(reference: Reference, columns: Columns): Columns {
  const beside = besideOf(reference);
  return mapColumns(
    columns,
    (column) => imputation({ method: 'mean', sample: { within: 'EurAsia_group' } }, column, beside).column,
  );
}

/** The treatment of the pipeline: at most five values moved, then the logarithm. */
export const TREAT: Treat = { method: 'winsorise', atMost: 5, otherwise: { method: 'log' } };

export function treatments(reference: Reference, columns: Columns, by: Treat): ReadonlyMap<string, Treatment> {
  const beside = besideOf(reference);
  return new Map([...columns.of].map(([code, column]) => [code, treatment(by, column, beside)]));
}

export function treated(reference: Reference, columns: Columns, by: Treat = TREAT): Columns {
  const all = treatments(reference, columns, by);
  return mapColumns(columns, (column, code) => all.get(code)?.fitted.apply(column) ?? column);
}

export function normalised(reference: Reference, columns: Columns, by: Normalise): Columns {
  const beside = besideOf(reference);
  const directions = directionsOf(reference);
  return mapColumns(columns, (column, code) => normalisation(by, column, beside, directions.get(code)).apply(column));
}

/** Raw to treated, as the pipeline goes. */
export function prepared(reference: Reference, without: readonly string[] = []): Columns {
  return treated(reference, imputedByGroup(reference, denominated(reference, rawOf(reference, without))));
}
