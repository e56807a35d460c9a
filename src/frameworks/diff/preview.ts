import { type Answer } from '../../assessments/answer.js';
import { type Mapping } from '../../assessments/mapping.js';
import { type LocalisedText } from '../../common/localised-text.js';
import { criteriaOf, type Framework } from '../framework.js';
import { type CarriedAnswer, carrier, type Fate } from './carry-answer.js';
import { diffFrameworks } from './diff-frameworks.js';
import { type FrameworkDiff } from './framework-diff.js';

/** What becomes of one answer of a place, with the code of its question in the earlier version. */
export interface AnswerFate extends CarriedAnswer {
  readonly jurisdiction: string;
  readonly criterion: string;
}

/** A question that nobody was asked before, or that the register answered until now. */
export interface NewQuestion {
  readonly criterion: string;
  readonly title: LocalisedText;
  /** `added`: the earlier version does not ask it; `typed`: the earlier one derived it from the register. */
  readonly why: 'added' | 'typed';
  /** The register answers it. */
  readonly isDerived: boolean;
}

/** What another version of a framework does to answers. */
export interface AnswersPreview {
  readonly diff: FrameworkDiff;
  /** In the order of the places and answers given. */
  readonly fates: readonly AnswerFate[];
  /** In the order of the later tree. */
  readonly asked: readonly NewQuestion[];
}

function newQuestions(from: Framework, to: Framework, diff: FrameworkDiff): readonly NewQuestion[] {
  const old = new Map(criteriaOf(from.root).map((criterion) => [criterion.code, criterion]));
  const wasOf = new Map(diff.nodes.flatMap(({ was, is }) => (is === null ? [] : [[is, was] as const])));
  return criteriaOf(to.root).flatMap(({ code, title, derive }): readonly NewQuestion[] => {
    const was = wasOf.get(code) ?? null;
    const isDerived = derive !== undefined;
    if (was === null) return [{ criterion: code, title, why: 'added', isDerived }];
    return old.get(was)?.derive && !isDerived ? [{ criterion: code, title, why: 'typed', isDerived }] : [];
  });
}

/**
 * What becomes of typed answers, by place, when another version of their framework is applied: every answer has
 * exactly one fate, and none is left out.
 */
export function previewAnswers(
  from: Framework,
  to: Framework,
  mappings: readonly Mapping[],
  answers: Readonly<Record<string, readonly Answer[]>>,
): AnswersPreview {
  const diff = diffFrameworks(from, to, mappings);
  const carry = carrier(from, to, diff);
  return {
    diff,
    fates: Object.entries(answers).flatMap(([jurisdiction, own]) =>
      own.map((answer) => ({ jurisdiction, criterion: answer.criterion, ...carry(answer) })),
    ),
    asked: newQuestions(from, to, diff),
  };
}

/** How many answers have each fate. */
export function countFates(fates: readonly { readonly fate: Fate }[]): Readonly<Record<Fate, number>> {
  const count = (fate: Fate): number => fates.filter((each) => each.fate === fate).length;
  return { carries: count('carries'), look: count('look'), cannot: count('cannot') };
}

/** The answers by place as they stand under the later version, without those that cannot be carried. */
export function carriedAnswers(
  fates: readonly AnswerFate[],
  places: readonly string[],
): Readonly<Record<string, readonly Answer[]>> {
  return Object.fromEntries(
    places.map((place) => [
      place,
      fates.flatMap(({ jurisdiction, fate, answer }) => (jurisdiction === place && fate !== 'cannot' ? [answer] : [])),
    ]),
  );
}
