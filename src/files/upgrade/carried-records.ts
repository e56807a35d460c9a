import { type Assessment } from '../../assessments/assessment.js';
import { type Comparator } from '../../assessments/comparator.js';
import { criteriaOf, elementsOf, type Framework } from '../../frameworks/framework.js';
import { type FrameworkDiff } from '../../frameworks/diff/framework-diff.js';
import { type AnswerValue } from '../../scoring/method.js';
import { isAdmitted } from '../../scoring/points.js';
import { type RobustnessPlan } from '../../assessments/robustness-plan.js';
import { type Aside, putBack } from './aside.js';

/** What of the records beside the answers stands under the later version, and what is put aside. */
interface Carried<T> {
  readonly kept: readonly T[];
  readonly aside: readonly Aside[];
}

/** The codes and scales of the later version, asked by the codes of the earlier one. */
export interface Later {
  readonly name: string;
  /** The code of a question or element in the later version; null where it is gone. */
  readonly codeOf: (code: string) => string | null;
  readonly admits: (code: string, values: readonly AnswerValue[]) => boolean;
}

/** The later version as records beside the answers ask it. Roll-ups keep their codes. */
export function laterOf(to: Framework, diff: FrameworkDiff): Later {
  const isOf = new Map(diff.nodes.flatMap(({ was, is }) => (was === null ? [] : [[was, is] as const])));
  const own = new Set([...elementsOf(to.root), ...(to.rollUps ?? [])].map(({ code }) => code));
  const criteria = new Map(criteriaOf(to.root).map((criterion) => [criterion.code, criterion]));
  return {
    name: diff.to,
    codeOf: (code) => (isOf.has(code) ? (isOf.get(code) ?? null) : own.has(code) ? code : null),
    admits: (code, values) => {
      const criterion = criteria.get(code);
      return criterion !== undefined && values.every((value) => isAdmitted(criterion, value));
    },
  };
}

type Verdict<T> = { readonly record: T } | { readonly why: string };

function sorted<T extends object>(
  records: readonly T[],
  kind: Aside['kind'],
  file: string,
  verdictOn: (record: T) => Verdict<T>,
): Carried<T> {
  const verdicts = records.map((record, place) => ({ record, place, verdict: verdictOn(record) }));
  return {
    kept: verdicts.flatMap(({ verdict }) => ('record' in verdict ? [verdict.record] : [])),
    aside: verdicts.flatMap(({ record, place, verdict }) =>
      'why' in verdict ? [{ kind, file, place, why: [verdict.why], record }] : [],
    ),
  };
}

function gone(code: string, { name }: Later): { readonly why: string } {
  return { why: `${name} has no ${code}` };
}

function refused(code: string, { name }: Later): { readonly why: string } {
  return { why: `the scale of ${code} in ${name} does not admit its answers` };
}

/** Constraints on questions that are gone, or on answers that are, are put aside. */
function carriedConstraints(
  constraints: NonNullable<Assessment['constraints']>,
  file: string,
  later: Later,
): Carried<NonNullable<Assessment['constraints']>[number]> {
  return sorted(constraints, 'constraint', file, (constraint) => {
    const criterion = later.codeOf(constraint.criterion);
    if (criterion === null) return gone(constraint.criterion, later);
    return later.admits(criterion, [constraint.value])
      ? { record: { ...constraint, criterion } }
      : refused(criterion, later);
  });
}

type Assumption = RobustnessPlan['assumptions'][number];

/** Assumptions about elements that are gone are put aside. */
function carriedAssumptions(assumptions: readonly Assumption[], file: string, later: Later): Carried<Assumption> {
  return sorted(assumptions, 'assumption', file, (assumption) => {
    const named = assumption.elements ?? [];
    const missing = named.find((code) => later.codeOf(code) === null);
    if (missing !== undefined) return gone(missing, later);
    return named.length === 0
      ? { record: assumption }
      : { record: { ...assumption, elements: named.map((code) => later.codeOf(code) ?? code) } };
  });
}

function verdictOn(comparator: Comparator, later: Later): Verdict<Comparator> {
  const element = later.codeOf(comparator.element);
  if (element === null) return gone(comparator.element, later);
  const record = { ...comparator, element } as Comparator;
  if (record.kind === 'quoted' || record.kind === 'composed') {
    const answers = record.shares.flatMap(({ answer }) => answer ?? []);
    return answers.length === 0 || later.admits(element, answers) ? { record } : refused(element, later);
  }
  if (record.kind !== 'matched') return { record };
  const questions = record.questions.map((each) => ({ ...each, criterion: later.codeOf(each.criterion) ?? '' }));
  const wrong = questions.findIndex(({ criterion, yes }) => !later.admits(criterion, yes));
  return wrong < 0 ? { record: { ...record, questions } } : refused(record.questions[wrong]?.criterion ?? '', later);
}

/** Comparators of elements that are gone, or whose answers are, are put aside, and those matched by one of these. */
export function carriedComparators(
  comparators: readonly Comparator[],
  file: string,
  later: Later,
): Carried<Comparator> {
  const first = sorted(comparators, 'comparator', file, (comparator) => verdictOn(comparator, later));
  const codes = new Set(first.kept.map(({ code }) => code));
  return sorted(comparators, 'comparator', file, (comparator) => {
    const verdict = verdictOn(comparator, later);
    if ('why' in verdict || comparator.kind !== 'matched') return verdict;
    const lost = comparator.questions.find((question) => !codes.has(question.comparator));
    return lost === undefined ? verdict : { why: `it is matched by ${lost.comparator}, which is put aside` };
  });
}

/**
 * What an assessment says of itself under another version: its framework, its constraints and assumptions under the codes
 * of that version. What cannot stand is given as put aside; what earlier upgrades had put aside of this file comes back.
 */
export function assessmentUnder(
  assessment: Assessment,
  file: string,
  to: Framework,
  diff: FrameworkDiff,
  back: readonly Aside[] = [],
): { readonly record: Assessment; readonly aside: readonly Aside[]; readonly returned: readonly Aside[] } {
  const later = laterOf(to, diff);
  const { constraints: facts, robustness: plan, ...rest } = assessment;
  const constraints = carriedConstraints(facts ?? [], file, later);
  const assumptions = carriedAssumptions(plan?.assumptions ?? [], file, later);
  const returned = back.filter((each) => each.file === file);
  const ofKind = (kind: Aside['kind']): readonly Aside[] => returned.filter((each) => each.kind === kind);
  const allFacts = putBack(constraints.kept, ofKind('constraint'));
  const allAssumptions = putBack(assumptions.kept, ofKind('assumption'));
  const record = {
    ...rest,
    framework: `${to.id}@${to.version}`,
    ...(facts && { constraints: allFacts }),
    ...(plan && { robustness: { ...plan, assumptions: allAssumptions } }),
  };
  return { record, aside: [...constraints.aside, ...assumptions.aside], returned };
}
