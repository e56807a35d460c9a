import { without } from '../../common/without.js';
import {
  criteriaIn,
  criteriaOf,
  type Criterion,
  elementsOf,
  type Framework,
  type FrameworkElement,
  isCriterion,
} from '../../frameworks/framework.js';
import { elementsOfCondition } from '../../scoring/conditions/elements-of.js';
import { type RoundItem } from '../item.js';
import { type Round } from '../round.js';

/**
 * A round as one of its governments may know it before it is released: of that place alone. Other places, what is
 * counted or compared over them, and what only the assessors know of them, are not in it.
 */
export function roundOfOne(round: Round, jurisdiction: string): Round {
  const assessment = without(round.assessment, 'memo', 'groups', 'constraints', 'robustness', 'comparableWith');
  return { ...round, comparators: [], assessment: { ...assessment, subjects: [jurisdiction] } };
}

/** An item as it stands on a working sheet: its answer without the assessors' remark to themselves. */
export function onSheet(item: RoundItem): RoundItem {
  return { ...item, answer: item.answer && without(item.answer, 'note') };
}

/** Whether it is ranked among certain places only: of one place there may be none. */
function isRankedInSample({ rank }: Pick<Criterion | FrameworkElement, 'rank'>): boolean {
  return rank?.sample !== undefined;
}

/** A criterion or element without the conditions that look at what is not there, and without ranks among others. */
function conditionless<T extends Criterion | FrameworkElement>(node: T, kept: ReadonlySet<string>): T {
  const adjust = node.adjust?.filter(({ when, set, atLeast, atMost }) =>
    [
      ...elementsOfCondition(when),
      ...[set, atLeast, atMost].flatMap((effect) => (typeof effect === 'object' ? [effect.element] : [])),
    ].every((code) => kept.has(code)),
  );
  const applies = 'applies' in node ? node.applies : undefined;
  const isDangling = applies !== undefined && !elementsOfCondition(applies.when).every((code) => kept.has(code));
  const asked = isDangling ? (without(node as Criterion, 'applies') as T) : node;
  const rest = isRankedInSample(asked) ? (without(asked, 'rank') as unknown as T) : asked;
  return adjust === undefined ? rest : { ...rest, adjust };
}

/**
 * A framework with these criteria alone, and the elements above them; itself where it has no other. Conditions that look
 * at a criterion left out are left out too: what is there is scored as if nobody knew of the rest. Null: none is left.
 */
export function frameworkOf(framework: Framework, criteria: ReadonlySet<string>): Framework | null {
  const isWhole = criteriaOf(framework.root).every(({ code }) => criteria.has(code));
  if (isWhole && !elementsOf(framework.root).some(isRankedInSample)) return framework;
  const kept = new Set(
    elementsOf(framework.root)
      .filter((element) => criteriaOf(element).some(({ code }) => criteria.has(code)))
      .map(({ code }) => code),
  );
  const pruned = (element: FrameworkElement): FrameworkElement => ({
    ...conditionless(element, kept),
    children: element.children
      .filter(({ code }) => kept.has(code))
      .map((child) => (isCriterion(child) ? conditionless(child, kept) : pruned(child))),
  });
  if (!kept.has(framework.root.code)) return null;
  const { rollUps } = framework;
  const left = { ...framework, root: pruned(framework.root) };
  if (!rollUps) return left;
  return { ...left, rollUps: rollUps.filter((rollUp) => criteriaIn(left, rollUp).length > 0) };
}
