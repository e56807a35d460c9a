import { type Finding } from '../../common/finding.js';
import { criteriaIn, type Framework } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

/** The criteria that weigh nothing in the composite: their own weight is 0, or that of an element above them. */
function weightless(framework: Framework): ReadonlySet<string> {
  const placed = elementsWithPaths(framework);
  const zero = placed.filter(({ element }) => element.weight === 0);
  const isUnder = (path: Finding['path'], above: Finding['path']): boolean =>
    above.every((step, index) => path[index] === step);
  return new Set(
    placed.filter(({ path }) => zero.some((above) => isUnder(path, above.path))).map(({ element }) => element.code),
  );
}

/** A roll-up adds up at least one criterion that weighs something. */
export function rollUpsMeetCriteria(framework: Framework): readonly Finding[] {
  const nothing = weightless(framework);
  return (framework.rollUps ?? []).flatMap((rollUp, index) => {
    const criteria = criteriaIn(framework, rollUp);
    if (criteria.some(({ code }) => !nothing.has(code))) return [];
    const message =
      criteria.length === 0
        ? `the roll-up "${rollUp.code}" meets no criterion: look at its facets`
        : `the roll-up "${rollUp.code}" meets criteria of weight 0 only, so it can have no score: look at its facets`;
    return [{ path: ['rollUps', index, 'facets'], message }];
  });
}
