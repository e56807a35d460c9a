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
   * 59. Added: 55 to ddps, 7 to Open Data Maturity, and 7 from Open Data Maturity to ddps.
   */
  it('are 189: 62 to ddps, 66 to Open Data Maturity, 61 to questions of the OECD', () => {
    expect(mappings).toHaveLength(189);
    expect(countOf(mappings.map(target))).toEqual({
      'ddps@1': 62,
      'odm@2023': 66,
      'Digital Government Index 2019 (OECD)': 46,
      'Government at a Glance 2021 (OECD), “Data as a strategic asset for the public sector”': 5,
      '2023 OECD Digital Government Index': 10,
    });
  });

  it('go from an obligation, or from Open Data Maturity to ddps, with a reason in a sentence', () => {
    const others = mappings.filter(({ from }) => !criteria.has(`${from.framework} ${from.element}`));
    expect(others).toHaveLength(7);
    expect(new Set(others.map((each) => `${each.from.framework} ${target(each)}`))).toEqual(
      new Set(['odm@2023 ddps@1']),
    );
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

  it('call two questions equal twice: the mark of a high-value dataset, and the strategy for open data', () => {
    expect(mappings.filter(({ relation }) => relation === 'equal').map(({ code }) => code)).toEqual([
      'hvd-3-5-odm-Q10c',
      'odm-Q2-ddps-O3',
    ]);
  });
});
