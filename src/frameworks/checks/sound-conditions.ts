import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { isAdmitted } from '../../scoring/points.js';
import { type Criterion, elementsOf, type Framework, type FrameworkElement, isCriterion } from '../framework.js';
import { conditionsWithPaths, type PlacedCondition, scoresTakenWithPaths } from './conditions-with-paths.js';
import { elementsWithPaths } from './elements-with-paths.js';

type Looked = FrameworkElement | Criterion | undefined;

const THRESHOLDS = ['atLeast', 'above', 'atMost', 'below', 'equals'];

function answersAsked({ condition, path }: PlacedCondition, looked: Looked): readonly Finding[] {
  if (!looked || !('is' in condition) || !('element' in condition)) return [];
  if (!isCriterion(looked)) {
    const message = `"${looked.code}" is no criterion, so no answer is given to it: use atLeast, below and the like`;
    return [{ path: [...path, 'is'], message }];
  }
  const { scale, code } = looked;
  const options = 'options' in scale ? Object.keys(scale.options) : [];
  return condition.is.flatMap((value, index) =>
    isAdmitted(looked, value)
      ? []
      : [
          {
            path: [...path, 'is', index],
            message: `"${String(value)}" is no answer to ${code}.${didYouMean(String(value), options)}`,
          },
        ],
  );
}

function emptyCondition({ condition, path }: PlacedCondition): readonly Finding[] {
  const says = Object.keys(condition).some((key) => key === 'is' || key === 'missing' || THRESHOLDS.includes(key));
  const message = 'the condition says nothing of the element: add atLeast, above, atMost, below, equals, is or missing';
  return says ? [] : [{ path, message }];
}

/** Conditions and adjustments look at elements that there are; conditions say something of them, and ask for answers that can be given. */
export function soundConditions(framework: Framework): readonly Finding[] {
  const elements = new Map(elementsOf(framework.root).map((element) => [element.code, element]));
  const unknown = (code: string, path: Finding['path']): readonly Finding[] =>
    elements.has(code) ? [] : [{ path, message: `unknown element "${code}".${didYouMean(code, elements.keys())}` }];
  const taken = scoresTakenWithPaths(framework).flatMap(({ code, path }) => unknown(code, path));
  const looked = conditionsWithPaths(framework).flatMap((placed) => {
    const { condition, path } = placed;
    if (!('element' in condition)) return [];
    const { element } = condition;
    return [
      ...unknown(element, [...path, 'element']),
      ...emptyCondition(placed),
      ...answersAsked(placed, elements.get(element)),
    ];
  });
  return [...looked, ...taken];
}

/** Whether a criterion is adjusted by its own answer, which is there before its score. */
function isOwnAnswer({ condition, of, key }: PlacedCondition): boolean {
  return (
    key === 'adjust' && isCriterion(of) && 'element' in condition && 'is' in condition && condition.element === of.code
  );
}

/** What each element rests on: its children, what its conditions look at, and the scores that adjust it. */
function restsOn(framework: Framework): ReadonlyMap<string, readonly string[]> {
  const looked = conditionsWithPaths(framework).filter((placed) => !isOwnAnswer(placed));
  const taken = scoresTakenWithPaths(framework);
  return new Map(
    elementsOf(framework.root).map((element) => [
      element.code,
      [
        ...(isCriterion(element) ? [] : element.children.map(({ code }) => code)),
        ...looked.flatMap(({ condition, of }) =>
          of.code === element.code && 'element' in condition ? [condition.element] : [],
        ),
        ...taken.flatMap(({ code, of }) => (of.code === element.code ? [code] : [])),
      ],
    ]),
  );
}

/** The way from a code back to itself, or null. */
function circleFrom(start: string, below: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const seen = new Set<string>();
  const search = (code: string, way: readonly string[]): readonly string[] | null => {
    for (const next of below.get(code) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = search(next, [...way, next]);
      if (found) return found;
    }
    return null;
  };
  return search(start, [start]);
}

/** No element rests on itself by way of conditions. Told once for a circle, at the first element that has conditions. */
export function noCircles(framework: Framework): readonly Finding[] {
  const below = restsOn(framework);
  const told = new Set<string>();
  return elementsWithPaths(framework).flatMap(({ element, path }) => {
    const { code } = element;
    const key = isCriterion(element) && element.applies ? 'applies' : 'adjust';
    if (told.has(code) || !(key in element)) return [];
    const circle = circleFrom(code, below);
    if (!circle) return [];
    circle.forEach((each) => told.add(each));
    const message =
      circle.length === 2
        ? `the conditions of "${code}" look at "${code}" itself: put them on a parent that has it as its only child`
        : `the conditions of "${code}" run in a circle: ${circle.join(' → ')}`;
    return [{ path: [...path, key], message }];
  });
}
