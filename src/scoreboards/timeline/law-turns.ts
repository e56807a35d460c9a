import { addDays, type Day, type LegalDate, type Span, spanOf } from '../../common/legal-date.js';
import { adoptionOf, applicationOf, commencementOf, dayOf } from '../../instruments/time/commencement.js';
import { type ForceInterval, forceIntervals } from '../../instruments/time/force-intervals.js';
import { type EventType, type Instrument, type LegalEvent, type Provision } from '../../instruments/instrument.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';

/** An event of an act, with the days on which what it does may first be felt: the earliest and the latest. */
export interface LawTurn {
  /** Its type, or `presumed` where an analyst's presumption begins or ends. */
  readonly type: EventType | 'presumed';
  readonly date: LegalDate;
  /** Whether the date follows from others: of the same act, or of one that is linked to it. */
  readonly isDerived: boolean;
  readonly provisions: readonly string[];
  readonly earliest: Day;
  readonly latest: Day;
}

/** Events that change the words of an act. */
const WORDS: readonly EventType[] = ['amended', 'corrected', 'interpreted', 'consolidated'];

/** Events that change what the law is, the strongest first. Of several on one day the first tells most. */
const TELLING: readonly LawTurn['type'][] = [
  'annulled',
  'repealed',
  'expired',
  'suspended',
  'resumed',
  'commences',
  'applies',
  'amended',
  'corrected',
  'interpreted',
  'published',
  'adopted',
  'presumed',
  'consolidated',
];

/** Days as a date is written. */
function written(earliest: Day, latest: Day): LegalDate {
  return earliest === latest ? earliest : `${earliest}/${latest}`;
}

/** Whether an event changes what is law: a change of words does where the words are recorded. */
function changesLaw({ type, by }: LegalEvent, { provisions = [] }: Instrument): boolean {
  if (!WORDS.includes(type)) return true;
  return provisions.some(({ since, amended = [] }) => since === by || amended.some((wording) => wording.by === by));
}

function turnOf(event: LegalEvent, act: Instrument, usual: UsualCommencement | undefined): readonly LawTurn[] {
  const span = dayOf(event, act, usual);
  if (!span?.earliest || !span.latest) return [];
  const shift = event.type === 'expired' ? 1 : 0;
  const { type, provisions = [] } = event;
  const isDerived = span.basis !== '' || event.date === null;
  const date = event.date ?? written(span.earliest, span.latest);
  const days = { earliest: addDays(span.earliest, shift), latest: addDays(span.latest, shift) };
  return [{ type, date, isDerived, provisions, ...days }];
}

/** The commencement where none is recorded: it follows from the publication or the adoption. */
function derivedStart(act: Instrument, usual: UsualCommencement | undefined): readonly LawTurn[] {
  const { earliest, latest, basis } = commencementOf(act, usual);
  if (basis === '' || (earliest === null && latest === null)) return [];
  const days = { earliest: earliest ?? latest ?? '', latest: latest ?? earliest ?? '' };
  return [{ type: 'commences', date: written(days.earliest, days.latest), isDerived: true, provisions: [], ...days }];
}

function presumedTurns({ presumed }: Instrument): readonly LawTurn[] {
  if (!presumed) return [];
  const from = spanOf(presumed.from)?.latest;
  const until = presumed.until === undefined ? undefined : spanOf(presumed.until)?.earliest;
  const days: readonly (Day | undefined)[] = [from, until === undefined ? undefined : addDays(until, 1)];
  return days.flatMap((day) => (day === undefined ? [] : [turnsPresumed(day)]));
}

function turnsPresumed(day: Day): LawTurn {
  return { type: 'presumed', date: day, isDerived: false, provisions: [], earliest: day, latest: day };
}

/** All that turns in the life of an act, with its days, however uncertain. What has no day at all is left out. */
export function lawTurns(act: Instrument, usual: UsualCommencement | undefined): readonly LawTurn[] {
  return [
    ...act.events.filter((event) => changesLaw(event, act)).flatMap((event) => turnOf(event, act, usual)),
    ...derivedStart(act, usual),
    ...presumedTurns(act),
  ];
}

/** Every event of an act that has a day, however uncertain, and its commencement where none is recorded. */
export function recordedTurns(act: Instrument, usual: UsualCommencement | undefined): readonly LawTurn[] {
  const events = act.events.filter(({ type }) => type !== 'consolidated');
  return [...events.flatMap((event) => turnOf(event, act, usual)), ...derivedStart(act, usual)];
}

/** What happened to an act on a day, or may have from it on or until it: the most telling. None where nothing did. */
export function turnsOn(turns: readonly LawTurn[], day: Day): readonly LawTurn[] {
  const here = turns.filter(({ earliest, latest }) => earliest === day || latest === day);
  const first = TELLING.find((type) => here.some((turn) => turn.type === type));
  return here.filter(({ type }) => type === first);
}

function endsOf(span: Span | null): readonly (Day | null)[] {
  return span ? [span.earliest, span.latest] : [];
}

/** The provisions whose fate may differ from that of their act: put in later, or named by an event, as a part or a whole. */
function apart({ events, provisions = [] }: Instrument): readonly Provision[] {
  const named = events.flatMap(({ provisions: pinpoints = [] }) => pinpoints);
  const isNear = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
  return provisions.filter(
    ({ pinpoint, since }) => since !== undefined || named.some((each) => isNear(pinpoint, each)),
  );
}

/** The days from which something else holds than before: yes, no, in part, not known. */
function turnsOfForce(intervals: readonly ForceInterval[]): readonly (Day | null)[] {
  return intervals.filter(({ force }, place) => intervals[place - 1]?.force !== force).map(({ from }) => from);
}

/**
 * The days on which a rule may find something else in an act than the day before: where its force, or that of one of its
 * provisions, turns; where its words change; and, for a rule that asks how far it has come, where it is adopted or
 * begins to apply.
 */
export function turningDays(
  act: Instrument,
  usual: UsualCommencement | undefined,
  asksStages: boolean,
): readonly Day[] {
  const asked: readonly (Provision | undefined)[] = [undefined, ...apart(act)];
  const words = act.events.filter((event) => WORDS.includes(event.type) && changesLaw(event, act));
  const days = [
    ...asked.flatMap((provision) => turnsOfForce(forceIntervals(act, usual, provision))),
    ...words.flatMap((event) => endsOf(dayOf(event, act, usual))),
    ...(asksStages ? asked.flatMap((provision) => endsOf(applicationOf(act, usual, provision))) : []),
    ...(asksStages ? endsOf(adoptionOf(act, usual)) : []),
  ];
  return [...new Set(days.filter((day) => day !== null))];
}
