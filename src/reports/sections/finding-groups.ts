import { textIn } from '../../common/localised-text.js';
import { fineScore } from '../number-format.js';
import { type Reading } from '../reading.js';
import { agree, counted, listed, sentence } from '../words.js';
import { type Finding } from './finding.js';

function leaders(reading: Reading): Finding | null {
  const first = reading.rowsOf(reading.root).filter(({ rank }) => rank === 1);
  const top = first[0];
  if (!top) return null;
  const names = listed(first.map(({ jurisdiction }) => reading.name(jurisdiction)));
  const next = reading
    .rowsOf(reading.root)
    .filter(({ rank }) => rank !== null && rank > 1 && rank <= 5)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ jurisdiction, score }) => `${reading.name(jurisdiction)} (${fineScore(score)})`);
  return {
    claim: `${names} ${agree(first.length, 'scores', 'score')} highest, with ${fineScore(top.score)}.`,
    evidence: next.length === 0 ? '' : sentence(`Next come ${listed(next)}`),
  };
}

/** What each group's members average, by the comparators of the composite. */
function averages(reading: Reading): readonly Finding[] {
  return reading.comparatorsOf(reading.root).flatMap(({ comparator, statistics }) => {
    if (!statistics || comparator.kind !== 'group') return [];
    const { n, mean, median, best, quartiles } = statistics;
    const above = reading.rowsOf(reading.root).filter(({ score }) => score !== null && score > mean).length;
    const spread = quartiles
      ? ` The middle half lies between ${fineScore(quartiles[0])} and ${fineScore(quartiles[2])}.`
      : '';
    const names = listed(best.jurisdictions.map((code) => reading.name(code)));
    return [
      {
        claim: `${textIn(comparator.title, reading.language)}: a mean of ${fineScore(mean)} over ${counted(n, 'member')}.`,
        evidence: `Median ${fineScore(median)}; best ${names} with ${fineScore(best.score)}.${spread} ${counted(above, 'subject')} ${agree(above, 'scores', 'score')} above the mean.`,
      },
    ];
  });
}

function bands(reading: Reading): Finding | null {
  const rows = reading.rowsOf(reading.root).filter(({ band }) => band !== null);
  if (rows.length === 0) return null;
  const counts = new Map<string, number>();
  const defined = reading.data.framework.root.bands ?? [];
  for (const { code } of [...defined].reverse()) counts.set(code, rows.filter(({ band }) => band === code).length);
  return {
    claim: `${rows.length} subjects fall into ${counted(defined.length, 'band')}.`,
    evidence: sentence(listed([...counts].map(([code, count]) => `${count} in “${code.replace(/-/g, ' ')}”`))),
  };
}

/** The findings of an assessment of very many: who leads, what groups average, how the bands are filled. */
export function largeFindings(reading: Reading): readonly Finding[] {
  return [leaders(reading), ...averages(reading), bands(reading)].filter((finding) => finding !== null);
}
