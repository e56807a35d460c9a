import { type Answer } from '../assessments/answer.js';
import { type RepliesByPlace } from '../assessments/reply.js';
import { type PlacedRuling, rulingsFor } from '../assessments/ruling.js';
import { subjectsOn } from '../assessments/subjects-on.js';
import { criteriaOf, type Framework } from '../frameworks/framework.js';
import { type Coverage } from '../instruments/coverage/coverage.js';
import { type Instrument } from '../instruments/instrument.js';
import { type AssessmentData } from './scoreboard.js';
import { looksAtYears, yearHeld, yearOf } from './units.js';

type Answers = AssessmentData['answers'];

/**
 * The records among which those of an assessment are. The law of a state is asked for only where a rule or an answer
 * rests on it, so that its host need not read it before.
 */
export interface Records extends Omit<AssessmentData, 'instruments' | 'coverage' | 'rulings'> {
  /** Those on all frameworks and of all assessments, each once. */
  readonly rulings: readonly PlacedRuling[];
  /** The acts, and the searches, of a state and of its entities. */
  readonly instrumentsOf: (state: string) => readonly Instrument[];
  readonly coverageOf: (state: string) => readonly Coverage[];
  /** Whether answers for other years than that of the date are wanted too, as a timeline does. */
  readonly everyYear?: boolean;
  /** Any act by its code. */
  readonly instrument: (code: string) => Instrument | undefined;
}

function citedIn(records: Readonly<Record<string, readonly Pick<Answer, 'evidence'>[]>>): readonly string[] {
  return Object.values(records).flatMap((own) =>
    own.flatMap(({ evidence }) => (evidence ?? []).flatMap(({ instrument }) => instrument ?? [])),
  );
}

function restsOnLaw(framework: Framework, cited: readonly string[]): boolean {
  return cited.length > 0 || criteriaOf(framework.root).some(({ derive }) => derive !== undefined);
}

/**
 * The answers of these places, without those for other years where no step of the framework looks at them and nobody
 * wants them; a place without any is left out.
 */
function answersOf(places: readonly string[], { assessment, framework, answers, everyYear = false }: Records): Answers {
  const wanted = new Set(places);
  const year = everyYear || looksAtYears(framework) ? null : yearOf(assessment.asOf);
  const counts = (answer: Answer): boolean => year === null || (yearHeld(answer) ?? year) === year;
  const chosen = Object.entries(answers).flatMap(([place, own]) =>
    wanted.has(place) ? [[place, own.filter(counts)] as const] : [],
  );
  return Object.fromEntries(chosen.filter(([, own]) => own.length > 0));
}

/** The replies of these places, in the order of the places; null where there are none. */
function repliesOf(places: readonly string[], replies: RepliesByPlace = {}): RepliesByPlace | null {
  const own = places.flatMap((place) => {
    const said = replies[place] ?? [];
    return said.length === 0 ? [] : [[place, said] as const];
  });
  return own.length === 0 ? null : Object.fromEntries(own);
}

/**
 * All that an assessment rests on, chosen from the records: its subjects (the members of its one group on the
 * reference date), their answers and those of the memo rows (of other years only where the framework looks at them), the law of the states that they are of or are part of
 * (where a rule or an answer rests on it), the acts of others that answers cite, the rulings of its framework. The
 * same choice in the same order from files and from a database.
 */
export function assessmentDataOf(records: Records): AssessmentData {
  const { assessment, framework, jurisdictions, groups, subjects, rulings, comparators } = records;
  const scored = subjectsOn(assessment, groups);
  const places = [...scored, ...(assessment.memo ?? [])];
  const answers = answersOf(places, records);
  const cited = citedIn(answers);
  const replies = repliesOf(places, records.replies);
  const parents = new Map(jurisdictions.map(({ code, partOf }) => [code, partOf]));
  const states = restsOnLaw(framework, cited) ? new Set(places.map((code) => parents.get(code) ?? code)) : [];
  const instruments = [...states].flatMap(records.instrumentsOf);
  const read = new Set(instruments.map(({ code }) => code));
  const elsewhere = [...new Set([...cited, ...citedIn(replies ?? {})])].filter((code) => !read.has(code));
  return {
    assessment: { ...assessment, subjects: scored },
    framework,
    jurisdictions,
    groups,
    subjects,
    instruments: [...instruments, ...elsewhere.flatMap((code) => records.instrument(code) ?? [])],
    coverage: [...states].flatMap(records.coverageOf),
    rulings: rulingsFor(assessment, rulings),
    answers,
    ...(replies && { replies }),
    comparators,
  };
}
