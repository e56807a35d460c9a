import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import { tellApart } from '../pairs.js';
import { type Reading } from '../reading.js';
import { answeredOn } from '../tally.js';
import { type Finding } from './finding.js';

/** More names than this are counted, not listed. */
const MOST_NAMES = 6;

/** More sentences than this about who stands above whom are left to the table. */
const MOST_ORDERED = 4;

/** Names of those rows, or their number where they are many. */
function namesOf(reading: Reading, codes: readonly string[]): string {
  const { say, list } = reading.locale;
  return codes.length > MOST_NAMES
    ? say('findings.many', { n: codes.length })
    : list(codes.map((code) => reading.name(code)));
}

function width({ low, high }: ScoreRow): number {
  return (high ?? 1) - (low ?? 0);
}

/** What stands in the place of a point for those of whom too little is assessed; '' where there are none. */
function openWords(reading: Reading, rows: readonly ScoreRow[]): string {
  const { say, interval } = reading.locale;
  const open = rows.filter((row) => row.score === null && row.low !== null && row.high !== null);
  const narrowest = [...open].sort((a, b) => width(a) - width(b))[0];
  if (!narrowest) return '';
  const told = { name: reading.name(narrowest.jurisdiction), interval: interval(narrowest.low, narrowest.high) };
  return open.length === 1
    ? say('findings.composite.open', told)
    : say('findings.composite.openMany', { ...told, n: open.length });
}

/** Who earns a composite score, and what stands in its place for the rest. */
export function compositeFinding(reading: Reading): Finding | null {
  const { say, list, score, interval } = reading.locale;
  const rows = reading.rowsOf(reading.root);
  const n = rows.length;
  if (n === 0) return null;
  const scored = rows.filter((row) => row.score !== null);
  const rest = openWords(reading, rows);
  if (scored.length === 0) return { claim: say('findings.composite.none', { n }), evidence: rest };
  const points = scored.map(
    (row) => `${reading.name(row.jurisdiction)} ${score(row.score)} (${interval(row.low, row.high)})`,
  );
  return {
    claim: say('findings.composite.some', { scored: scored.length, n }),
    evidence: `${scored.length > MOST_NAMES ? '' : `${list(points)}.`} ${rest}`.trim(),
  };
}

/** Whether the subjects can be put in an order: which pairs the intervals tell apart. */
export function orderFinding(reading: Reading): Finding | null {
  const { say } = reading.locale;
  const { sure, all } = tellApart(reading.rowsOf(reading.root));
  if (all === 0) return null;
  const n = reading.subjects.length;
  if (sure.length === 0) {
    return { claim: say('findings.order.none', { n }), evidence: say('findings.order.noneWhy', { pairs: all }) };
  }
  if (sure.length === all) {
    return { claim: say('findings.order.sure', { n }), evidence: say('findings.order.sureWhy', { pairs: all }) };
  }
  const byHigher = [...new Set(sure.map(({ higher }) => higher))].map((higher) => {
    const lower = sure.filter((pair) => pair.higher === higher).map((pair) => pair.lower);
    return say('findings.order.above', { name: reading.name(higher), lower: namesOf(reading, lower) });
  });
  return {
    claim: say('findings.order.some', { sure: sure.length, all }),
    evidence: [
      ...(byHigher.length > MOST_ORDERED ? [] : byHigher),
      say('findings.order.rest', { pairs: all - sure.length }),
    ].join(' '),
  };
}

/** Those of whom one element surely lies above another: its whole interval above the other's. */
function surelyAbove(reading: Reading, upper: string, lower: string): readonly string[] {
  return reading.subjects.filter((code) => {
    const [low, high] = [reading.row(code, upper)?.low ?? null, reading.row(code, lower)?.high ?? null];
    return low !== null && high !== null && low > high;
  });
}

/** Whether law stands higher than practice: only where the whole interval of one lies above that of the other. */
export function lawAndPracticeFinding(reading: Reading): Finding | null {
  const { say } = reading.locale;
  const [law, practice] = [reading.facet('law')?.code, reading.facet('practice')?.code];
  if (law === undefined || practice === undefined) return null;
  const n = reading.subjects.filter((code) =>
    [law, practice].every((facet) => (reading.row(code, facet)?.low ?? null) !== null),
  ).length;
  if (n === 0) return null;
  const [ahead, behind] = [surelyAbove(reading, law, practice), surelyAbove(reading, practice, law)];
  const [paper, applied] = [answeredOn(reading, law), answeredOn(reading, practice)];
  const known = say('findings.practice.known', {
    law: paper.answered,
    lawOf: paper.of,
    practice: applied.answered,
    practiceOf: applied.of,
  });
  if (ahead.length === 0 && behind.length === 0) {
    return {
      claim: say('findings.practice.apart'),
      evidence: `${say('findings.practice.overlap', { n })} ${known}`,
    };
  }
  return {
    claim:
      ahead.length >= behind.length
        ? say('findings.practice.lawAhead', { n: ahead.length, of: n })
        : say('findings.practice.practiceAhead', { n: behind.length, of: n }),
    evidence: [
      ...(ahead.length > 0 ? [say('findings.practice.lawAbove', { names: namesOf(reading, ahead) })] : []),
      ...(behind.length > 0 ? [say('findings.practice.practiceAbove', { names: namesOf(reading, behind) })] : []),
      ...(ahead.length + behind.length < n ? [say('findings.practice.elsewhere')] : []),
      known,
    ].join(' '),
  };
}
