import { dateFault } from '../../common/date-fault.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { DomainError } from '../../common/domain-error.js';
import { type LegalDate, spanOf } from '../../common/legal-date.js';
import { textIn } from '../../common/localised-text.js';
import { type Criterion, criteriaIn, criteriaOf, elementsOf, type Framework } from '../../frameworks/framework.js';
import { type Group } from '../../jurisdictions/group.js';
import { jurisdictionCalled } from '../../jurisdictions/jurisdiction.js';
import { type Engine } from '../engine.js';
import { placeLaws } from './place-law.js';
import { isLocal } from '../reform/rescore.js';
import { type AssessmentData } from '../scoreboard.js';
import { jurisdictionsOf } from '../subjects.js';
import { eventsOf, type Moved } from './timeline-events.js';
import { placeHistory, type Window } from './timeline-history.js';
import { meanScores, membershipOn } from './timeline-mean.js';
import { type Timeline, type TimelineAsked, type TimelineSeries } from './timeline-result.js';
import { dayScores, type DayScore } from './timeline-scores.js';
import { stepsOf } from './timeline-steps.js';

/** The roll-up that is shown where no element is asked for. */
export const LAW_ONLY = 'law-only';

/** The first day of a timeline that does not say when it begins. */
const FIRST_DAY = '2000-01-01';

function wrong(message: string): DomainError {
  return new DomainError('CALL_INVALID', message);
}

function spanCalled(date: LegalDate, what: string): { readonly earliest: string; readonly latest: string } {
  const fault = dateFault(date);
  const span = spanOf(date);
  if (fault !== null || !span) throw wrong(`${what}: the date "${date}" ${fault ?? 'is none'}`);
  return span;
}

function windowOf({ assessment }: AssessmentData, asked: TimelineAsked): Window {
  const from = spanCalled(asked.from ?? FIRST_DAY, 'from').earliest;
  const until = spanCalled(asked.until ?? assessment.asOf, 'until').latest;
  if (from > until)
    throw wrong(`a timeline from ${from} until ${until} has no day. Let it end later, or begin earlier`);
  return { from, until };
}

/** The element asked for, with its title and the criteria under it. */
function elementCalled(
  framework: Framework,
  asked: string | undefined,
): { readonly code: string; readonly title: string; readonly criteria: readonly Criterion[] } {
  const { root, rollUps = [] } = framework;
  const code = asked ?? (rollUps.some((each) => each.code === LAW_ONLY) ? LAW_ONLY : root.code);
  const rollUp = rollUps.find((each) => each.code === code);
  if (rollUp) return { code, title: textIn(rollUp.title, 'en'), criteria: criteriaIn(framework, rollUp) };
  const element = elementsOf(root).find((each) => each.code === code);
  if (element) return { code, title: textIn(element.title, 'en'), criteria: criteriaOf(element) };
  const known = [...elementsOf(root), ...rollUps].map((each) => each.code);
  const name = `${framework.id}@${framework.version}`;
  throw wrong(`"${code}" is no element of ${name}.${didYouMean(code, known)} It has: ${known.join(', ')}`);
}

/** The places asked for, and the group whose mean is wanted: null of one place; all subjects where nothing is said. */
interface Places {
  readonly codes: readonly string[];
  readonly group: Group | null;
  readonly isOne: boolean;
}

function placesCalled(data: AssessmentData, { jurisdiction, group: called }: TimelineAsked): Places {
  const { subjects, id } = data.assessment;
  const all = jurisdictionsOf(data.assessment);
  if (jurisdiction !== undefined && called !== undefined)
    throw wrong('Ask for a jurisdiction or for a group, not both');
  if (jurisdiction !== undefined) {
    const code = jurisdictionCalled(data.jurisdictions, jurisdiction)?.code ?? jurisdiction;
    if (all.includes(code)) return { codes: [code], group: null, isOne: true };
    throw wrong(
      `"${jurisdiction}" is not assessed in ${id}.${didYouMean(jurisdiction, all)} It has: ${all.join(', ')}`,
    );
  }
  if (called === undefined) return { codes: subjects, group: null, isOne: false };
  const group = data.groups.find(({ code }) => code === called);
  const offered = data.groups.filter(({ members }) => members.some((each) => subjects.includes(each.jurisdiction)));
  const names = offered.map(({ code }) => code);
  if (!group) throw wrong(`unknown group "${called}".${didYouMean(called, names)} There are: ${names.join(', ')}`);
  const codes = subjects.filter((subject) => group.members.some((each) => each.jurisdiction === subject));
  if (codes.length > 0) return { codes, group, isOne: false };
  throw wrong(`none of the members of ${called} is assessed in ${id}. There are: ${names.join(', ')}`);
}

/** Whether a code that a reader gave is a jurisdiction (or an alias of one) or a group; what is neither is asked as a place. */
export function placeOrGroup(data: AssessmentData, called: string): Pick<TimelineAsked, 'jurisdiction' | 'group'> {
  if (jurisdictionCalled(data.jurisdictions, called)) return { jurisdiction: called };
  return data.groups.some(({ code }) => code === called) ? { group: called } : { jurisdiction: called };
}

function nameOf({ jurisdictions }: AssessmentData, code: string): string {
  const found = jurisdictions.find((each) => each.code === code);
  return found ? textIn(found.name, 'en') : code;
}

function remarksOf(data: AssessmentData, series: readonly TimelineSeries[], isGroup: boolean): readonly string[] {
  const isOpen = series.some(({ steps }) => steps.some(({ score }) => score === null));
  const hasEdges = series.some(({ edges }) => edges.length > 0);
  return [
    ...(isOpen
      ? [
          'Where there is no score, too little is known of the law of those days: the interval is what the score can be. ' +
            'A search holds for its period alone, and outside it what the register does not have is not taken to be absent.',
        ]
      : []),
    ...(hasEdges ? ['Where a day is not known, the change lies somewhere within the days that are named.'] : []),
    ...(isGroup ? ['The mean of a group has a score only where each member has one.'] : []),
    ...(isLocal(data.framework) ? [] : ['Scores are relative: those of other places move them too.']),
  ];
}

/**
 * The timeline of an element for one place, or for each member and the mean of a group (all subjects where neither is
 * named): the score and its bounds on any day of a window, as steps that say which events made them. Each step has what
 * `assess` gives on each of its days. Pass data with the answers of all years. Throws CALL_INVALID for an element, a
 * place, a group or a date that there is not.
 */
export function timeline(data: AssessmentData, asked: TimelineAsked, engine: Pick<Engine, 'version'>): Timeline {
  const { assessment, framework } = data;
  const window = windowOf(data, asked);
  const { code, title, criteria } = elementCalled(framework, asked.element);
  const { codes, group, isOne } = placesCalled(data, asked);
  const places = isLocal(framework) ? codes : jurisdictionsOf(assessment);
  const seriesCodes = (framework.series ?? []).map((each) => each.code);
  const histories = placeLaws(data, places).map((law) =>
    placeHistory(law, criteriaOf(framework.root), seriesCodes, window),
  );
  const scores = dayScores(data, histories, code);
  const wanted = new Set(criteria.map((criterion) => criterion.code));
  const all = histories.flatMap((history, place) => {
    const { jurisdiction } = history.law;
    if (!codes.includes(jurisdiction)) return [];
    return [{ code: jurisdiction, scores: scores[place] ?? [], movedOn: eventsOf(history, wanted) }];
  });
  const members = all.map((each): TimelineSeries => ({
    code: each.code,
    name: nameOf(data, each.code),
    ...stepsOf(each.scores, window.until, each.movedOn),
  }));
  const mean = isOne ? null : meanOf(data, group, all, window);
  return {
    assessment: assessment.id,
    framework: `${framework.id}@${framework.version}`,
    engine: engine.version,
    ...{ element: code, title, ...window, members, mean },
    remarks: remarksOf(data, mean ? [...members, mean] : members, mean !== null),
  };
}

interface Scored {
  readonly code: string;
  readonly scores: readonly DayScore[];
  readonly movedOn: (day: string) => readonly Moved[];
}

function meanOf(data: AssessmentData, group: Group | null, members: readonly Scored[], window: Window): TimelineSeries {
  const codes = members.map(({ code }) => code);
  const movedOn = (day: string): readonly Moved[] => [
    ...membershipOn(data, group, codes, day),
    ...members.flatMap((member) => member.movedOn(day)),
  ];
  return {
    code: group?.code ?? 'mean',
    name: group ? textIn(group.name, 'en') : 'All subjects',
    ...stepsOf(meanScores(group, members, window), window.until, movedOn),
  };
}
