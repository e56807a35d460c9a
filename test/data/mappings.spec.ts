import { describe, expect, it } from '@jest/globals';
import { isMappedElement, type Mapping } from '../../src/assessments/mapping.js';
import { mappings as mappingList } from '../../src/files/schema/mappings.js';
import { criteriaOf } from '../../src/frameworks/framework.js';
import { isUnverified, obligationsOf } from './obligations.js';
import { readYaml } from './read-data.js';

const mappings = mappingList.parse(readYaml('assessments/mappings.yaml'));
const OBLIGATIONS = ['odd', 'oecd-easd', 'dga', 'iea', 'sdg', 'gdpr', 'eidas', 'hvd'];
const criteria = new Map(
  OBLIGATIONS.flatMap((id) =>
    criteriaOf(obligationsOf(id).root).map((criterion) => [`${id}@1 ${criterion.code}`, criterion]),
  ),
);

function target({ to }: Mapping): string {
  return isMappedElement(to) ? to.framework : to.publication;
}

function countOf(keys: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((each) => each === key).length]));
}

describe('the mappings', () => {
  /*
   * By hand, over the 167 relations that were there: 66 to figures of 2019, 20 of them from acts that are not shipped;
   * 6 to the co-ordinating body, 1; 11 to questions of 2023, 1; 84 to Open Data Maturity, 25. That leaves 46, 5, 10 and
   * 59. Added: 55 to ddps and 7 to Open Data Maturity.
   */
  it('are 182: 55 to ddps, 66 to Open Data Maturity, 61 to questions of the OECD', () => {
    expect(mappings).toHaveLength(182);
    expect(countOf(mappings.map(target))).toEqual({
      'ddps@1': 55,
      'odm@2023': 66,
      'Digital Government Index 2019 (OECD)': 46,
      'Government at a Glance 2021 (OECD), “Data as a strategic asset for the public sector”': 5,
      '2023 OECD Digital Government Index': 10,
    });
  });

  it('go from an obligation, with a reason in a sentence', () => {
    const strays = mappings.filter(({ from }) => !criteria.has(`${from.framework} ${from.element}`));
    expect(strays.map(({ code }) => code)).toEqual([]);
    expect(mappings.filter(({ reason }) => !/^[A-Z“].{20,}\.$/.test(reason)).map(({ code }) => code)).toEqual([]);
    expect(new Set(mappings.map(({ code }) => code)).size).toBe(mappings.length);
  });

  it('are unverified where the obligation is, and never surer than mixed where only the title of a question was seen', () => {
    for (const { code, from, to, confidence } of mappings) {
      const obligation = criteria.get(`${from.framework} ${from.element}`);
      if (obligation && isUnverified(obligation)) expect([code, confidence]).not.toEqual([code, 'seen']);
      if (!isMappedElement(to)) expect([code, confidence]).not.toEqual([code, 'seen']);
    }
  });

  it('call two questions equal once: the mark of a high-value dataset in its metadata', () => {
    expect(mappings.filter(({ relation }) => relation === 'equal').map(({ code }) => code)).toEqual([
      'hvd-3-5-odm-Q10c',
    ]);
  });
});
