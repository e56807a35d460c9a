import { DomainError } from '../common/domain-error.js';
import { type Criterion, criteriaOf, elementsOf, type Facet, type FrameworkElement } from '../frameworks/framework.js';
import { type AnswerValue, type MissingReason } from '../scoring/method.js';
import { leastCost } from '../scoring/reform/bound.js';
import { type Choice, type CountedBy } from '../scoring/reform/lever.js';
import { type ReformProblem, smallestSets } from '../scoring/reform/search.js';
import { elementCalled } from './explain.js';
import { eased } from './reform-numbers.js';
import { boundOf } from './reform-bound.js';
import { leversOf, type Question, questionsOf, type ReformLever } from './reform-levers.js';
import { END, isReached, type Level, LEVELS, parseTarget, type Target, thresholdOf } from './reform-target.js';
import { type Changes, type Rescorer, rescorer } from './rescore.js';
import { type AssessmentData, type Scoreboard, type ScoreRow } from './scoreboard.js';

/** One answer that would change, and what it takes. */
export interface ReformChange {
  readonly criterion: string;
  readonly title: string;
  readonly facets: readonly Facet[];
  /**
   * `reform`: the answer is known, and the law or the practice must change. `find-out`: it is not known, and may be so
   * already; where it is not, it must change.
   */
  readonly kind: 'reform' | 'find-out';
  readonly from: AnswerValue | null;
  readonly missing: MissingReason | null;
  readonly to: AnswerValue;
  readonly toLabel: string;
  /** Whether the worst answer will do: it is enough to know it. */
  readonly isAnyEnough: boolean;
  readonly effort: number;
}

/** A set of changes that reaches the target, and where it leads. */
export interface ReformPath {
  readonly changes: readonly ReformChange[];
  readonly reforms: number;
  readonly findOuts: number;
  readonly effort: number;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What reaches the target at one level of sureness. */
export interface ReformLevel {
  readonly level: Level;
  /** The number to be reached as things stand; null where there is none. */
  readonly threshold: number | null;
  /** Whether a number is to be reached, any number at all will do, or those to be reached have none. */
  readonly wants: 'number' | 'any' | 'nothing';
  readonly isReached: boolean;
  /** The smallest first. None where it is reached already, or cannot be. */
  readonly paths: readonly ReformPath[];
  /** Whether no set of changes is smaller than the first: false where the search was broken off. */
  readonly isProven: boolean;
  /** The best that all changes together reach. */
  readonly best: number | null;
}

export interface Reform {
  readonly jurisdiction: string;
  readonly element: string;
  readonly target: string;
  readonly by: CountedBy;
  readonly now: ScoreRow;
  readonly levels: readonly ReformLevel[];
  /** What the reader must know. Sentences. */
  readonly remarks: readonly string[];
}

export interface ReformAsked {
  readonly jurisdiction: string;
  readonly target: string;
  readonly element?: string;
  readonly by?: CountedBy;
}

/** Looks of a search where each takes the whole scoreboard, or where no bound narrows it. */
const FEW_LOOKS = 1_000;

function kindOf({ row, answer, answers }: Question, to: number): ReformChange['kind'] {
  if (row.score !== null) return 'reform';
  const possible = answers.filter(({ value }) => answer.candidates.includes(value));
  const mayBeSo = possible.length === 0 || possible.some(({ score }) => score >= to);
  return answer.candidates.length > 0 && !answer.unverified && !mayBeSo ? 'reform' : 'find-out';
}

/** All that one level of one question rests on. */
interface Case {
  readonly element: FrameworkElement | Criterion;
  readonly jurisdiction: string;
  readonly target: Target;
  readonly rescore: Rescorer;
  readonly now: readonly ScoreRow[];
  readonly questions: readonly Question[];
  readonly by: CountedBy;
}

/** Whether changes reach the target at a level, with the number that they reach. */
function outcome(
  of: Case,
  level: Level,
  changes: Changes,
): { readonly value: number | null; readonly isReached: boolean } {
  const { element, jurisdiction, target, rescore, now } = of;
  const isOther = (row: ScoreRow): boolean => row.jurisdiction !== jurisdiction;
  const rows = rescore.isLocal ? now : rescore.all(changes, element.code);
  const row = rescore.isLocal
    ? rescore.own(changes).get(element.code)
    : rows.find((each) => each.jurisdiction === jurisdiction);
  const value = row?.[END[level]] ?? null;
  return { value, isReached: isReached(value, thresholdOf(target, level, rows.filter(isOther))) };
}

function changesOf(levers: readonly ReformLever[], choice: Choice): Changes {
  return new Map(
    levers.flatMap(({ question, answers }, i) => {
      const answer = answers[choice[i] as number];
      return answer ? [[question.criterion.code, answer.value] as const] : [];
    }),
  );
}

function pathOf(of: Case, level: Level, levers: readonly ReformLever[], choice: Choice): ReformPath {
  const reaches = (changes: Changes): boolean => outcome(of, level, changes).isReached;
  const values = eased(changesOf(levers, choice), of.questions, reaches);
  const changes = levers.flatMap(({ question, answers }, i): ReformChange[] => {
    const answer = answers[choice[i] as number];
    if (!answer) return [];
    const { criterion, title, facets } = question;
    const to = values.get(criterion.code) as AnswerValue;
    return [
      {
        criterion: criterion.code,
        title,
        facets,
        kind: kindOf(question, answer.score),
        from: question.answer.value,
        missing: question.row.missing,
        to,
        toLabel: to === answer.value ? answer.label : String(to),
        isAnyEnough: question.row.score === null && answer.score === question.answers[0]?.score,
        effort: answer.effort,
      },
    ];
  });
  const row = of.rescore.own(values).get(of.element.code);
  return {
    changes,
    reforms: changes.filter(({ kind }) => kind === 'reform').length,
    findOuts: changes.filter(({ kind }) => kind === 'find-out').length,
    effort: changes.reduce((sum, { effort }) => sum + effort, 0),
    score: row?.score ?? null,
    low: row?.low ?? null,
    high: row?.high ?? null,
  };
}

function levelOf(of: Case, level: Level): ReformLevel {
  const { element, rescore, target, by, questions, now, jurisdiction } = of;
  const { levers, core } = leversOf(questions, level);
  const others = now.filter((row) => row.jurisdiction !== jurisdiction);
  const threshold = thresholdOf(target, level, others);
  const bound = rescore.isLocal ? boundOf(element, rescore.own(new Map()), levers, level) : null;
  const best = Int16Array.from(core, ({ options }) => options.length - 1);
  const reaches = (choice: Choice): boolean => outcome(of, level, changesOf(levers, choice)).isReached;
  const blind: ReformProblem['leastCost'] = (choice, isDecided) =>
    reaches(best.map((option, i) => (isDecided(i) ? (choice[i] as number) : option))) ? 0 : Infinity;
  const sharp: ReformProblem['leastCost'] = (choice, isDecided, most) =>
    leastCost(bound as NonNullable<typeof bound>, threshold ?? Infinity, { levers: core, by, choice, isDecided, most });
  const isBlind = bound === null || threshold === null;
  const { sets, isProven } = smallestSets(
    { levers: core, by, reaches, leastCost: isBlind ? blind : sharp },
    { many: 5, mostLooks: isBlind ? FEW_LOOKS : 20_000 },
  );
  const isDone = outcome(of, level, new Map()).isReached;
  const values = [best, new Int16Array(best.length).fill(-1)].map(
    (choice) => outcome(of, level, changesOf(levers, choice)).value ?? -Infinity,
  );
  const top = Math.max(...values);
  return {
    level,
    threshold: threshold === -Infinity ? null : threshold,
    wants: threshold === null ? 'nothing' : threshold === -Infinity ? 'any' : 'number',
    isReached: isDone,
    paths: isDone ? [] : sets.map(({ choice }) => pathOf(of, level, levers, choice)),
    isProven,
    best: top === -Infinity ? null : top,
  };
}

function remarksOf({ rescore, target, element }: Case, levels: readonly ReformLevel[]): readonly string[] {
  const dates = criteriaOf(element).filter(({ scale }) => scale.type === 'date');
  return [
    ...(rescore.isLocal
      ? []
      : [
          'Scores depend on all places: the others move with the changes, and what is reached is worked out for all anew.',
        ]),
    ...(levels.every(({ isProven }) => isProven)
      ? []
      : ['The search was broken off: the sets are the best found, and a smaller one is not ruled out.']),
    ...(target.kind === 'rank' && element.rank
      ? ['The place is counted as the number of others with a higher score, and one.']
      : []),
    ...(dates.length > 0 ? [`Dates are not changed: ${dates.map(({ code }) => code).join(', ')}.`] : []),
  ];
}

/**
 * The smallest sets of changed answers with which a place reaches a target, by number or by declared effort, with the
 * next-best: surely, by the score, and possibly. Finding out what is not known is told apart from reform. Honours what
 * answers require. Throws `CALL_INVALID` for a target of another form, and as `explain` does.
 */
export function reform(data: AssessmentData, board: Scoreboard, asked: ReformAsked): Reform {
  const { jurisdiction, by = 'changes' } = asked;
  const { node } = elementCalled(data, board, jurisdiction, asked.element);
  const element = elementsOf(data.framework.root).find(({ code }) => code === node.code);
  if (!element) {
    throw new DomainError(
      'CALL_INVALID',
      `${node.code} is a roll-up: ask for the index, a pillar or a criterion of the tree.`,
    );
  }
  const target = parseTarget(asked.target, data, board, jurisdiction, element.code);
  const rescore = rescorer(data, jurisdiction);
  const now = [...board.scores, ...board.memo].filter((row) => row.element === element.code);
  const own = now.find((row) => row.jurisdiction === jurisdiction) as ScoreRow;
  const of: Case = { element, jurisdiction, target, rescore, now, questions: questionsOf(element, rescore), by };
  const levels = LEVELS.map((level) => levelOf(of, level));
  return {
    jurisdiction,
    element: element.code,
    target: asked.target,
    by,
    now: own,
    levels,
    remarks: remarksOf(of, levels),
  };
}
