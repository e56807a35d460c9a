import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { elementsWithPaths } from '../../frameworks/checks/elements-with-paths.js';
import { type Framework } from '../../frameworks/framework.js';
import { type Normalise } from '../../scoring/method.js';
import { type Register } from '../register.js';
import { type AnswerContext } from './answer-context.js';
import { unknownCode } from './unknown-code.js';

interface Named {
  readonly element: string;
  readonly unit: string;
  readonly path: Finding['path'];
}

/** The place that a normalisation measures by, where it names one by its code. */
function placeIn(by: Normalise | undefined): { readonly unit: string; readonly keys: readonly string[] } | null {
  if (by?.method === 'distance-to-unit') {
    return (by.series ?? 'jurisdiction') === 'jurisdiction' ? { unit: by.unit, keys: ['unit'] } : null;
  }
  if (by === undefined || !('reference' in by) || typeof by.reference !== 'object') return null;
  const { unit, series = 'jurisdiction' } = by.reference;
  return series === 'jurisdiction' ? { unit, keys: ['reference', 'unit'] } : null;
}

function placesNamed(framework: Framework): readonly Named[] {
  return elementsWithPaths(framework).flatMap(({ element, path }) => {
    const named = placeIn(element.normalise);
    return named ? [{ element: element.code, unit: named.unit, path: [...path, 'normalise', ...named.keys] }] : [];
  });
}

/** The places that normalisations measure by are places. */
export function referenceUnits(framework: Framework, register: Register): readonly Finding[] {
  return placesNamed(framework).flatMap(({ unit, path }) =>
    unknownCode('jurisdiction', unit, register.jurisdictions, path),
  );
}

/** The places that the normalisations of a framework measure by are subjects of an assessment by it: others have no answers. */
export function referencesAreSubjects(
  { framework, register }: AnswerContext,
  subjects: readonly string[],
): readonly Finding[] {
  return placesNamed(framework)
    .filter(({ unit }) => register.jurisdictions.has(unit) && !subjects.includes(unit))
    .map(({ element, unit }) => ({
      path: ['framework'],
      message: `${framework.id}@${framework.version} measures ${element} by "${unit}", which is no subject.${didYouMean(unit, subjects)} Add it to "subjects", or name another unit in the framework.`,
    }));
}
