import { type Finding } from '../../common/finding.js';
import { type Framework } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';
import { scoreRange } from './score-range.js';

/** Bands ascend, each from a score in the range of the framework, each with its own code. */
export function ascendingBands(framework: Framework): readonly Finding[] {
  const [least, greatest] = scoreRange(framework);
  return elementsWithPaths(framework).flatMap(({ element: { bands = [] }, path }) =>
    bands.flatMap(({ code, from }, index) => {
      const before = bands[index - 1];
      const findings: Finding[] = [];
      const at = (key: string): (string | number)[] => [...path, 'bands', index, key];
      if (before && from <= before.from) {
        const message = `the band "${code}" starts at ${from}, not above ${before.from}, where "${before.code}" starts: bands ascend`;
        findings.push({ path: at('from'), message });
      }
      if (from < least || from > greatest) {
        const message = `the band "${code}" starts at ${from}; scores go from ${least} to ${greatest}: correct it, or the "range" of the framework`;
        findings.push({ path: at('from'), message });
      }
      if (bands.findIndex((band) => band.code === code) < index) {
        findings.push({ path: at('code'), message: `the band "${code}" stands twice: give each its own code` });
      }
      return findings;
    }),
  );
}
