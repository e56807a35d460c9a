import { type Finding } from '../../common/finding.js';
import { criteriaOf, type Framework } from '../framework.js';

/** A roll-up adds up at least one criterion. */
export function rollUpsMeetCriteria(framework: Framework): readonly Finding[] {
  const criteria = criteriaOf(framework.root);
  return (framework.rollUps ?? []).flatMap(({ code, facets, match }, index) => {
    const meets = criteria.some((criterion) =>
      match === 'any'
        ? criterion.facets.some((facet) => facets.includes(facet))
        : criterion.facets.every((facet) => facets.includes(facet)),
    );
    const message = `the roll-up "${code}" meets no criterion: look at its facets`;
    return meets ? [] : [{ path: ['rollUps', index, 'facets'], message }];
  });
}
