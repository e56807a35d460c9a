import { type Finding } from '../../common/finding.js';
import { type Framework, isCriterion } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

/** Bands ascend, each from a score in 0–1, each with its own code. */
export function ascendingBands(framework: Framework): readonly Finding[] {
  return elementsWithPaths(framework).flatMap(({ element, path }) => {
    const bands = isCriterion(element) ? [] : (element.bands ?? []);
    return bands.flatMap(({ code, from }, index) => {
      const before = bands[index - 1];
      const findings: Finding[] = [];
      const at = (key: string): (string | number)[] => [...path, 'bands', index, key];
      if (before && from <= before.from) {
        const message = `the band "${code}" starts at ${from}, not above ${before.from}, where "${before.code}" starts: bands ascend`;
        findings.push({ path: at('from'), message });
      }
      if (from < 0 || from > 1)
        findings.push({ path: at('from'), message: `the band "${code}" starts at ${from}; scores go from 0 to 1` });
      if (bands.findIndex((band) => band.code === code) < index) {
        findings.push({ path: at('code'), message: `the band "${code}" stands twice: give each its own code` });
      }
      return findings;
    });
  });
}
