import { type Finding } from '../../common/finding.js';
import { type Framework } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

/** A code names one element, criterion, roll-up or series of the framework. */
export function uniqueElementCodes(framework: Framework): readonly Finding[] {
  const rollUps = (framework.rollUps ?? []).map(({ code }, index) => ({ code, path: ['rollUps', index] }));
  const series = (framework.series ?? []).map(({ code }, index) => ({ code, path: ['series', index] }));
  const elements = elementsWithPaths(framework).map(({ element, path }) => ({ code: element.code, path }));
  const seen = new Set<string>();
  return [...elements, ...rollUps, ...series].flatMap(({ code, path }) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [
      { path: [...path, 'code'], message: `the code "${code}" stands twice in the framework: give each its own` },
    ];
  });
}
