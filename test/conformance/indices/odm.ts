import { criteriaOf } from '../../../src/frameworks/framework.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, newTally, type Tally } from '../tally.js';
import { frameworkOf, scoreIndex, type Values } from './score-index.js';

/** Beside the folder of reference numbers, where the facts are. */
const QUESTIONS = '../facts/data/eu_odm_2023_questions.csv';
const TOTALS = '../facts/data/eu_odm_2023.csv';

const ELEMENTS = { odm: 'TOTAL', policy: 'POLICY', impact: 'IMPACT', portal: 'PORTAL', quality: 'QUALITY' } as const;

/** The points of each country, by question. */
function pointsOf({ reference }: Given): ReadonlyMap<string, Record<string, number>> {
  const points = new Map<string, Record<string, number>>();
  for (const row of reference.table(QUESTIONS).rows) {
    const own = points.get(row['code'] ?? '') ?? {};
    points.set(row['code'] ?? '', own);
    if (row['score'] !== 'N/A') own[`Q${row['question']}`] = numberIn(row, 'score') ?? 0;
  }
  return points;
}

function published({ reference }: Given, indicator: string): ReadonlyMap<string, number | null> {
  const rows = reference.table(TOTALS).rows.filter((row) => row['indicator'] === `ODM_${indicator}_POINTS`);
  return new Map(rows.map((row) => [row['code'] ?? '', numberIn(row, 'value')]));
}

function asScored(given: Given): Tally {
  const framework = frameworkOf(given, 'odm@2023');
  const codes = criteriaOf(framework.root).map(({ code }) => code);
  const values = new Map(
    [...pointsOf(given)].map(([place, points]): [string, Values] => [
      place,
      Object.fromEntries(codes.map((code) => [code, points[code] ?? null])),
    ]),
  );
  const rows = scoreIndex(given, { framework, asOf: '2023-12-31', values });
  const tally = newTally();
  for (const [element, indicator] of Object.entries(ELEMENTS)) {
    for (const [place, value] of published(given, indicator)) {
      compareNumber(tally, `${place} ${element}`, rows.get(place)?.get(element)?.score, value);
    }
  }
  return tally;
}

/** The plain sum of every point that is printed, of questions that carry none too. */
function asPrinted(given: Given): Tally {
  const tally = newTally();
  const totals = published(given, 'TOTAL');
  for (const [place, points] of pointsOf(given)) {
    const sum = Object.values(points).reduce((total, value) => total + value, 0);
    compareNumber(tally, place, sum, totals.get(place) ?? null);
  }
  return tally;
}

export const ODM: readonly Case[] = [
  { id: 'indices/eu_odm_2023/framework', run: asScored },
  {
    id: 'indices/eu_odm_2023/printed',
    differs:
      'Ireland: its questions add up to 2351, 2341 is published. Ten points stand at question 24a, which carries none',
    run: asPrinted,
  },
];
