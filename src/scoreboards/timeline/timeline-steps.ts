import { addDays, type Day } from '../../common/legal-date.js';
import { type Moved } from './timeline-events.js';
import { type Held, type TimelineEdge, type TimelineEvent, type TimelineStep } from './timeline-result.js';
import { type DayScore } from './timeline-scores.js';

function isSame(one: DayScore, other: DayScore): boolean {
  return (
    one.score === other.score &&
    one.low === other.low &&
    one.high === other.high &&
    one.answered === other.answered &&
    one.of === other.of
  );
}

function held({ score, low, high }: Held): Held {
  return { score, low, high };
}

/** What was known on a day, given the scores from day to day in order. */
function onDay(scores: readonly DayScore[], day: Day): DayScore | undefined {
  return scores.findLast((each) => each.day <= day);
}

/** The edges of a step that begins on a day, one for each interval within the window in which an event of it lies. */
function edgesAt(
  scores: readonly DayScore[],
  moved: readonly Moved[],
  until: Day,
): readonly (TimelineEdge & { readonly key: string })[] {
  const [start] = scores;
  return moved.flatMap(({ event, span }) => {
    if (!span || !start || span.earliest <= start.day || span.latest > until) return [];
    const [before, after] = [onDay(scores, addDays(span.earliest, -1)), onDay(scores, span.latest)];
    if (!before || !after) return [];
    return [
      {
        key: `${span.earliest}/${span.latest}`,
        from: span.earliest,
        until: span.latest,
        uncertain: true,
        before: held(before),
        after: held(after),
        events: [event],
      },
    ];
  });
}

/** Each event once, with all the criteria that it moved. */
function distinct(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const byEvent = new Map<string, TimelineEvent>();
  for (const event of events) {
    const key = JSON.stringify({ ...event, criteria: [] });
    const criteria = new Set([...(byEvent.get(key)?.criteria ?? []), ...event.criteria]);
    byEvent.set(key, { ...event, criteria: [...criteria] });
  }
  return [...byEvent.values()];
}

function together(edges: readonly (TimelineEdge & { readonly key: string })[]): readonly TimelineEdge[] {
  const byKey = new Map<string, TimelineEdge>();
  for (const { key, ...edge } of edges) {
    const known = byKey.get(key);
    byKey.set(key, { ...edge, events: distinct([...(known?.events ?? []), ...edge.events]) });
  }
  return [...byKey.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/**
 * Steps and edges from scores on days, in order: days on which the same is known are one step, which has the events of
 * its first day.
 */
export function stepsOf(
  scores: readonly DayScore[],
  until: Day,
  movedOn: (day: Day) => readonly Moved[],
): { readonly steps: readonly TimelineStep[]; readonly edges: readonly TimelineEdge[] } {
  const turns = scores.filter((score, place) => {
    const before = scores[place - 1];
    return before === undefined || !isSame(before, score);
  });
  const moved = turns.map(({ day }, place) => (place === 0 ? [] : movedOn(day)));
  const steps = turns.map(({ day, ...known }, place): TimelineStep => {
    const next = turns[place + 1];
    const events = (moved[place] ?? []).map(({ event }) => event);
    return { from: day, until: next ? addDays(next.day, -1) : until, ...known, events };
  });
  return { steps, edges: together(edgesAt(scores, moved.flat(), until)) };
}
