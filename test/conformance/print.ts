import { type Finding, type Verdict } from './case.js';

const WIDTH = 64;

function line({ id, verdict, reason, places, largestError, ranks, ranksWrong }: Finding): string {
  const name = id.padEnd(WIDTH);
  if (verdict === 'not built') return `${name} not built: ${reason}`;
  const counted = `${String(places).padStart(6)} places  largest error ${largestError.toExponential(1).padStart(8)}`;
  const ranked = ranks === 0 ? ''.padEnd(24) : `  ${ranksWrong} of ${ranks} ranks wrong`.padEnd(24);
  return `${name} ${counted}${ranked}  ${verdict}${verdict === 'ok' ? '' : `: ${reason}`}`;
}

/** How many cases came to each verdict. */
export function counts(findings: readonly Finding[]): Readonly<Record<Verdict, number>> {
  const count = (wanted: Verdict): number => findings.filter(({ verdict }) => verdict === wanted).length;
  return { ok: count('ok'), differs: count('differs'), FAILED: count('FAILED'), 'not built': count('not built') };
}

/** A line a case, then the counts, then what is worse than it was. */
export function printed(findings: readonly Finding[], faults: readonly string[]): string {
  const { ok, differs, FAILED, 'not built': notBuilt } = counts(findings);
  const places = findings.reduce((sum, finding) => sum + finding.places + finding.ranks, 0);
  return [
    ...findings.map(line),
    '',
    `${findings.length} cases, ${places} numbers and ranks: ${ok} ok, ${differs} differ with a reason, ${FAILED} failed, ${notBuilt} not built`,
    faults.length === 0 ? 'nothing is worse than it was' : `worse than it was:\n  ${faults.join('\n  ')}`,
    '',
  ].join('\n');
}
