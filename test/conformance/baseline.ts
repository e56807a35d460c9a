import { type Finding, type Verdict } from './case.js';

/** What a case is known to come to. */
export type BaselineEntry = Pick<Finding, 'verdict' | 'places' | 'outside' | 'ranks' | 'ranksWrong'>;
export type Baseline = Readonly<Record<string, BaselineEntry>>;

const ORDER: Readonly<Record<Verdict, number>> = { ok: 0, differs: 1, FAILED: 2, 'not built': 3 };

function worseThan(now: Finding, before: BaselineEntry): string | null {
  if (now.missingFile !== undefined) return `the file ${now.missingFile} is missing`;
  if (ORDER[now.verdict] > ORDER[before.verdict]) return `${now.verdict}, was ${before.verdict}: ${now.reason ?? ''}`;
  if (before.verdict === 'not built' || before.verdict === 'FAILED') return null;
  if (now.places < before.places) return `${now.places} places compared, were ${before.places}`;
  if (now.ranks < before.ranks) return `${now.ranks} ranks compared, were ${before.ranks}`;
  if (now.outside > before.outside) return `${now.outside} places differ, were ${before.outside}`;
  if (now.ranksWrong > before.ranksWrong) return `${now.ranksWrong} ranks wrong, were ${before.ranksWrong}`;
  return null;
}

/**
 * What is worse than it was: a verdict, fewer numbers compared, more of them wrong, a case that is gone, a file that is
 * missing. A new case must be sound.
 */
export function worse(findings: readonly Finding[], baseline: Baseline): readonly string[] {
  const faults = findings.flatMap((finding) => {
    const before = baseline[finding.id] ?? {
      verdict: 'differs',
      places: 0,
      outside: Infinity,
      ranks: 0,
      ranksWrong: Infinity,
    };
    const fault = worseThan(finding, before);
    return fault === null ? [] : [`${finding.id}: ${fault}`];
  });
  const ids = new Set(findings.map(({ id }) => id));
  const gone = Object.keys(baseline).filter((id) => !ids.has(id));
  return [...faults, ...gone.map((id) => `${id}: the case is gone`)];
}

/** The findings as the baseline keeps them, by id. */
export function asBaseline(findings: readonly Finding[]): Baseline {
  return Object.fromEntries(
    findings
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, verdict, places, outside, ranks, ranksWrong }) => [
        id,
        { verdict, places, outside, ranks, ranksWrong },
      ]),
  );
}
