import { type Criterion, type FrameworkElement } from '../../frameworks/framework.js';
import { type AnswerValue } from '../../scoring/method.js';
import { leastCost } from '../../scoring/reform/bound.js';
import { type Choice, type CountedBy } from '../../scoring/reform/lever.js';
import { plainSet } from '../../scoring/reform/plain-set.js';
import { type ReformProblem, type ReformSets, smallestSets } from '../../scoring/reform/search.js';
import { boundOf } from './reform-bound.js';
import { leversOf, type Question, type ReformLever } from './reform-levers.js';
import { eased } from './reform-numbers.js';
import { type ReformChange, type ReformLevel, type ReformPath } from './reform-result.js';
import { END, isReached, type Level, type Target, thresholdOf } from './reform-target.js';
import { type Changes, type Rescorer } from './rescore.js';
import { type ScoreRow } from '../scoreboard.js';

function kindOf({ row, answer, answers }: Question, to: number): ReformChange['kind'] {
  if (row.score !== null) return 'reform';
  const possible = answers.filter(({ value }) => answer.candidates.includes(value));
  const mayBeSo = possible.length === 0 || possible.some(({ score }) => score >= to);
  return answer.candidates.length > 0 && !answer.unverified && !mayBeSo ? 'reform' : 'find-out';
}

/** All that one level of one question rests on. */
export interface Case {
  readonly element: FrameworkElement | Criterion;
  readonly jurisdiction: string;
  readonly target: Target;
  readonly rescore: Rescorer;
  readonly now: readonly ScoreRow[];
  readonly questions: readonly Question[];
  readonly by: CountedBy;
}

/** Looks of a search that no bound narrows: the fewer, the more is scored at each. */
function fewLooks({ rescore, now, questions }: Case): number {
  const scored = questions.length * (rescore.isLocal ? 1 : now.length);
  return Math.max(50, Math.min(1_000, Math.floor(20_000 / Math.max(1, scored))));
}

/** Looks of a search that a bound narrows: each works the tree up once. */
function manyLooks(levers: number): number {
  return Math.max(200, Math.min(20_000, Math.floor(2e7 / (levers * levers + 1))));
}

/** What comes of changes. */
interface Outcome {
  readonly value: number | null;
  readonly isReached: boolean;
  /** False where the method cannot take what the changes leave. */
  readonly isScored: boolean;
}

/** Whether changes reach the target at a level, with the number that they reach, and whether they can be scored. */
function outcome(of: Case, level: Level, changes: Changes): Outcome {
  const { element, jurisdiction, target, rescore, now } = of;
  const isOther = (row: ScoreRow): boolean => row.jurisdiction !== jurisdiction;
  const rows = rescore.isLocal ? now : rescore.all(changes, element.code);
  const row = rescore.isLocal
    ? rescore.own(changes).get(element.code)
    : rows.find((each) => each.jurisdiction === jurisdiction);
  const value = row?.[END[level]] ?? null;
  const isScored = row !== undefined;
  return { value, isScored, isReached: isReached(target, level, value, rows.filter(isOther)) };
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

type LeastCost = ReformProblem['leastCost'];

/** What bounds the search: sharp where the best that each budget buys is known, else whether all that is left reaches. */
function boundIn(
  of: Case,
  level: Level,
  threshold: number | null,
  { levers, core }: ReturnType<typeof leversOf>,
  looked: (choice: Choice) => Outcome,
): { readonly isBlind: boolean; readonly leastCost: LeastCost } {
  const { rescore, element, by } = of;
  const best = Int16Array.from(core, ({ options }) => options.length - 1);
  const top = rescore.isLocal ? boundOf(element, rescore.own(new Map()), levers, level) : null;
  if (top !== null && threshold !== null) {
    const sharp: LeastCost = (choice, isDecided, most) =>
      leastCost(top, threshold, { levers: core, by, choice, isDecided, most });
    return { isBlind: false, leastCost: sharp };
  }
  const blind: LeastCost = (choice, isDecided) => {
    const all = looked(best.map((option, i) => (isDecided(i) ? (choice[i] as number) : option)));
    // What cannot be scored says nothing of smaller sets.
    return all.isReached || !all.isScored ? 0 : Infinity;
  };
  return { isBlind: true, leastCost: blind };
}

/** The levers by what each does alone, the most first. */
function byGain(of: Case, level: Level, levers: readonly ReformLever[]): readonly number[] {
  const gains = levers.map(({ question, answers }) => {
    const best = answers.at(-1);
    return best ? (outcome(of, level, new Map([[question.criterion.code, best.value]])).value ?? -Infinity) : -Infinity;
  });
  return levers.map((_, i) => i).sort((a, b) => (gains[b] as number) - (gains[a] as number) || a - b);
}

/** The sets that reach the target at a level; where the search ends with none and no proof, one found without it. */
function setsOf(of: Case, level: Level, threshold: number | null, levers: ReturnType<typeof leversOf>): ReformSets {
  const looked = (choice: Choice): Outcome => outcome(of, level, changesOf(levers.levers, choice));
  const reaches = (choice: Choice): boolean => looked(choice).isReached;
  const { isBlind, leastCost } = boundIn(of, level, threshold, levers, looked);
  const problem = { levers: levers.core, by: of.by, reaches, leastCost };
  const looks = isBlind ? fewLooks(of) : manyLooks(levers.core.length);
  const found = smallestSets(problem, { many: 5, mostLooks: looks });
  if (found.sets.length > 0 || found.isProven) return found;
  const plain = plainSet(problem, byGain(of, level, levers.levers));
  return { sets: plain ? [plain] : [], isProven: false };
}

/** What reaches the target at a level, and the best that all changes together reach. */
export function levelOf(of: Case, level: Level): ReformLevel {
  const { target, questions, now, jurisdiction } = of;
  const levers = leversOf(questions, level);
  const others = now.filter((row) => row.jurisdiction !== jurisdiction);
  const threshold = thresholdOf(target, level, others);
  const asIs = outcome(of, level, new Map());
  const { sets, isProven } = asIs.isReached ? { sets: [], isProven: true } : setsOf(of, level, threshold, levers);
  const best = Int16Array.from(levers.core, ({ options }) => options.length - 1);
  const all = outcome(of, level, changesOf(levers.levers, best));
  const top = Math.max(asIs.value ?? -Infinity, all.value ?? -Infinity);
  return {
    level,
    threshold: threshold === -Infinity ? null : threshold,
    wants: threshold === null ? 'nothing' : threshold === -Infinity ? 'any' : 'number',
    isReached: asIs.isReached,
    paths: sets.map(({ choice }) => pathOf(of, level, levers.levers, choice)),
    isProven,
    best: top === -Infinity ? null : top,
  };
}
