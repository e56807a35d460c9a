import { type Comparator } from '../../assessments/comparator.js';
import { type Finding } from '../../common/finding.js';

/** A population has as many members as it says, and a computed comparator a value for each of them. */
export function populationCounts(comparator: Comparator): readonly Finding[] {
  if (comparator.kind === 'group') return [];
  const { n, members } = comparator.population;
  const findings: Finding[] = [];
  if (members && members.length !== n) {
    const message = `the population has n ${n} and ${members.length} members: mend one`;
    findings.push({ path: ['population', 'n'], message });
  }
  if (comparator.kind !== 'computed') return findings;
  const places = Object.keys(comparator.values);
  if (places.length !== n) {
    findings.push({
      path: ['values'],
      message: `there are ${places.length} values for a population of ${n}: mend one`,
    });
  }
  for (const place of members ? places.filter((code) => !members.includes(code)) : []) {
    findings.push({ path: ['values', place], message: `"${place}" has a value and is no member of the population` });
  }
  return findings;
}
