import { criteriaOf } from '../frameworks/framework.js';
import { type Diagnosable } from '../scoring/diagnosis/diagnose.js';
import { type AssessmentData, type Scoreboard } from './scoreboard.js';
import { besideOf, type Unit } from './units.js';

function columns<Cell>(
  rows: readonly Cell[],
  places: ReadonlyMap<string, number>,
  of: (row: Cell) => { readonly jurisdiction: string; readonly code: string; readonly value: number | null },
): Readonly<Record<string, Float64Array>> {
  const found: Record<string, Float64Array> = {};
  for (const row of rows) {
    const { jurisdiction, code, value } = of(row);
    const place = places.get(jurisdiction);
    if (place === undefined) continue;
    const column = (found[code] ??= new Float64Array(places.size).fill(Number.NaN));
    if (value !== null) column[place] = value;
  }
  return found;
}

/**
 * What a diagnosis looks at, of an assessment that was scored: the scores of its subjects, the numbers that were
 * answered to questions that apply, and the series beside them (numbers to divide by, labels to count by). Memo rows stay out.
 */
export function diagnosableOf(data: AssessmentData, scoreboard: Scoreboard): Diagnosable {
  const { root } = data.framework;
  const { subjects, asOf } = data.assessment;
  const places = new Map(subjects.map((jurisdiction, place) => [jurisdiction, place]));
  const numbers = new Set(
    criteriaOf(root)
      .filter(({ scale }) => scale.type === 'number')
      .map(({ code }) => code),
  );
  const units = subjects.map((jurisdiction): Unit => ({ jurisdiction, asOf, role: 'subject' }));
  const beside = besideOf(data, units);
  const labels = new Set((data.framework.series ?? []).filter(({ type }) => type === 'label').map(({ code }) => code));
  return {
    root,
    scores: columns(scoreboard.scores, places, ({ jurisdiction, element, score }) => ({
      jurisdiction,
      code: element,
      value: score,
    })),
    measured: columns(
      scoreboard.answers.filter(({ criterion }) => numbers.has(criterion)),
      places,
      ({ jurisdiction, criterion, value, otherwise }) => ({
        jurisdiction,
        code: criterion,
        value: typeof value === 'number' && otherwise === undefined ? value : null,
      }),
    ),
    labels: Object.fromEntries(Object.entries(beside.labels).filter(([code]) => labels.has(code))),
    denominators: beside.numbers,
  };
}
