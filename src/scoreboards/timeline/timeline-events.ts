import { type Day } from '../../common/legal-date.js';
import { textIn } from '../../common/localised-text.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type LawTurn, lawTurns, turnsOn } from './law-turns.js';
import { type PlaceLaw } from './place-law.js';
import { type SettledAnswer } from '../scoreboard.js';
import { boundsOf, type CriterionHistory, type PlaceHistory } from './timeline-history.js';
import { type TimelineEvent } from './timeline-result.js';

/** An event that moved an answer, with the days on which it may have been where that is not one day. */
export interface Moved {
  readonly event: TimelineEvent;
  /** Null where the day is known. */
  readonly span: { readonly earliest: Day; readonly latest: Day } | null;
}

interface Change {
  readonly history: CriterionHistory;
  readonly before: SettledAnswer;
  readonly after: SettledAnswer;
}

type TurnsOf = (act: Instrument) => readonly LawTurn[];

function isTyped({ origin }: SettledAnswer): boolean {
  return origin === 'typed' || origin === 'override';
}

/** The changes of these criteria by the day on which each begins to hold. */
function changesByDay({ criteria }: PlaceHistory, asked: ReadonlySet<string>): ReadonlyMap<Day, readonly Change[]> {
  const byDay = new Map<Day, Change[]>();
  for (const history of criteria.filter(({ criterion }) => asked.has(criterion.code))) {
    history.changes.forEach(({ day, answer }, place) => {
      const before = history.changes[place - 1];
      if (before) byDay.set(day, [...(byDay.get(day) ?? []), { history, before: before.answer, after: answer }]);
    });
  }
  return byDay;
}

function moved(
  law: PlaceLaw,
  criterion: string,
  event: Omit<TimelineEvent, 'jurisdiction' | 'criteria'>,
  turn?: LawTurn,
): Moved {
  const span = turn && turn.earliest < turn.latest ? { earliest: turn.earliest, latest: turn.latest } : null;
  return { event: { ...event, jurisdiction: law.jurisdiction, criteria: [criterion] }, span };
}

/** The events of law of a day by which an answer changed: of the acts that it cites, else of those that it can rest on. */
function lawEvents({ history, before, after }: Change, law: PlaceLaw, day: Day, turnsOf: TurnsOf): readonly Moved[] {
  const cited = new Set([...before.evidence, ...after.evidence].map(({ instrument }) => instrument));
  const eventsOf = (acts: readonly Instrument[]): readonly Moved[] =>
    acts.flatMap((act) =>
      turnsOn(turnsOf(act), day).map((turn) => {
        const { type, date, provisions, isDerived } = turn;
        const title = textIn(act.title, 'en');
        const told = { kind: 'law', act: act.code, type, provisions, date, isDerived, title } as const;
        return moved(law, history.criterion.code, told, turn);
      }),
    );
  const found = eventsOf(history.acts.filter(({ code }) => cited.has(code)));
  return found.length > 0 ? found : eventsOf(history.acts);
}

/** The searches and typed answers that begin or end to count on a day. */
function otherEvents({ history: { criterion } }: Change, law: PlaceLaw, day: Day): readonly Moved[] {
  const sides = ({ from, until }: { readonly from?: string; readonly until?: string }): readonly string[] => [
    ...(from !== undefined && boundsOf({ from })[0] === day ? ['begins'] : []),
    ...(until !== undefined && boundsOf({ until })[0] === day ? ['ends'] : []),
  ];
  const none = { act: null, provisions: [], date: day, isDerived: false } as const;
  const searches = law.coverage.flatMap((record) =>
    criterion.derive?.coverage.some((subject) => record.subjects.includes(subject))
      ? sides(record).map((side) =>
          moved(law, criterion.code, { ...none, kind: 'search', type: `search-${side}`, title: record.code }),
        )
      : [],
  );
  const answers = law.answers.flatMap((answer) =>
    answer.criterion === criterion.code
      ? sides(answer.valid ?? {}).map((side) => {
          const title = textIn(criterion.title, 'en');
          return moved(law, criterion.code, { ...none, kind: 'answer', type: `answer-${side}`, title });
        })
      : [],
  );
  return [...answers, ...searches];
}

function merged(all: readonly Moved[]): readonly Moved[] {
  const byEvent = new Map<string, Moved>();
  for (const each of all) {
    const { criteria, ...event } = each.event;
    const key = JSON.stringify(event);
    const known = byEvent.get(key);
    const both = [...new Set([...(known?.event.criteria ?? []), ...criteria])];
    byEvent.set(key, { ...each, event: { ...each.event, criteria: both } });
  }
  return [...byEvent.values()];
}

/**
 * What moved the answers of a place to these criteria on a day, each event once with all the criteria that it moved:
 * typed answers and searches that begin or end to count, and what happened to the acts. Empty where nothing changed.
 */
export function eventsOf(place: PlaceHistory, asked: ReadonlySet<string>): (day: Day) => readonly Moved[] {
  const { law } = place;
  const kept = new Map<string, readonly LawTurn[]>();
  const turnsOf: TurnsOf = (act) => {
    const turns = kept.get(act.code) ?? lawTurns(act, law.register.usual);
    kept.set(act.code, turns);
    return turns;
  };
  const changes = changesByDay(place, asked);
  return (day) => {
    return merged(
      (changes.get(day) ?? []).flatMap((change) => {
        const others = otherEvents(change, law, day);
        const answers = others.filter(({ event }) => event.kind === 'answer');
        if (answers.length > 0 && (isTyped(change.before) || isTyped(change.after))) return answers;
        return [...lawEvents(change, law, day, turnsOf), ...others];
      }),
    );
  };
}
