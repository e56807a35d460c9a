import { type LegalDate, spanOf } from '../common/legal-date.js';
import { type InstrumentPageAsked } from './instrument-page.js';

/** What the query gives: one row. */
export interface PageFound {
  readonly totalCount: number;
  readonly unknownCount: number;
  /** How many matching acts lie before the page. */
  readonly before: number;
  /** Whether the register has the act after which the page begins. */
  readonly hasCursor: boolean;
  /** The rows of the page, in order. */
  readonly rows: readonly number[];
}

/**
 * Counts the acts that match, and finds those of one page: by the place of the jurisdiction in its file, then of the
 * act in its own. An act counts as in force on a time when each of its intervals that touch the time says yes or
 * partial; as unknown when none says no. Parameters: `pageParameters`.
 */
export const PAGE_QUERY = `
WITH "matching" AS MATERIALIZED (
  SELECT i."row", j."position" AS "place", i."position", i."code",
    CASE WHEN $6::date IS NULL THEN 'yes' ELSE (
      SELECT CASE
        WHEN bool_or(f."force" = 'no') THEN 'no'
        WHEN bool_and(f."force" IN ('yes', 'partial')) THEN 'yes'
        ELSE 'unknown' END
      FROM "force_intervals" f
      WHERE f."instrumentRow" = i."row" AND f."provision" = ''
        AND (f."from" IS NULL OR f."from" <= $7::date) AND (f."until" IS NULL OR f."until" >= $6::date)
    ) END AS "held"
  FROM "instruments" i
  JOIN "jurisdictions" j ON j."code" = i."jurisdiction" AND j."knownUntil" IS NULL
  WHERE i."knownUntil" IS NULL
    AND ($1::text IS NULL OR i."jurisdiction" = $1)
    AND ($2::text IS NULL OR i."type" = $2)
    AND ($3::text IS NULL OR i."binding" = $3)
    AND ($4::text[] IS NULL OR i."subjects" && $4 OR EXISTS (
      SELECT 1 FROM "provisions" p WHERE p."instrumentRow" = i."row" AND p."subject" = ANY ($4)))
), "inForce" AS (
  SELECT "row", "place", "position", "code" FROM "matching" WHERE "held" = 'yes'
), "cursor" AS (
  SELECT j."position" AS "place", i."position", i."code"
  FROM "instruments" i
  JOIN "jurisdictions" j ON j."code" = i."jurisdiction" AND j."knownUntil" IS NULL
  WHERE i."knownUntil" IS NULL AND i."code" = $5
)
SELECT
  (SELECT count(*)::int FROM "inForce") AS "totalCount",
  (SELECT count(*)::int FROM "matching" WHERE "held" = 'unknown') AS "unknownCount",
  (SELECT count(*)::int FROM "inForce" m, "cursor" c
    WHERE (m."place", m."position", m."code") <= (c."place", c."position", c."code")) AS "before",
  ($5::text IS NULL OR EXISTS (SELECT 1 FROM "cursor")) AS "hasCursor",
  ARRAY(
    SELECT m."row" FROM "inForce" m LEFT JOIN "cursor" c ON true
    WHERE c."code" IS NULL OR (m."place", m."position", m."code") > (c."place", c."position", c."code")
    ORDER BY m."place", m."position", m."code" LIMIT $8
  ) AS "rows"`;

/** The first year that a database can write is 1; before it nothing was in force. */
const FIRST_DAY = '0001-01-01';

function daysOf(date: LegalDate | undefined): readonly [string | null, string | null] {
  if (date === undefined) return [null, null];
  const span = spanOf(date);
  if (span === null) throw new RangeError(`not a date: ${date}`);
  const writable = (day: string): string => (day < FIRST_DAY ? FIRST_DAY : day);
  return [writable(span.earliest), writable(span.latest)];
}

/** The parameters of `PAGE_QUERY`; `subjects` are the wanted one with its narrower ones. */
export function pageParameters(
  { type, binding, after, inForceOn, first }: InstrumentPageAsked,
  jurisdiction: string | null,
  subjects: readonly string[] | null,
): readonly unknown[] {
  return [jurisdiction, type ?? null, binding ?? null, subjects, after ?? null, ...daysOf(inForceOn), first];
}
