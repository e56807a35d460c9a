import { type Finding } from '../../common/finding.js';
import { type Framework } from '../framework.js';
import { criteriaWithPaths } from './elements-with-paths.js';

/**
 * A number's range runs upwards, its goalposts differ (where less is better they run downwards), and what is not
 * normalised lies in 0–1 already; what is a choice or a boolean has points and is not normalised.
 */
export function soundNumberScales(framework: Framework): readonly Finding[] {
  return criteriaWithPaths(framework).flatMap(({ criterion: { code, scale, normalise }, path }) => {
    const findings: Finding[] = [];
    const goalposts = normalise?.method === 'goalposts' ? normalise : null;
    if (goalposts && goalposts.min === goalposts.max) {
      const message = `both goalposts of ${code} are ${goalposts.min}: they must differ (min above max says that less is better)`;
      findings.push({ path: [...path, 'normalise'], message });
    }
    if (scale.type !== 'number') {
      const message = `${code} is answered with points, which are not normalised: take "normalise" out`;
      return goalposts ? [...findings, { path: [...path, 'normalise'], message }] : findings;
    }
    const [least, greatest] = scale.range;
    if (least >= greatest) {
      const message = `the range of ${code} runs from ${least} to ${greatest}: the first must be below the second`;
      findings.push({ path: [...path, 'scale', 'range'], message });
    } else if (!goalposts && (least < 0 || greatest > 1)) {
      const message = `${code} admits ${least} to ${greatest} and is not normalised, so its score leaves 0–1: add goalposts`;
      findings.push({ path: [...path, 'scale', 'range'], message });
    }
    return findings;
  });
}
