import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import { interval, score } from '../number-format.js';
import { tellApart } from '../pairs.js';
import { type Reading } from '../reading.js';
import { agree, allOf, capitalised, listed, numberWord, ofSet } from '../words.js';
import { type Finding } from './finding.js';

/** More names than this are counted, not listed. */
const MOST_NAMES = 6;

/** Names of those rows, or their number where they are many. */
export function namesOf(reading: Reading, codes: readonly string[]): string {
  return codes.length > MOST_NAMES ? `${codes.length} of them` : listed(codes.map((code) => reading.name(code)));
}

/** Who earns a composite score, and what stands in its place for the rest. */
export function compositeFinding(reading: Reading): Finding | null {
  const rows = reading.rowsOf(reading.root);
  const n = rows.length;
  if (n === 0) return null;
  const scored = rows.filter((row) => row.score !== null);
  const open = rows.filter((row) => row.score === null && row.low !== null && row.high !== null);
  const narrowest = [...open].sort((a, b) => width(a) - width(b))[0];
  const rest =
    open.length === 0 || !narrowest
      ? ''
      : open.length === 1
        ? ` Too little is assessed of ${reading.name(narrowest.jurisdiction)} for a point; the interval ${interval(narrowest.low, narrowest.high)} stands in its place.`
        : ` Too little is assessed of ${scored.length === 0 ? 'each' : 'the rest'} for a point; intervals stand in its place, the narrowest ${interval(narrowest.low, narrowest.high)} (${reading.name(narrowest.jurisdiction)}).`;
  if (scored.length === 0) {
    return { claim: `No composite score is earned by any of the ${numberWord(n)}.`, evidence: rest.trim() };
  }
  const points = scored.map(
    (row) => `${reading.name(row.jurisdiction)} ${score(row.score)} (${interval(row.low, row.high)})`,
  );
  return {
    claim: `${capitalised(ofSet(scored.length, n))} ${agree(scored.length, 'earns', 'earn')} a composite score.`,
    evidence: `${scored.length > MOST_NAMES ? '' : `${listed(points)}.`}${rest}`.trim(),
  };
}

function width({ low, high }: ScoreRow): number {
  return (high ?? 1) - (low ?? 0);
}

/** Whether the subjects can be put in an order: which pairs the intervals tell apart. */
export function orderFinding(reading: Reading): Finding | null {
  const { sure, all } = tellApart(reading.rowsOf(reading.root));
  if (all === 0) return null;
  const n = reading.subjects.length;
  if (sure.length === 0) {
    return {
      claim: `No order of the ${numberWord(n)} is robust.`,
      evidence: `The intervals of all ${all === 1 ? 'two' : `${all} pairs`} overlap, so no ranks are printed.`,
    };
  }
  if (sure.length === all) {
    return {
      claim: `No open answer can change the order of the ${numberWord(n)}.`,
      evidence: `The intervals of ${all === 1 ? 'the pair' : `all ${all} pairs`} lie apart.`,
    };
  }
  const byHigher = [...new Set(sure.map(({ higher }) => higher))].map((higher) => {
    const lower = sure.filter((pair) => pair.higher === higher).map((pair) => pair.lower);
    return `${reading.name(higher)} surely scores higher than ${namesOf(reading, lower)}`;
  });
  const evidence = byHigher.length > 4 ? '' : `${byHigher.join('; ')}. `;
  const others = all - sure.length;
  return {
    claim: `${ofSet(sure.length, all)} pairs can be told apart; the rest cannot.`,
    evidence: `${evidence}The intervals of the other ${others === 1 ? 'pair overlap' : `${others} pairs overlap`}, so a place among them would not be robust.`,
  };
}

/** Whether law stands higher than practice: only where the whole interval of one lies above that of the other. */
export function lawAndPracticeFinding(reading: Reading): Finding | null {
  const [law, practice] = [reading.facet('law'), reading.facet('practice')];
  if (!law || !practice) return null;
  const both = reading.subjects.flatMap((code) => {
    const [paper, applied] = [reading.row(code, law.code), reading.row(code, practice.code)];
    const known =
      paper && applied && paper.low !== null && paper.high !== null && applied.low !== null && applied.high !== null;
    return known
      ? [{ code, lawLow: paper.low ?? 0, lawHigh: paper.high ?? 1, low: applied.low ?? 0, high: applied.high ?? 1 }]
      : [];
  });
  if (both.length === 0) return null;
  const ahead = both.filter(({ lawLow, high }) => lawLow > high).map(({ code }) => code);
  const behind = both.filter(({ low, lawHigh }) => low > lawHigh).map(({ code }) => code);
  const answered = (element: string): string => {
    const rows = reading.rowsOf(element);
    const sum = (key: 'answered' | 'of'): number => rows.reduce((total, row) => total + row[key], 0);
    return ofSet(sum('answered'), sum('of'));
  };
  const known = `Of law ${answered(law.code)} answers are assessed, of practice ${answered(practice.code)}.`;
  const n = both.length;
  if (ahead.length === 0 && behind.length === 0) {
    return {
      claim: 'Law and practice cannot be told apart.',
      evidence: `In ${allOf(n)} the intervals of the two overlap. ${known}`,
    };
  }
  const parts: string[] = [];
  if (ahead.length > 0)
    parts.push(`The whole interval of law lies above that of practice for ${namesOf(reading, ahead)}.`);
  if (behind.length > 0) parts.push(`Practice lies above law for ${namesOf(reading, behind)}.`);
  if (ahead.length + behind.length < n) parts.push('Elsewhere the two overlap.');
  const claim =
    ahead.length >= behind.length
      ? `Law runs ahead of practice in ${ofSet(ahead.length, n)}.`
      : `Practice runs ahead of law in ${ofSet(behind.length, n)}.`;
  return { claim, evidence: `${parts.join(' ')} ${known}` };
}
