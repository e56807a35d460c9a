import { addDays, type Day, spanOf } from '../../common/legal-date.js';
import { type Criterion } from '../../frameworks/framework.js';
import { type Instrument } from '../../instruments/instrument.js';
import { turningDays } from './law-turns.js';
import { actsRead, type PlaceLaw, settleOn } from './place-law.js';
import { type SettledAnswer } from '../scoreboard.js';

/** The first and the last day of a timeline. */
export interface Window {
  readonly from: Day;
  readonly until: Day;
}

/** How the answers of a place to one criterion changed: from each of these days the next holds. */
export interface CriterionHistory {
  readonly criterion: Criterion;
  /** The acts on which a derived answer can rest. */
  readonly acts: readonly Instrument[];
  /** The first is the first day of the window. */
  readonly changes: readonly { readonly day: Day; readonly answer: SettledAnswer }[];
}

/** The answers of a place over a window. */
export interface PlaceHistory {
  readonly law: PlaceLaw;
  /** The first day of the window, and each on which an answer changed or a value beside the answers does, in order. */
  readonly days: readonly Day[];
  readonly criteria: readonly CriterionHistory[];
}

/** The days on which a typed answer or a search begins to count, and those after its last. */
export function boundsOf({ from, until }: { readonly from?: string; readonly until?: string }): readonly Day[] {
  const first = from === undefined ? undefined : spanOf(from)?.earliest;
  const last = until === undefined ? undefined : spanOf(until)?.latest;
  return [...(first === undefined ? [] : [first]), ...(last === undefined ? [] : [addDays(last, 1)])];
}

function daysWithin({ from, until }: Window, days: Iterable<Day>): readonly Day[] {
  return [from, ...[...new Set(days)].filter((day) => from < day && day <= until).sort()];
}

/** Whether two answers say the same, whatever they rest on. */
export function sameAnswer(one: SettledAnswer, other: SettledAnswer): boolean {
  return (
    one.value === other.value &&
    one.missing === other.missing &&
    one.unverified === other.unverified &&
    one.candidates.length === other.candidates.length &&
    one.candidates.every((candidate, place) => candidate === other.candidates[place])
  );
}

type TurnsOf = (act: Instrument, asksStages: boolean) => readonly Day[];

function historyOf(criterion: Criterion, law: PlaceLaw, window: Window, turnsOf: TurnsOf): CriterionHistory {
  const acts = actsRead(criterion, law);
  const asksStages = /"(stage|rung)":/.test(JSON.stringify(criterion.derive ?? {}));
  const typed = law.answers.filter((answer) => answer.criterion === criterion.code);
  const searches = criterion.derive
    ? law.coverage.filter(({ subjects }) => criterion.derive?.coverage.some((subject) => subjects.includes(subject)))
    : [];
  const days = daysWithin(window, [
    ...acts.flatMap((act) => turnsOf(act, asksStages)),
    ...searches.flatMap(boundsOf),
    ...typed.flatMap(({ valid = {} }) => boundsOf(valid)),
  ]);
  const changes: { day: Day; answer: SettledAnswer }[] = [];
  for (const day of days) {
    const answer = settleOn(criterion, law, acts, day);
    const last = changes.at(-1);
    if (!last || !sameAnswer(last.answer, answer)) changes.push({ day, answer });
  }
  return { criterion, acts, changes };
}

/**
 * The answers of a place over a window. Judged only on days on which a rule may find something else: where an act that
 * it can rest on turns, or a search or a typed answer begins or ends. Values beside the answers (`series`) turn, too.
 */
export function placeHistory(
  law: PlaceLaw,
  criteria: readonly Criterion[],
  series: readonly string[],
  window: Window,
): PlaceHistory {
  const kept = new Map<string, readonly Day[]>();
  const turnsOf: TurnsOf = (act, asksStages) => {
    const key = `${act.code} ${asksStages}`;
    const days = kept.get(key) ?? turningDays(act, law.register.usual, asksStages);
    kept.set(key, days);
    return days;
  };
  const histories = criteria.map((criterion) => historyOf(criterion, law, window, turnsOf));
  const beside = law.answers.filter(({ criterion }) => series.includes(criterion));
  const days = daysWithin(window, [
    ...histories.flatMap(({ changes }) => changes.map(({ day }) => day)),
    ...beside.flatMap(({ valid = {} }) => boundsOf(valid)),
  ]);
  return { law, days, criteria: histories };
}

/** The answer that holds on each of these days, which are in order; the first is not before the first change. */
export function answersOver({ changes }: CriterionHistory, days: readonly Day[]): readonly SettledAnswer[] {
  let place = 0;
  return days.map((day) => {
    while (place + 1 < changes.length && (changes[place + 1]?.day ?? '') <= day) place += 1;
    return changes[place]?.answer as SettledAnswer;
  });
}
