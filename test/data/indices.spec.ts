import { describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { type ScoreRow } from '../../src/scoreboards/scoreboard.js';
import { ENGINE } from '../../src/settings/engine.js';
import { readTable } from './read-data.js';

/*
 * Expected values: scores, ranks and groups as the publishers print them (test/data/published-indices.csv): UNDP, Human
 * Development Report 2021-22; United Nations, E-Government Knowledgebase; World Bank, GovTech Dataset; OECD, Digital
 * Government Index 2019 and 2023 and Competitiveness Outlook 2024; European Union, Open Data Maturity 2023. `within`
 * is what the digits of the inputs and of the score itself leave open. Terms and where they were read:
 * docs/data-sources.md.
 */
const published = readTable('test/data/published-indices.csv');

const boards = new Map<string, ReadonlyMap<string, ScoreRow>>();

/** The rows of an assessment on a date, by jurisdiction and element. */
function rowsOf(assessment: string, asOf: string): ReadonlyMap<string, ScoreRow> {
  const key = `${assessment} ${asOf}`;
  const known = boards.get(key);
  if (known) return known;
  const { scores } = assess(readAssessment('assessments', assessment, { asOf }), ENGINE);
  const rows = new Map(scores.map((row) => [`${row.jurisdiction} ${row.element}`, row]));
  boards.set(key, rows);
  return rows;
}

function rowOf({
  assessment = '',
  asOf = '',
  jurisdiction = '',
  element = '',
}: Readonly<Record<string, string>>): ScoreRow {
  const row = rowsOf(assessment, asOf).get(`${jurisdiction} ${element}`);
  if (!row) throw new Error(`${assessment} of ${asOf} has no ${element} of ${jurisdiction}`);
  return row;
}

describe('published indices', () => {
  it.each(published)('$assessment gives $jurisdiction a $element of $score in $asOf', (expected) => {
    const { score, rank, band } = rowOf(expected);
    expect(Math.abs((score ?? NaN) - Number(expected['score']))).toBeLessThanOrEqual(Number(expected['within']) + 1e-9);
    if (expected['rank'] !== '') expect(rank).toBe(Number(expected['rank']));
    if (expected['band'] !== '') expect(band).toBe(expected['band']);
  });

  it('rank members of the OECD alone in the Digital Government Index of 2023', () => {
    const rows = [...rowsOf('dgi-2023', '2022-10-31').values()].filter(({ element }) => element === 'dgi');
    const unranked = rows.filter(({ rank }) => rank === null).map(({ jurisdiction }) => jurisdiction);
    expect(unranked).toEqual(['ARG', 'BRA', 'HRV', 'PER', 'ROU']);
    expect(rows).toHaveLength(38);
  });

  it('have no score where the publication has none for want of data', () => {
    const { score, missing } = rowOf({ assessment: 'hdi', asOf: '2021', jurisdiction: 'MCO', element: 'hdi' });
    expect([score, missing]).toEqual([null, 'insufficient-data']);
    const monaco = rowOf({ assessment: 'egdi-2010', asOf: '2010', jurisdiction: 'MCO', element: 'egdi' });
    expect(monaco.score).toBeNull();
  });

  it('rank the 23 countries of the Handbook as its Table 23 does by equal weights', () => {
    // OECD and JRC, Handbook on Constructing Composite Indicators (2008), Table 23, EW.
    const ranked = 'FIN USA SWE JPN KOR NLD GBR SGP CAN AUS DEU NOR IRL BEL NZL AUT FRA ISR ESP ITA CZE HUN SVN'.split(
      ' ',
    );
    const ranks = ranked.map(
      (jurisdiction) => rowOf({ assessment: 'tai', asOf: '2001-12-31', jurisdiction, element: 'tai' }).rank,
    );
    expect(ranks).toEqual(ranked.map((_, i) => i + 1));
  });

  it('give nothing in a year that they have no edition of', () => {
    const { score, missing } = rowOf({ assessment: 'gtmi', asOf: '2021', jurisdiction: 'SRB', element: 'gtmi' });
    expect([score, missing]).toEqual([null, 'not-assessed']);
  });

  it('print no index of Rwanda in 1990, for which here there is one', () => {
    expect(rowOf({ assessment: 'hdi', asOf: '1990', jurisdiction: 'RWA', element: 'hdi' }).score).toBe(0.319);
  });
});
