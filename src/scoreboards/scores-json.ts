import { type ComparatorResult, type Scoreboard, type ScoreRow } from './scoreboard.js';

function compared({ comparator, value, count, of, label }: ComparatorResult) {
  const { code, element, kind, vintage, relation } = comparator;
  return { code, element, kind, vintage, relation, value, count, of, label };
}

/** The document that `score --format json` prints and every report carries. */
export function scoresDocument(scoreboard: Scoreboard) {
  const { assessment, framework, asOf, knownAt, release, engine, digest, resultDigest, scores, memo } = scoreboard;
  const comparators = scoreboard.comparators.map(compared);
  const { approximate } = scoreboard;
  return {
    assessment,
    framework,
    asOf,
    knownAt,
    release,
    engine,
    digest,
    resultDigest,
    scores,
    memo,
    ...(approximate && { approximate }),
    comparators,
  };
}

/** The same as text, two spaces deep, with a final line end. */
export function scoresJson(scoreboard: Scoreboard): string {
  return `${JSON.stringify(scoresDocument(scoreboard), null, 2)}\n`;
}

/** The columns of a row, in the order of the JSON document; the CSV has the same. */
export const SCORE_COLUMNS = [
  'jurisdiction',
  'element',
  'score',
  'low',
  'high',
  'rank',
  'rankLow',
  'rankHigh',
  'band',
  'answered',
  'of',
  'missing',
] as const satisfies readonly (keyof ScoreRow)[];
