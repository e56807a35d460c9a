import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { bandOf } from '../src/scoring/band.js';
import {
  type AnswerValue,
  type MissingReason,
  type ScoringCriterion,
  type ScoringElement,
} from '../src/scoring/method.js';
import { type Given, pointsOf } from '../src/scoring/points.js';
import { rank, rankRange } from '../src/scoring/rank.js';
import { scoreTree } from '../src/scoring/score-tree.js';

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

type Tree = ScoringElement | ScoringCriterion;
const nodesOf = (node: Tree): readonly Tree[] => ('scale' in node ? [node] : [node, ...node.children.flatMap(nodesOf)]);

/** The score rows of a case, by unit and element, as far as the core makes them. */
function rowsOf({ given: { tree, answers } }: Case): ReadonlyMap<string, Required<Expected>> {
  const units = Object.keys(answers);
  const nodes = nodesOf(tree);
  const columns = Object.fromEntries(
    nodes.flatMap((node) =>
      'scale' in node
        ? [[node.code, units.map((unit) => pointsOf(node, givenOf(answers[unit]![node.code])))] as const]
        : [],
    ),
  );
  const scores = scoreTree(tree, columns, units.length);
  const rows = new Map<string, Required<Expected>>();
  for (const node of nodes) {
    const { cells, unrounded, answered, of } = scores[node.code]!;
    const ranks = rank(unrounded.map(({ score }) => score));
    const range = rankRange(
      unrounded.map(({ low }) => low),
      unrounded.map(({ high }) => high),
    );
    units.forEach((unit, i) =>
      rows.set(`${unit} ${node.code}`, {
        ...cells[i]!,
        unit,
        element: node.code,
        answered: answered[i]!,
        of: of[i]!,
        rank: ranks[i]!,
        rankLow: range.low[i]!,
        rankHigh: range.high[i]!,
        band: bandOf(cells[i]!.score, 'bands' in node ? (node.bands ?? []) : []),
      }),
    );
  }
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
