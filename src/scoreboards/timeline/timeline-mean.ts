import { textIn } from '../../common/localised-text.js';
import { addDays, type Day, spanOf } from '../../common/legal-date.js';
import { type Group, membersOn } from '../../jurisdictions/group.js';
import { mean } from '../../scoring/stats/mean.js';
import { type AssessmentData } from '../scoreboard.js';
import { type Moved } from './timeline-events.js';
import { type Window } from './timeline-history.js';
import { type DayScore } from './timeline-scores.js';

type Membership = Group['members'][number];

/** The first day of a member in a group, and the first without it; undefined where it has no such bound. */
function joins({ from }: Membership): Day | undefined {
  return from === undefined ? undefined : spanOf(from)?.latest;
}

function leaves({ until }: Membership): Day | undefined {
  const last = until === undefined ? undefined : spanOf(until)?.latest;
  return last === undefined ? undefined : addDays(last, 1);
}

/** A member of a group, with its scores from day to day. */
export interface Member {
  readonly code: string;
  readonly scores: readonly DayScore[];
}

/** The members that count on a day, in the order of the assessment: all of them where no group says when. */
function membersThen(group: Group | null, members: readonly Member[], day: Day): readonly Member[] {
  if (!group) return members;
  const codes = new Set(membersOn(group, day));
  return members.filter(({ code }) => codes.has(code));
}

/**
 * The mean of the members on a day. A score only where each of them has one, for else it would move with whom we know;
 * its bounds are the means of theirs. `answered` counts the members with a score.
 */
function meanOf(now: readonly DayScore[], day: Day): DayScore {
  const known = now.flatMap(({ score }) => score ?? []);
  const bounded = now.filter(({ low }) => low !== null);
  return {
    day,
    score: known.length === now.length ? mean(known) : null,
    low: mean(bounded.flatMap(({ low }) => low ?? [])),
    high: mean(bounded.flatMap(({ high }) => high ?? [])),
    answered: known.length,
    of: now.length,
  };
}

/** The mean of a group on each day on which a member moves, joins or leaves. */
export function meanScores(group: Group | null, members: readonly Member[], window: Window): readonly DayScore[] {
  const codes = new Set(members.map(({ code }) => code));
  const own = (group?.members ?? []).filter(({ jurisdiction }) => codes.has(jurisdiction));
  const joining = own.flatMap((each) => [joins(each), leaves(each)].filter((day) => day !== undefined));
  const days = new Set([...members.flatMap(({ scores }) => scores.map(({ day }) => day)), ...joining]);
  const within = [...days].filter((day) => window.from <= day && day <= window.until).sort();
  const places = new Map(members.map(({ code }) => [code, 0]));
  return within.map((day) => {
    const now = membersThen(group, members, day).flatMap(({ code, scores }) => {
      let place = places.get(code) ?? 0;
      while ((scores[place + 1]?.day ?? '9999-12-32') <= day) place += 1;
      places.set(code, place);
      return scores[place] ?? [];
    });
    return meanOf(now, day);
  });
}

/** Who of these joined a group or left it on a day. */
export function membershipOn(
  data: AssessmentData,
  group: Group | null,
  codes: readonly string[],
  day: Day,
): readonly Moved[] {
  return (group?.members ?? []).flatMap((member) => {
    const { jurisdiction } = member;
    if (!codes.includes(jurisdiction)) return [];
    const name = data.jurisdictions.find(({ code }) => code === jurisdiction)?.name ?? { en: jurisdiction };
    const told = {
      kind: 'membership',
      jurisdiction,
      act: null,
      provisions: [],
      date: day,
      isDerived: false,
      criteria: [],
    } as const;
    const event = (type: string): Moved => ({ event: { ...told, type, title: textIn(name, 'en') }, span: null });
    return [...(joins(member) === day ? [event('joins')] : []), ...(leaves(member) === day ? [event('leaves')] : [])];
  });
}
