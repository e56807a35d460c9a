import { type Finding } from '../../common/finding.js';
import { type Framework } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

/** A code names one element, criterion or roll-up of the framework. */
export function uniqueElementCodes(framework: Framework): readonly Finding[] {
  const rollUps = (framework.rollUps ?? []).map(({ code }, index) => ({ code, path: ['rollUps', index] }));
  const elements = elementsWithPaths(framework).map(({ element, path }) => ({ code: element.code, path }));
  const seen = new Set<string>();
  return [...elements, ...rollUps].flatMap(({ code, path }) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [
      { path: [...path, 'code'], message: `the code "${code}" stands twice in the framework: give each its own` },
    ];
  });
}
