import { traceWords } from '../frameworks/method-words.js';
import { type ScoredElement, type ScoredUnits } from './score-units.js';
import { type Working } from './scoreboard.js';

/** The numbers that points, or the mean of the parts, became, step by step; nothing where no step changes them. */
function stepsOf({ element, scores: { trace } }: ScoredElement, unit: number): readonly string[] {
  const words = traceWords(element, trace);
  const [first, ...steps] = trace.flatMap(({ score }, place) => {
    const value = score[unit] ?? Number.NaN;
    return Number.isNaN(value) ? [] : [{ place, told: String(Number(value.toPrecision(6))) }];
  });
  if (first === undefined || steps.length === 0) return [];
  const told = steps.map(({ place, told: number }) => `${number} (${words[place]})`);
  return [`${first.told}${first.place === 0 ? '' : ` (${words[first.place]})`} → ${told.join(' → ')}.`];
}

/** What a reader must know of a number that a step put in the place of a gap, or moved. */
function touched({ element, scores: { trace, imputed, treated } }: ScoredElement, unit: number): readonly string[] {
  const words = traceWords(element, trace);
  const wordsOf = (step: 'impute' | 'treat'): string => words[trace.findIndex((each) => each.step === step)] ?? '';
  const lacks = 'children' in element ? 'There is no score' : 'There is no answer';
  return [
    ...imputed
      .filter((cell) => cell.unit === unit)
      .map(({ value }) => `${lacks}; ${value} stands in its place (${wordsOf('impute')}).`),
    ...treated
      .filter((cell) => cell.unit === unit)
      .map(({ from, to }) => `${from} is an outlier; ${to} stands in its place (${wordsOf('treat')}).`),
  ];
}

/** What the steps of a criterion or an element made of the number of one unit, in sentences; none where it has none. */
export function workingOf(scored: ScoredElement, unit: number): readonly string[] {
  return [...stepsOf(scored, unit), ...touched(scored, unit)];
}

/** The same for the inner elements and the roll-ups, of the subjects and the memo rows: those that have steps. */
export function workingsOf({ units, elements }: ScoredUnits): readonly Working[] {
  const inner = elements.filter(({ element, scores }) => 'children' in element && scores.trace.length > 1);
  return units.flatMap(({ jurisdiction, role }, unit) =>
    role === 'other-year'
      ? []
      : inner.flatMap((scored) => {
          const remarks = workingOf(scored, unit);
          return remarks.length === 0 ? [] : [{ jurisdiction, element: scored.element.code, remarks }];
        }),
  );
}
