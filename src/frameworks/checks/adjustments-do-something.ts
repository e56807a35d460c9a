import { type Finding } from '../../common/finding.js';
import { type Framework } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

/** An adjustment has an effect, and its floor is not above its cap. */
export function adjustmentsDoSomething(framework: Framework): readonly Finding[] {
  return elementsWithPaths(framework).flatMap(({ element, path }) =>
    (element.adjust ?? []).flatMap((by, index): readonly Finding[] => {
      const { set, multiply, add, atLeast, atMost } = by;
      const at = [...path, 'adjust', index];
      if ([set, multiply, add, atLeast, atMost].every((effect) => effect === undefined)) {
        return [{ path: at, message: 'the adjustment changes nothing: add set, multiply, add, atLeast or atMost' }];
      }
      if (typeof atLeast !== 'number' || typeof atMost !== 'number' || atLeast <= atMost) return [];
      return [{ path: [...at, 'atLeast'], message: `at least ${atLeast} and at most ${atMost} cannot both hold` }];
    }),
  );
}
