import { type Locale } from '../language/locale.js';
import { type Reading } from '../reading.js';
import { type Finding } from './finding.js';

/** Places that are told by name. */
const FIRST_PLACES = 5;

function leaders(reading: Reading): Finding | null {
  const { say, list, fineScore } = reading.locale;
  const ahead = reading
    .rowsOf(reading.root)
    .filter(({ rank }) => rank !== null && rank <= FIRST_PLACES)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const first = ahead.filter(({ rank }) => rank === 1);
  const top = first[0];
  if (!top) return null;
  const names = list(first.map(({ jurisdiction }) => reading.name(jurisdiction)));
  const next = ahead
    .filter(({ rank }) => rank !== 1)
    .map(({ jurisdiction, score }) => `${reading.name(jurisdiction)} (${fineScore(score)})`);
  const isRobust = ahead.every(({ rankLow, rankHigh }) => rankLow === rankHigh);
  return {
    claim: say('findings.leaders.claim', { n: first.length, names, score: fineScore(top.score) }),
    evidence: [
      ...(next.length === 0 ? [] : [say('findings.leaders.next', { names: list(next) })]),
      ...(isRobust ? [] : [say('findings.leaders.notRobust')]),
    ].join(' '),
  };
}

/** What each group's members average, by the comparators of the composite. */
function averages(reading: Reading): readonly Finding[] {
  const { say, list, text, fineScore } = reading.locale;
  return reading.comparatorsOf(reading.root).flatMap(({ comparator, statistics }) => {
    if (!statistics || comparator.kind !== 'group') return [];
    const { n, mean, median, best, quartiles } = statistics;
    const above = reading.rowsOf(reading.root).filter(({ score }) => score !== null && score > mean).length;
    const names = list(best.jurisdictions.map((code) => reading.name(code)));
    const [low, , high] = quartiles ?? [];
    return [
      {
        claim: say('findings.average.claim', { group: text(comparator.title), mean: fineScore(mean), n }),
        evidence: [
          say('findings.average.best', { median: fineScore(median), names, best: fineScore(best.score) }),
          ...(low === undefined || high === undefined
            ? []
            : [say('findings.average.middle', { low: fineScore(low), high: fineScore(high) })]),
          say('findings.average.above', { n: above }),
        ].join(' '),
      },
    ];
  });
}

/** A band in words; one that the catalogue has no word for goes by its code. */
function bandName(code: string, { say }: Locale): string {
  return say('findings.bands.band', { code: code.replace(/-/g, '_'), name: code.replace(/-/g, ' ') });
}

function bands(reading: Reading): Finding | null {
  const { say, list } = reading.locale;
  const rows = reading.rowsOf(reading.root).filter(({ band }) => band !== null);
  if (rows.length === 0) return null;
  const defined = [...(reading.data.framework.root.bands ?? [])].reverse();
  const filled = defined.map(({ code }) => {
    const count = rows.filter(({ band }) => band === code).length;
    return `${bandName(code, reading.locale)} ${count}`;
  });
  return {
    claim: say('findings.bands.claim', { n: rows.length }),
    evidence: say('findings.bands.filled', { bands: list(filled) }),
  };
}

/** The findings of an assessment of very many: who leads, what groups average, how the bands are filled. */
export function largeFindings(reading: Reading): readonly Finding[] {
  return [leaders(reading), ...averages(reading), bands(reading)].filter((finding) => finding !== null);
}
