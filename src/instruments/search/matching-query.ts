import { type PageOfPlaceAsked } from '../instrument-page.js';
import { daysOf } from '../page-query.js';
import { type AskedWord } from './asked-words.js';
import { type Matching, type MatchedWord, Parameters, scoreOf } from './score-sql.js';

/** What is asked of those that match. `subjects` are the wanted one with its narrower ones. */
export interface MatchingFilter extends PageOfPlaceAsked {
  readonly jurisdiction: string | null;
  readonly subjects: readonly string[] | null;
}

/** How many acts have a value. */
export type Counts = Readonly<Record<string, number>>;

/** What the query gives, in one row. */
export interface MatchesFound {
  /** Acts that match the words, whatever the filters. */
  readonly matching: number;
  readonly totalCount: number;
  readonly unknownCount: number;
  /** The place of the act after which the page begins; null where it is not among those found, or none is named. */
  readonly cursor: number | null;
  readonly rows: readonly { readonly row: number; readonly score: number }[];
  readonly jurisdiction: Counts;
  readonly type: Counts;
  readonly binding: Counts;
  readonly subject: Counts;
}

/** A word in all its stems, as PostgreSQL writes a query of words. Stems are letters and digits alone. */
function alternatives({ stems, similar }: MatchedWord): string {
  return `(${[...stems, ...similar].map((stem) => `'${stem}'`).join(' | ')})`;
}

function isRequired({ isRequired }: AskedWord): boolean {
  return isRequired;
}

/** The documents that have the words, as `d`, and with how many of the required words each does, as `h."has"`. */
function documentsWith({ words, least }: Matching, parameters: Parameters): string {
  const required = words.filter(isRequired).map(alternatives);
  if (least === undefined) {
    const all = parameters.take(required.join(' & '), 'tsquery');
    return `"search_matches"(${all}) d CROSS JOIN (SELECT ${required.length} AS "has") h`;
  }
  const some = parameters.take(required.join(' | '), 'tsquery');
  const each = required.map((query) => `SELECT "search_rows"(${parameters.take(query, 'tsquery')}) AS "row"`);
  return `"search_matches"(${some}) d JOIN (
    SELECT e."row", count(*)::int AS "has" FROM (${each.join(' UNION ALL ')}) e
    GROUP BY e."row" HAVING count(*) >= ${least}) h ON h."row" = d."instrumentRow"`;
}

/** Counts of those that pass all filters but its own, by a value of theirs, as one JSON object. */
function countsBy(value: string, filters: readonly string[], from = '"found"'): string {
  return `(SELECT coalesce(json_object_agg(c."value", c."count"), '{}') FROM (
      SELECT ${value} AS "value", count(*)::int AS "count" FROM ${from}
      WHERE "held" = 'yes' AND ${filters.map((filter) => `"${filter}"`).join(' AND ')} GROUP BY 1) c)`;
}

/** Whether an act was in force on the days: as `pageQuery` says it, from the same intervals. */
function heldOn([from, until]: readonly [string | null, string | null], parameters: Parameters): string {
  if (from === null) return `'yes'`;
  const days = `daterange(${parameters.take(from, 'date')}, ${parameters.take(until, 'date')}, '[]')`;
  return `CASE WHEN d."surely" @> ${days} THEN 'yes' WHEN d."perhaps" @> ${days} THEN 'unknown' ELSE 'no' END`;
}

/** The documents that match, scored, each with what it says to the filters. */
function found(
  matching: Matching,
  { jurisdiction, type, binding, subjects, inForceOn }: MatchingFilter,
  parameters: Parameters,
): string {
  const is = (column: string, value: string | null | undefined): string =>
    value === null || value === undefined ? 'true' : `${column} = ${parameters.take(value, 'text')}`;
  return `
  SELECT d."instrumentRow" AS "row", d."code", d."jurisdiction", d."type", d."binding", d."subjects",
    ${is('d."jurisdiction"', jurisdiction)} AS "isThere", ${is('d."type"', type)} AS "isOfType",
    ${is('d."binding"', binding)} AS "isOfForce",
    ${subjects === null ? 'true' : `d."subjects" && ${parameters.take(subjects, 'text[]')}`} AS "isOnSubject",
    ${heldOn(daysOf(inForceOn), parameters)} AS "held",
    ${scoreOf(matching, parameters)} AS "score"
  FROM ${documentsWith(matching, parameters)}`;
}

/**
 * Finds the acts that match, scores them, counts them by filter and gives those of one page: by score, then by the
 * place of the jurisdiction in its file, then by code.
 */
export function matchingQuery(
  matching: Matching,
  filter: MatchingFilter,
): { readonly statement: string; readonly parameters: readonly unknown[] } {
  const parameters = new Parameters();
  const { after, first } = filter;
  const cursor =
    after === undefined
      ? 'NULL::int'
      : `(SELECT "place" FROM "placed" WHERE "code" = ${parameters.take(after, 'text')})::int`;
  const statement = `
WITH "found" AS MATERIALIZED (${found(matching, filter, parameters)}
), "right" AS MATERIALIZED (
  SELECT * FROM "found" WHERE "isThere" AND "isOfType" AND "isOfForce" AND "isOnSubject"
), "placed" AS (
  SELECT r."row", r."code", r."score",
    row_number() OVER (ORDER BY r."score" DESC, j."position", r."code" COLLATE "C") AS "place"
  FROM "right" r JOIN "jurisdictions" j ON j."code" = r."jurisdiction" AND j."knownUntil" IS NULL
  WHERE r."held" = 'yes'
), "start" AS (SELECT ${cursor} AS "cursor")
SELECT (SELECT count(*)::int FROM "found") AS "matching",
  (SELECT count(*)::int FROM "right" WHERE "held" = 'yes') AS "totalCount",
  (SELECT count(*)::int FROM "right" WHERE "held" = 'unknown') AS "unknownCount",
  s."cursor",
  (SELECT coalesce(json_agg(json_build_object('row', p."row", 'score', p."score") ORDER BY p."place"), '[]')
    FROM "placed" p WHERE p."place" > coalesce(s."cursor", 0)
      AND p."place" <= coalesce(s."cursor", 0) + ${parameters.take(first, 'int')}) AS "rows",
  ${countsBy('"jurisdiction"', ['isOfType', 'isOfForce', 'isOnSubject'])} AS "jurisdiction",
  ${countsBy('"type"', ['isThere', 'isOfForce', 'isOnSubject'])} AS "type",
  ${countsBy('"binding"', ['isThere', 'isOfType', 'isOnSubject'])} AS "binding",
  ${countsBy('u."subject"', ['isThere', 'isOfType', 'isOfForce'], '"found" f, unnest(f."subjects") AS u("subject")')} AS "subject"
FROM "start" s`;
  return { statement, parameters: parameters.values };
}
