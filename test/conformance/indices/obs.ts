import { bandOf } from '../../../src/scoring/band.js';
import { type Band, type Cell, type ScoringElement } from '../../../src/scoring/method.js';
import { rank } from '../../../src/scoring/rank.js';
import { roundHalfAway } from '../../../src/scoring/round.js';
import { scoreTree } from '../../../src/scoring/score-tree.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, compareRank, compareWord, newTally, type Tally } from '../tally.js';

const FOLDER = 'indices/open_budget_survey_2023';

function questions(from: number, until: number): readonly string[] {
  return Array.from({ length: until - from + 1 }, (_, i) => `q${from + i}`);
}

/** A score of the survey: the questions whose mean it is, and what its columns are called in the table. */
interface Part {
  readonly questions: readonly string[];
  readonly score: string;
  readonly rounded: string;
  readonly band?: string;
}

const TIMELY = ['t3pbs', 't3ebp', 't3eb', 't3iyr', 't3myr', 't3yer', 't3ar'];

function document(name: string, from: number, until: number): Part {
  const timely = TIMELY.filter((question) => question === `t3${name}`);
  return {
    questions: [...questions(from, until), ...timely],
    score: `obi_${name}`,
    rounded: `roundobi_${name}`,
    band: `obi_${name}_cat`,
  };
}

const PARTS: readonly Part[] = [
  { questions: [...questions(1, 102), ...TIMELY], score: 'obi', rounded: 'roundobi', band: 'obi_cat' },
  document('pbs', 54, 58),
  document('ebp', 1, 53),
  document('eb', 59, 63),
  document('cb', 64, 67),
  document('iyr', 68, 75),
  document('myr', 76, 83),
  document('yer', 84, 96),
  document('ar', 97, 102),
  { questions: questions(107, 118), score: 'leg_obi', rounded: 'roundleg_obi' },
  { questions: questions(119, 124), score: 'sai_obi', rounded: 'roundsai_obi' },
  { questions: questions(107, 124), score: 'oversight_obi', rounded: 'roundoversight_obi' },
  { questions: questions(125, 142), score: 'pub_eng', rounded: 'roundpub_eng' },
];

/** Bands of the rounded score, by the words that the table begins them with. */
const BANDS: readonly Band[] = [
  { code: 'Scant or None', from: 0 },
  { code: 'Minimal', from: 21 },
  { code: 'Limited', from: 41 },
  { code: 'Substantial', from: 61 },
  { code: 'Extensive', from: 81 },
];

/** The mean of questions that apply: answer e drops out with its weight, so there is no gap that a policy must close. */
function treeOf({ questions: codes, score }: Part): ScoringElement {
  return {
    code: score,
    aggregate: { method: 'arithmetic' },
    missing: { method: 'reweight', atLeast: 1 },
    children: codes.map((code) => ({ code, scale: { type: 'number', range: [0, 100] } })),
  };
}

function cellOf(points: number | null): Cell {
  return points === null
    ? { score: null, low: null, high: null, missing: 'not-applicable' }
    : { score: points, low: points, high: points, missing: null };
}

function run(part: Part, { reference }: Given): Tally {
  const inputs = reference.table(`${FOLDER}/inputs.csv`).rows;
  const columns = Object.fromEntries(
    part.questions.map((code) => [code, inputs.map((row) => cellOf(numberIn(row, code)))]),
  );
  const scores = (scoreTree(treeOf(part), columns, inputs.length)[part.score]?.unrounded ?? []).map(
    ({ score }) => score,
  );
  const ranks = rank(scores);
  const place = new Map(inputs.map((row, i) => [row['ISO'], i]));
  const tally = newTally();
  for (const row of reference.table(`${FOLDER}/published.csv`).rows) {
    const name = row['ISO'] ?? '';
    const own = scores[place.get(name) ?? -1] ?? null;
    const rounded = own === null ? null : roundHalfAway(own, 0);
    compareNumber(tally, `${name} ${part.score}`, own, numberIn(row, part.score));
    compareNumber(tally, `${name} ${part.rounded}`, rounded, numberIn(row, part.rounded));
    if (part.score === 'obi') compareRank(tally, name, ranks[place.get(name) ?? -1], numberIn(row, 'rank'));
    if (part.band !== undefined) {
      compareWord(tally, `${name} ${part.band}`, bandOf(rounded, BANDS), (row[part.band] ?? '').replace(/ \(.*/, ''));
    }
  }
  return tally;
}

export const OBS: readonly Case[] = PARTS.map((part) => ({
  id: `${FOLDER}/${part.score}`,
  run: (given) => run(part, given),
}));
