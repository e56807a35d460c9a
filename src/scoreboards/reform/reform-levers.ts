import { textIn } from '../../common/localised-text.js';
import { type Criterion, criteriaOf, type Facet, type FrameworkElement } from '../../frameworks/framework.js';
import { type Declared } from '../../frameworks/prerequisites.js';
import { type AnswerValue } from '../../scoring/method.js';
import { isAdmitted } from '../../scoring/points.js';
import { type Lever } from '../../scoring/reform/lever.js';
import { answerLabel } from '../explain.js';
import { type Rescorer } from './rescore.js';
import { type ScoreRow, type SettledAnswer } from '../scoreboard.js';
import { type Level } from './reform-target.js';

/** A better answer to a question of one place. */
export interface LeverAnswer {
  readonly value: AnswerValue;
  readonly label: string;
  /** The score of the criterion with it. */
  readonly score: number;
  readonly effort: number;
  readonly requires: readonly string[];
}

/** A question, with the answer that stands and all that there could be. */
export interface Question {
  readonly criterion: Criterion;
  readonly title: string;
  readonly facets: readonly Facet[];
  readonly answer: SettledAnswer;
  readonly row: ScoreRow;
  /** Whether a better answer is a lower score: it counts against what it is part of. */
  readonly counts: 1 | -1;
  /** The worst first. */
  readonly answers: readonly LeverAnswer[];
}

/** The answers that a scale offers to one who can choose; of a number its ends. A date of the past is not chosen. */
function valuesOf({ scale }: Criterion): readonly AnswerValue[] {
  switch (scale.type) {
    case 'choice':
      return Object.keys(scale.options);
    case 'boolean':
      return [false, true];
    case 'checklist': {
      const codes = Object.keys(scale.options);
      return ['none', ...codes.map((_, i) => codes.slice(0, i + 1).join(' '))];
    }
    case 'number':
      return scale.range;
    case 'date':
      return [];
  }
}

/** Whether each criterion counts for the element, or against it, by the signs of the weights above it. */
function signsOf(node: FrameworkElement | Criterion, sign: 1 | -1 = 1): ReadonlyMap<string, 1 | -1> {
  if (!('children' in node)) return new Map([[node.code, sign]]);
  return new Map(
    node.children.flatMap((child) => [...signsOf(child, ((child.weight ?? 1) < 0 ? -sign : sign) as 1 | -1)]),
  );
}

function declaredOf(criterion: Criterion, value: AnswerValue): Required<Declared> {
  const { scale, effort = 1, requires = [] } = criterion;
  const option: Declared = (scale.type === 'choice' ? scale.options[String(value)] : undefined) ?? {};
  return { effort: option.effort ?? effort, requires: [...new Set([...requires, ...(option.requires ?? [])])] };
}

/** The questions under an element that a place can change its answer to, in the order of the tree. */
export function questionsOf(root: FrameworkElement | Criterion, rescore: Rescorer): readonly Question[] {
  const now = rescore.own(new Map());
  const signs = signsOf(root);
  return criteriaOf(root).flatMap((criterion): readonly Question[] => {
    const answer = rescore.answers.get(criterion.code) as SettledAnswer;
    const row = now.get(criterion.code);
    if (!row || row.high === null) return [];
    const counts = signs.get(criterion.code) ?? 1;
    const values = valuesOf(criterion).filter((value) => isAdmitted(criterion, value));
    const answers = values
      .map((value) => ({
        value,
        score: rescore.own(new Map([[criterion.code, value]])).get(criterion.code)?.score ?? null,
      }))
      .flatMap(({ value, score }): LeverAnswer[] => {
        if (score === null) return [];
        const label = answerLabel(criterion, { ...answer, value, candidates: [] }, 'en') ?? String(value);
        return [{ value, label, score, ...declaredOf(criterion, value) }];
      })
      .sort((a, b) => counts * (a.score - b.score));
    const { facets } = criterion;
    return [{ criterion, title: textIn(criterion.title, 'en'), facets, answer, row, counts, answers }];
  });
}

/** The score that an answer must be better than to be a lever at a level; null: any answer is, since none is known. */
function beaten({ row, counts }: Question, level: Level): number | null {
  if (row.score !== null) return row.score;
  if (level === 'score') return null;
  return (level === 'surely') === counts > 0 ? row.low : row.high;
}

/** What has to be known of an answer for what requires it: it is there, and earns more than the worst. */
function isMet({ row, answers, counts }: Question, level: Level): boolean {
  const worst = answers[0]?.score;
  const now = row.score ?? (level === 'possibly' ? (counts > 0 ? row.high : row.low) : null);
  return worst !== undefined && now !== null && counts * (now - worst) > 0;
}

/** A lever with the answers that it chooses among. */
export interface ReformLever {
  readonly question: Question;
  readonly answers: readonly LeverAnswer[];
}

/** The levers of a level, with the answers that can be had. Answers whose prerequisites nobody can meet are left out. */
export function leversOf(
  questions: readonly Question[],
  level: Level,
): { readonly levers: readonly ReformLever[]; readonly core: readonly Lever[] } {
  const levers = questions.flatMap((question): readonly ReformLever[] => {
    const from = beaten(question, level);
    const answers = question.answers.filter(({ score }) => from === null || question.counts * (score - from) > 0);
    return answers.length === 0 ? [] : [{ question, answers }];
  });
  const met = new Set(questions.filter((question) => isMet(question, level)).map(({ criterion }) => criterion.code));
  const placeOf = (code: string): number => levers.findIndex(({ question }) => question.criterion.code === code);
  const kept = levers.map(({ question, answers }) => ({
    question,
    answers: answers.filter(({ requires }) => requires.every((code) => met.has(code) || placeOf(code) >= 0)),
  }));
  const core = kept.map(({ question, answers }): Lever => ({
    options: answers.map(({ score, effort, requires }) => ({
      points: question.counts * score,
      effort,
      requires: requires.filter((code) => !met.has(code)).map(placeOf),
      meets: question.counts * (score - (question.answers[0] as LeverAnswer).score) > 0,
    })),
  }));
  return { levers: kept, core };
}
