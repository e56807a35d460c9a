import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { criteriaOf, elementsOf } from '../frameworks/framework.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type Finding, within } from '../common/finding.js';
import { type Instrument } from '../instruments/instrument.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { actsWith, type Draft } from '../scoreboards/follow/scenario-draft.js';
import { jurisdictionsOf } from '../scoreboards/subjects.js';
import { issueWords } from './issue-words.js';
import { meantRecord } from './meant-record.js';
import { type Lookup, type Register } from './register.js';
import { ANSWER_RULES, RULES_OF } from './rules-of.js';
import { type AnswerContext } from './rules/answer-context.js';
import { answerValue } from './rules/answer-value.js';
import { duplicateCodes } from './rules/duplicate-codes.js';
import { unknownCode } from './rules/unknown-code.js';
import { scenario } from './schema/scenario.js';
import { parsePlaces } from './yaml-places.js';

function lookup<T extends { readonly code: string }>(records: readonly T[]): Lookup<T> {
  const byCode = new Map(records.map((record) => [record.code, record]));
  return { has: (code) => byCode.has(code), get: (code) => byCode.get(code), codes: [...byCode.keys()] };
}

/** What the codes in a draft refer to: the records of the assessment, and the acts of the draft itself. */
function registerOf(data: AssessmentData, acts: readonly Instrument[]): Register {
  const known = lookup(acts);
  const { id, version } = data.framework;
  return {
    jurisdictions: lookup(data.jurisdictions),
    groups: lookup(data.groups),
    subjects: lookup(data.subjects),
    framework: () => data.framework,
    frameworks: () => [`${id}@${version}`],
    hasInstrument: known.has,
    instrument: known.get,
    instrumentCodes: () => known.codes,
    assessments: () => [data.assessment.id],
  };
}

function findingsOfActs(acts: readonly Instrument[], register: Register): readonly Finding[] {
  return [
    ...within(['acts'], duplicateCodes(acts)),
    ...acts.flatMap((act, index) => [
      ...unknownCode('jurisdiction', act.jurisdiction, register.jurisdictions, ['acts', index, 'jurisdiction']),
      ...RULES_OF.instruments.flatMap((rule) => within(['acts', index], rule(act, register, [act.jurisdiction]))),
    ]),
  ];
}

function rulesOfAct(act: Instrument, register: Register): readonly Finding[] {
  return RULES_OF.instruments.flatMap((rule) => rule(act, register, [act.jurisdiction]));
}

/** What is wrong of an act with one more event, and was not before: at the event. */
function findingsOfEvents({ events = [] }: Draft, register: Register): readonly Finding[] {
  return events.flatMap(({ act: code, event }, index): readonly Finding[] => {
    const act = register.instrument(code);
    if (!act) {
      const guess = didYouMean(code, register.instrumentCodes());
      return [
        { path: ['events', index, 'act'], message: `no act "${code}" is in the register or in this file.${guess}` },
      ];
    }
    const before = new Set(rulesOfAct(act, register).map(({ message }) => message));
    return rulesOfAct({ ...act, events: [...act.events, event] }, register)
      .filter(({ message }) => !before.has(message))
      .map(({ path: [first, place, ...rest], message }) => ({
        path: ['events', index, 'event', ...(first === 'events' && place === act.events.length ? rest : [])],
        message,
      }));
  });
}

function findingsOfAnswers({ answers = [] }: Draft, data: AssessmentData, register: Register): readonly Finding[] {
  const { assessment, framework } = data;
  const rollUps = (framework.rollUps ?? []).map(({ code }) => code);
  const context: AnswerContext = {
    ...{ assessment, framework, register },
    criteria: new Map(criteriaOf(framework.root).map((criterion) => [criterion.code, criterion])),
    elements: [...elementsOf(framework.root).map(({ code }) => code), ...rollUps],
  };
  const places = jurisdictionsOf(assessment);
  return answers.flatMap(({ jurisdiction, ...answer }, index) => {
    const guess = didYouMean(jurisdiction, places);
    const stray = { path: ['answers', index, 'jurisdiction'], message: `"${jurisdiction}" is not assessed.${guess}` };
    const criterion = context.criteria.get(answer.criterion);
    const value = criterion && answer.value !== undefined ? answerValue(answer.value, criterion, ['value']) : [];
    const ruled = [...value, ...ANSWER_RULES.flatMap((rule) => rule(answer, context))];
    return [...(places.includes(jurisdiction) ? [] : [stray]), ...within(['answers', index], ruled)];
  });
}

function problemsAt(name: string, faults: readonly { readonly line: number; readonly message: string }[]): DomainError {
  const seen = new Map(faults.map((fault) => [`${fault.line} ${fault.message}`, { file: name, ...fault }]));
  const problems = [...seen.values()].sort((a, b) => a.line - b.line);
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return new DomainError('DATA_INVALID', `nothing was worked out, for the draft has ${count}`, problems);
}

function parsed(text: string, name: string): unknown {
  if (text.trim() === '')
    throw problemsAt(name, [{ line: 1, message: 'the draft is empty: give acts, events or answers' }]);
  const { faults, oddities } = parsePlaces(text);
  const foreign = oddities.filter(({ message }) => !message.startsWith('comments'));
  if (faults.length > 0 || foreign.length > 0) throw problemsAt(name, [...faults, ...foreign]);
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (error instanceof YAMLException)
      throw problemsAt(name, [{ line: (error.mark?.line ?? 0) + 1, message: error.reason }]);
    throw error;
  }
}

/**
 * Reads a draft law from YAML and holds it against the records of an assessment, by the schema and the rules of the data
 * files. `name` is what the file is called in problems. Throws DATA_INVALID with all that is wrong, each at its line.
 */
export function readScenario(text: string, name: string, data: AssessmentData): Draft {
  const value = parsed(text, name);
  const read = scenario.safeParse(value);
  const placed = (findings: readonly Finding[]): DomainError => {
    const places = parsePlaces(text);
    return problemsAt(
      name,
      findings.map(({ path, message }) => ({ line: places.lineOf(path), message })),
    );
  };
  const shape = read.success ? [] : issueWords(scenario, value, read.error.issues, []);
  // What was meant is held against the rules too, so that all is told at once.
  const meant = read.success ? read : scenario.safeParse(meantRecord(scenario, value, read.error.issues));
  if (!meant.success) throw placed(shape);
  const draft: Draft = meant.data;
  const register = registerOf(data, actsWith(data.instruments, { ...(draft.acts && { acts: draft.acts }) }));
  const findings = [
    ...shape,
    ...findingsOfActs(draft.acts ?? [], register),
    ...findingsOfEvents(draft, register),
    ...findingsOfAnswers(draft, data, register),
  ];
  if (findings.length > 0) throw placed(findings);
  if (draft.acts || draft.events || draft.answers) return draft;
  throw problemsAt(name, [
    { line: 1, message: 'the draft holds neither acts nor events nor answers: give one of them' },
  ]);
}
