import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { bandOf } from '../src/scoring/band.js';
import { type Beside, type Labels } from '../src/scoring/column.js';
import { type Possible } from '../src/scoring/conditions/holds.js';
import { cellAt, columnsOfCells } from '../src/scoring/element-columns.js';
import { type AnswerValue, type MissingReason, type ScoringElement, type ScoringNode } from '../src/scoring/method.js';
import { compile } from '../src/scoring/plan.js';
import { type Given, rawPointsOf } from '../src/scoring/points.js';
import { rank, rankRange } from '../src/scoring/rank.js';
import { scoreColumns } from '../src/scoring/score-columns.js';
import { answeredColumns } from '../src/scoring/score-tree.js';

/** An answer as a case writes it: the value itself, or what is known in place of it. Left out: not assessed. */
type CaseAnswer =
  | AnswerValue
  | { readonly unsure: readonly AnswerValue[] }
  | { readonly missing: MissingReason }
  | { readonly unverified: AnswerValue };

interface Expected {
  readonly unit: string;
  readonly element: string;
  readonly score?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly missing?: MissingReason | null;
  readonly answered?: number;
  readonly of?: number;
  readonly rank?: number | null;
  readonly rankLow?: number | null;
  readonly rankHigh?: number | null;
  readonly band?: string | null;
}

interface Case {
  readonly name: string;
  readonly source: string;
  readonly given: {
    readonly tree: ScoringElement;
    readonly answers: Readonly<Record<string, Readonly<Record<string, CaseAnswer>>>>;
    /** Series beside the answers, by code and unit: numbers, or texts that are labels. */
    readonly series?: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  };
  readonly expect: readonly Expected[];
  readonly tolerance: number;
}

const KEYS = ['name', 'source', 'given', 'expect', 'tolerance'];
const folder = new URL('./cases/scoring/', import.meta.url);

function casesOf(file: string): readonly Case[] {
  return load(readFileSync(new URL(file, folder), 'utf8'), { schema: CORE_SCHEMA }) as Case[];
}

function givenOf(answer: CaseAnswer | undefined): Given {
  const nothing: Given = { value: null, missing: null, candidates: [], unverified: false };
  if (answer === undefined) return { ...nothing, missing: 'not-assessed' };
  if (typeof answer !== 'object') return { ...nothing, value: answer };
  if ('unsure' in answer) return { ...nothing, candidates: answer.unsure };
  if ('unverified' in answer) return { ...nothing, value: answer.unverified, unverified: true };
  return { ...nothing, missing: answer.missing };
}

function besideOf({ answers, series = {} }: Case['given']): Beside {
  const numbers: Record<string, Float64Array> = {};
  const labels: Record<string, Labels> = {};
  for (const [code, values] of Object.entries(series)) {
    const own = Object.keys(answers).map((unit) => values[unit] ?? null);
    const isLabels = own.some((value) => typeof value === 'string');
    if (isLabels) labels[code] = own.map((value) => (value === null ? null : String(value)));
    else numbers[code] = Float64Array.from(own, (value) => (value === null ? Number.NaN : Number(value)));
  }
  return { numbers, labels };
}

function possible({ value, candidates, unverified }: Given): readonly AnswerValue[] | null {
  if (unverified) return null;
  return value !== null ? [value] : candidates.length > 0 ? candidates : null;
}

/** The score rows of a case, by unit and element, as far as the core makes them. */
function rowsOf({ given }: Case): ReadonlyMap<string, Required<Expected>> {
  const units = Object.keys(given.answers);
  const plan = compile(given.tree);
  const all = new Map(
    plan.nodes.flatMap((node) =>
      'scale' in node
        ? [[node.code, { node, own: units.map((unit) => givenOf(given.answers[unit]![node.code])) }] as const]
        : [],
    ),
  );
  const scores = scoreColumns(plan, {
    units: units.length,
    criteria: Object.fromEntries(
      [...all].map(([code, { node, own }]) => [code, columnsOfCells(own.map((each) => rawPointsOf(node, each)))]),
    ),
    answers: Object.fromEntries([...all].map(([code, { own }]): [string, Possible] => [code, own.map(possible)])),
    beside: besideOf(given),
  });
  const answered = answeredColumns(plan, scores);
  const rows = new Map<string, Required<Expected>>();
  plan.nodes.forEach((node: ScoringNode, place) => {
    const own = scores[place]!;
    const { on = 'unrounded', ...how } = node.rank ?? {};
    const ranked = units.map((_, unit) => cellAt(on === 'rounded' ? own : own.unrounded, unit));
    const ranks = rank(
      ranked.map(({ score }) => score),
      how,
    );
    const range = rankRange(
      ranked.map(({ low }) => low),
      ranked.map(({ high }) => high),
      how,
    );
    units.forEach((unit, i) => {
      const cell = cellAt(own, i);
      rows.set(`${unit} ${node.code}`, {
        ...cell,
        unit,
        element: node.code,
        answered: answered[place]![i]!,
        of: plan.of[place]!,
        rank: ranks[i]!,
        rankLow: range.low[i]!,
        rankHigh: range.high[i]!,
        band: bandOf(cell.score, node.bands ?? []),
      });
    });
  });
  return rows;
}

describe.each(readdirSync(folder).filter((file) => file.endsWith('.yaml')))('test/cases/scoring/%s', (file) => {
  it.each(casesOf(file).map((each) => [each.name, each] as const))('%s', (_, each) => {
    expect(Object.keys(each)).toEqual(KEYS);
    expect(each.expect.length).toBeGreaterThan(0);
    const rows = rowsOf(each);
    for (const expected of each.expect) {
      const row = rows.get(`${expected.unit} ${expected.element}`);
      for (const [field, wanted] of Object.entries(expected)) {
        const actual = row?.[field as keyof Expected];
        const isClose =
          typeof wanted === 'number' && typeof actual === 'number' && Math.abs(actual - wanted) <= each.tolerance;
        if (!isClose)
          expect({ unit: expected.unit, [field]: actual }).toEqual({ unit: expected.unit, [field]: wanted });
      }
    }
  });
});
