import {
  type ComparedAnswers,
  type Disagreements,
  type DisagreementSide,
} from '../../scoreboards/alignment/disagreements-result.js';
import { sourcesWords } from '../disagreement-words.js';
import { type CsvValue, toCsv } from './csv.js';

const SIDE = ['Assessment', 'AsOf', 'Framework', 'Element', 'Answer', 'Share', 'Low', 'High', 'Sources'] as const;
const HEAD = ['jurisdiction', 'verdict', 'mapping', 'relation', 'sameDate'] as const;

function sideCells(name: 'from' | 'to', side: DisagreementSide): readonly (readonly [string, CsvValue])[] {
  const { assessment, asOf, framework, element, answer, share, low, high, sources } = side;
  const values: Readonly<Record<(typeof SIDE)[number], CsvValue>> = {
    Assessment: assessment,
    AsOf: asOf,
    Framework: framework,
    Element: element,
    Answer: answer,
    Share: share,
    Low: low,
    High: high,
    Sources: sourcesWords(sources, Infinity) || null,
  };
  return SIDE.map((key) => [`${name}${key}`, values[key]] as const);
}

function cells({ jurisdiction, verdict, mapping, relation, isOneDate, from, to, reason }: ComparedAnswers) {
  return Object.fromEntries<CsvValue>([
    ...Object.entries({ jurisdiction, verdict, mapping, relation, sameDate: isOneDate, reason }),
    ...sideCells('from', from),
    ...sideCells('to', to),
  ]);
}

/** Where assessments disagree, and where they may, as CSV: a line a pair of answers. */
export function disagreementsCsv({ found }: Disagreements): string {
  const sides = (['from', 'to'] as const).flatMap((name) => SIDE.map((key) => `${name}${key}`));
  return toCsv([...HEAD, ...sides, 'reason'], found.map(cells));
}
