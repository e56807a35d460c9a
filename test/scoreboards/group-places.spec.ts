import { expect, it } from '@jest/globals';
import { ENGINE } from '../../src/settings/engine.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { membersOn } from '../../src/jurisdictions/group.js';
import { assess } from '../../src/scoreboards/assess.js';
import { readTable } from '../data/read-data.js';

const data = readAssessment('assessments', 'egdi-2024');
const { comparators } = assess(data, ENGINE);
/** The index as the United Nations published it (test/data/egdi-2024-published.csv says where). */
const published = new Map(
  readTable('test/data/egdi-2024-published.csv').map(({ jurisdiction = '', EGDI }) => [jurisdiction, Number(EGDI)]),
);

it.each(['OECD', 'EU', 'WB'])('holds Serbia against %s as the published index does', (code) => {
  const group = data.groups.find((each) => each.code === code);
  const values = (group ? membersOn(group, '2024-12-31') : []).flatMap((member) => published.get(member) ?? []);
  const own = published.get('SRB') ?? NaN;
  const result = comparators.find(
    ({ comparator }) => comparator.kind === 'group' && comparator.group === code && comparator.element === 'egdi',
  );
  const place = result?.places?.find(({ jurisdiction }) => jurisdiction === 'SRB');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(values.length).toBeGreaterThan(4);
  expect(place?.of).toBe(values.length);
  expect(place?.higherLow).toBe(values.filter((value) => value > own).length);
  expect(place?.higherHigh).toBe(place?.higherLow);
  // Five printed decimals on each side; the sub-indices give the index within 0.00004.
  expect(Math.abs((place?.gap ?? NaN) - (own - mean))).toBeLessThan(1e-4);
});

it('counts the Western Balkans as five of six with a score, for Kosovo is not surveyed', () => {
  const result = comparators.find(({ comparator }) => comparator.code === 'EGDI-WB');
  expect({ count: result?.count, of: result?.of }).toEqual({ count: 5, of: 6 });
  expect(result?.statistics?.quartiles).toBeNull();
});
