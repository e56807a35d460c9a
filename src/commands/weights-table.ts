import { elementsOf, isCriterion } from '../frameworks/framework.js';
import { decimal } from '../reports/number-format.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { type Columns } from '../scoring/diagnosis/branch.js';
import { isRefused, type Refused } from '../scoring/diagnosis/refused.js';
import { type DataWeights } from '../scoring/weights/data-weights.js';
import { type Proposal, proposeWeights } from '../scoring/weights/propose-weights.js';
import { wrap } from './wrap.js';

type Proposals = Readonly<Record<string, Proposal | Refused>>;

/** What data propose for the elements of an assessment's framework. */
export function proposalsFor(
  { framework: { root } }: AssessmentData,
  scores: Columns,
  method: DataWeights['method'],
): Proposals {
  const means = new Set(
    elementsOf(root)
      .filter((element) => !isCriterion(element) && element.aggregate.method === 'arithmetic')
      .map(({ code }) => code),
  );
  return proposeWeights(root, scores, method, { isMean: (code) => means.has(code) });
}

function linesOf(element: string, { weights, now, told, negative }: Proposal): readonly string[] {
  const width = Math.max(...Object.keys(weights).map((code) => code.length));
  const against =
    negative.length === 0 ? '' : ` Not to be used as they are: ${negative.join(', ')} would count against ${element}.`;
  return [
    wrap(`${told}.${against}`, `${element}: `, '  ', 100),
    ...Object.entries(weights).map(
      ([code, weight]) =>
        `  ${code.padEnd(width)}  now ${decimal(now[code] as number, 4)}  weight: ${decimal(weight, 4)}`,
    ),
  ];
}

/** Weights from data for the terminal: what each child has now, and what to write in its place. */
export function weightsTable(method: string, proposals: Proposals): string {
  const lines = Object.entries(proposals).flatMap(([element, found]) =>
    isRefused(found) ? [`${element}: refused: ${found.refused}`] : linesOf(element, found),
  );
  return `${['', `Weights from data: ${method}`, ...lines].join('\n')}\n`;
}
