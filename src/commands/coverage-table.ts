import { textIn } from '../common/localised-text.js';
import { type Coverage } from '../instruments/coverage/coverage.js';
import {
  type CoverageCell,
  countLooks,
  type GridAsked,
  type Look,
  LOOKS,
  yearsOf,
} from '../instruments/coverage/coverage-grid.js';
import { type Subject } from '../instruments/subject.js';
import { dateInWords } from '../reports/date-format.js';
import { wrap } from './wrap.js';

/** How a look is marked in the grid, and what the mark means. */
export const LOOK_SIGNS: Readonly<Record<Look, readonly [sign: string, words: string]>> = {
  found: ['F', 'searched, and an act is or may be in force'],
  'nothing-found': ['N', 'searched, and no act is in force: what a "no" rests on'],
  part: ['p', 'searched for a part of the year only'],
  thin: ['t', 'a search was recorded, too thin to count'],
  'acts-only': ['a', 'the register has an act, nobody searched for others'],
  nobody: ['.', 'nobody has looked'],
};

const STUB = 24;
/** Years side by side in 80 columns. */
const ABREAST = 27;

export interface GridTable {
  readonly asked: GridAsked;
  readonly cells: readonly CoverageCell[];
  readonly coverage: readonly Coverage[];
  readonly subjects: readonly Subject[];
  /** A place's name with the mark of its designation. */
  readonly nameOf: (jurisdiction: string) => string;
  /** The notes that go with the marks. */
  readonly notes: readonly string[];
  readonly width: number;
}

function stub(text: string): string {
  const letters = [...text];
  return letters.length > STUB ? `${letters.slice(0, STUB - 1).join('')}…` : text.padEnd(STUB);
}

function blocks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  );
}

/** Rows by years, in as many blocks as the years need. */
function yearLines(rows: readonly (readonly [string, readonly CoverageCell[]])[], years: readonly number[]): string[] {
  return blocks(years, ABREAST).flatMap((abreast, place) => {
    const heads = [2, 3].map((digit) => `${stub('')} ${abreast.map((year) => String(year).charAt(digit)).join(' ')}`);
    const lines = rows.map(([name, cells]) => {
      const signs = abreast.map((year) => LOOK_SIGNS[cells.find((each) => each.year === year)?.look ?? 'nobody'][0]);
      return `${stub(name)} ${signs.join(' ')}`;
    });
    return [...(place > 0 ? [''] : []), `${abreast[0]} to ${abreast.at(-1)}`, ...heads, ...lines];
  });
}

function summaryLines({ asked, cells, nameOf }: GridTable): string[] {
  const heads: Readonly<Record<Look, string>> = {
    found: 'found',
    'nothing-found': 'nothing',
    part: 'part',
    thin: 'thin',
    'acts-only': 'acts',
    nobody: 'nobody',
  };
  const row = (name: string, values: readonly (string | number)[]): string =>
    `${stub(name)} ${values.map((value) => String(value).padStart(7)).join(' ')}`;
  return [
    row('', [...LOOKS.map((look) => heads[look])]),
    ...asked.jurisdictions.map((code) => {
      const counts = countLooks(cells.filter(({ jurisdiction }) => jurisdiction === code));
      return row(
        nameOf(code),
        LOOKS.map((look) => counts[look]),
      );
    }),
    '',
    `Of ${asked.subjects.length} subjects in ${yearsOf(asked.from, asked.until).length} years each. The grid itself: --jurisdiction CODE or --subject CODE.`,
  ];
}

/** The searches that a "no" rests on, and those that do not count. */
function searchLines({ cells, coverage, width }: GridTable): string[] {
  const shortfalls = new Map(
    cells.flatMap(({ searches }) => searches.map(({ code, shortfall }) => [code, shortfall] as const)),
  );
  const said = coverage.flatMap((record) => {
    const why = shortfalls.get(record.code);
    if (why === undefined) return [];
    const found = record.found.length === 0 ? 'found nothing' : `found ${record.found.join(', ')}`;
    const text = `${record.code}: ${record.subjects.join(', ')}; ${record.from} to ${record.until}, searched ${dateInWords(record.searched)} by ${record.by}; ${found}${why === null ? '' : `; does not count: ${why}`}`;
    return [wrap(text, '  ', '    ', width)];
  });
  return said.length === 0 ? [] : ['', 'Searches', ...said];
}

function legend(cells: readonly CoverageCell[]): string[] {
  const counts = countLooks(cells);
  return LOOKS.filter((look) => counts[look] > 0).map(
    (look) => `  ${LOOK_SIGNS[look][0]}  ${LOOK_SIGNS[look][1]} (${counts[look]} of ${cells.length})`,
  );
}

/**
 * The grid for a terminal: subjects by years of one jurisdiction, jurisdictions by years of one subject, or how many
 * cells have each look where there are several of both.
 */
export function coverageTable(grid: GridTable): string {
  const notes = grid.notes.length > 0 ? ['', ...grid.notes] : [];
  return [...bodyLines(grid), ...notes].join('\n');
}

function bodyLines(grid: GridTable): readonly string[] {
  const { asked, cells, subjects, nameOf } = grid;
  const years = yearsOf(asked.from, asked.until);
  const label = (code: string): string =>
    textIn(subjects.find((each) => each.code === code)?.label ?? {}, 'en') || code;
  const [place, subject] = [asked.jurisdictions[0] ?? '', asked.subjects[0] ?? ''];
  if (asked.jurisdictions.length === 1) {
    const rows = asked.subjects.map((code) => [label(code), cells.filter((cell) => cell.subject === code)] as const);
    return [nameOf(place), '', ...yearLines(rows, years), '', ...legend(cells), ...searchLines(grid)];
  }
  if (asked.subjects.length === 1) {
    const rows = asked.jurisdictions.map(
      (code) => [nameOf(code), cells.filter(({ jurisdiction }) => jurisdiction === code)] as const,
    );
    return [label(subject), '', ...yearLines(rows, years), '', ...legend(cells), ...searchLines(grid)];
  }
  return [...summaryLines(grid), '', ...legend(cells)];
}
