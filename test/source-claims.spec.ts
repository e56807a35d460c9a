import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { ENGINE } from '../src/settings/engine.js';
import { readAssessment } from '../src/files/read-assessment.js';
import { claimsPage } from '../src/reports/claims-page.js';
import { assess } from '../src/scoreboards/assess.js';
import { type ClaimResult, judgeClaim, type PublishedClaim } from '../src/scoreboards/claims.js';

const HREF = 'https://doi.org/10.1787/a8c72f1b-en';
const SOURCE = `OECD (2020), Government at a Glance: Western Balkans, section 8.3, ${HREF}`;
const claims = load(readFileSync('docs/source-claims.yaml', 'utf8'), { schema: CORE_SCHEMA }) as PublishedClaim[];
const data = readAssessment('assessments', 'ddps-western-balkans-2020');
const scoreboard = assess(data, ENGINE);
const results: readonly ClaimResult[] = claims.map((claim) => judgeClaim(claim, data, scoreboard, HREF));

it('has a page that says what the data say now (npm run source-claims)', () => {
  expect(readFileSync('docs/source-claims.md', 'utf8')).toBe(claimsPage(SOURCE, data.assessment.id, results));
});

// What each must be follows from the facts that were found (and from what was not found), not from our output:
// the answers by economy behind the source are not published, so a claim about a set is proved only where law is at hand.
it.each([
  { code: 'C3', agreement: 'open', because: 'the source excepts open government policy, and says nothing of others' },
  { code: 'C5', agreement: 'agrees', because: 'Canada, Denmark, Greece and the United Kingdom are named in 2021' },
  { code: 'C6', agreement: 'open', because: 'which of the six must share all data is not published' },
  { code: 'C7', agreement: 'agrees', because: 'the source and the platform’s own page say so' },
  { code: 'C9', agreement: 'agrees', because: 'adopted in 2014, no repeal seen' },
  { code: 'C10', agreement: 'agrees', because: 'in force since 14 April 2018' },
  { code: 'C11', agreement: 'agrees', because: 'published on 28 December 2018' },
  { code: 'C14', agreement: 'disagrees', because: '26 of 29 members is 90 %' },
  { code: 'C15', agreement: 'disagrees', because: '29 of 33 is 88 %' },
  { code: 'C16', agreement: 'disagrees', because: 'all but two is more than nine in ten' },
])('$code $agreement: $because', ({ code, agreement }) => {
  expect(results.find(({ claim }) => claim.code === code)?.agreement).toBe(agreement);
});

it('keeps the published constraint on the set, and moves no single answer by it', () => {
  const bounds = scoreboard.groupBounds.find(({ element }) => element === 'S1');
  // "More than half" of six is at least four with full points; what the answers alone admit is less.
  expect(bounds?.fullLow).toBe(4);
  expect(bounds?.constraints).toHaveLength(1);
  const full = scoreboard.scores.filter(({ element, score }) => element === 'S1' && score === 1);
  expect(full.length).toBeLessThan(4);
});
