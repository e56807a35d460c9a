import { type Answer } from '../../assessments/answer.js';
import { type AnswerValue } from '../../scoring/method.js';
import { isAdmitted } from '../../scoring/points.js';
import { type Criterion, criteriaOf, type Framework, type Series } from '../framework.js';
import { changeWords } from './change-words.js';
import { type Change, type FrameworkDiff, type NodeDiff } from './framework-diff.js';

/**
 * What becomes of an answer under another version: `carries` as it is, for question and scale are the same; `look`:
 * it stands, and somebody should look whether it still says what is meant; `cannot`: its question is gone, or the scale
 * does not admit it. It is then kept aside.
 */
export type Fate = 'carries' | 'look' | 'cannot';

export interface CarriedAnswer {
  readonly fate: Fate;
  /** The code of its question in the later version; null where it cannot be carried. */
  readonly to: string | null;
  /** Why it needs a look, or cannot be carried: sentence parts. Empty where it carries. */
  readonly why: readonly string[];
  /** As it stands under the later version; as it was where it cannot be carried. */
  readonly answer: Answer;
}

/** Parts of a question on which the meaning of an answer rests. */
const OF_MEANING = new Set(['sources', 'derive', 'applies', 'counts']);

/** Whether somebody should look at an answer again after this change; weights and means move scores alone. */
export function asksForLook(change: Change): boolean {
  switch (change.what) {
    case 'code':
    case 'moved':
    case 'weight':
      return false;
    case 'part':
      return OF_MEANING.has(change.part) || change.part.endsWith(': note');
    default:
      return true;
  }
}

/** Every value that an answer names: the one given, or those between which it is open. */
export function valuesOf({ value, unsure = [], disputed = [] }: Answer): readonly AnswerValue[] {
  return [...(value === undefined ? [] : [value]), ...unsure, ...disputed];
}

function cannot(answer: Answer, ...why: readonly string[]): CarriedAnswer {
  return { fate: 'cannot', to: null, why, answer };
}

function carriedSeries(answer: Answer, from: Framework, to: Framework, series: Series): CarriedAnswer {
  const was = (from.series ?? []).find(({ code }) => code === series.code);
  if (was?.type !== series.type)
    return cannot(answer, `the series ${series.code} holds ${series.type}s in ${to.version}`);
  return { fate: 'carries', to: series.code, why: [], answer };
}

function goneWords({ related }: NodeDiff, code: string, to: string): readonly string[] {
  const hints = related.map(
    ({ code: other, relation }) => `${other} is ${relation === 'related' ? 'related to it' : relation}`,
  );
  return [`${to} does not ask ${code}`, ...hints];
}

/** In the place of a rule that there is no more, a typed answer overrides nothing: the reason is kept as a remark. */
function withoutOverride({ override, note, ...answer }: Answer, from: string): Answer {
  if (override === undefined) return { ...answer, ...(note !== undefined && { note }) };
  const said = `Under ${from} it stood in place of the answer from the register: ${override}`;
  return { ...answer, note: note === undefined ? said : `${note} ${said}` };
}

function carriedTo(answer: Answer, criterion: Criterion, diff: FrameworkDiff, node: NodeDiff): CarriedAnswer {
  const { code, derive, scale } = criterion;
  const refused = valuesOf(answer).filter((value) => !isAdmitted(criterion, value));
  if (refused.length > 0) {
    const told = refused.map((value) => `"${String(value)}"`).join(', ');
    return cannot(answer, `the scale of ${code} in ${diff.to} (${scale.type}) does not admit ${told}`);
  }
  if (derive && answer.override === undefined)
    return cannot(
      answer,
      `${code} is derived from the register in ${diff.to}, and the answer says no reason to override it`,
    );
  const why = node.changes.filter(asksForLook).map(changeWords);
  const own = derive ? answer : withoutOverride(answer, diff.from);
  return { fate: why.length > 0 ? 'look' : 'carries', to: code, why, answer: { ...own, criterion: code } };
}

/** What becomes of typed answers under another version: made once for two versions, asked for each answer. */
export function carrier(from: Framework, to: Framework, diff: FrameworkDiff): (answer: Answer) => CarriedAnswer {
  const criteria = new Map(criteriaOf(to.root).map((criterion) => [criterion.code, criterion]));
  const nodes = new Map(diff.nodes.flatMap((node) => (node.was === null ? [] : [[node.was, node] as const])));
  const series = new Map((to.series ?? []).map((each) => [each.code, each]));
  return (answer) => {
    const own = series.get(answer.criterion);
    if (own) return carriedSeries(answer, from, to, own);
    const node = nodes.get(answer.criterion);
    if (!node) return cannot(answer, `${diff.to} has no series ${answer.criterion}`);
    const criterion = node.is === null ? undefined : criteria.get(node.is);
    if (!criterion) return cannot(answer, ...goneWords(node, answer.criterion, diff.to));
    return carriedTo(answer, criterion, diff, node);
  };
}
