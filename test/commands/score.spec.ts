import { afterEach, describe, expect, it } from '@jest/globals';
import { type ScoreRow } from '../../src/scoreboards/scoreboard.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

interface Document {
  readonly digest: string;
  readonly resultDigest: string;
  readonly scores: readonly ScoreRow[];
  readonly memo: readonly ScoreRow[];
}

const DDPS = 'ddps-western-balkans-2020';
const SIX = ['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB'];

async function scored(args: readonly string[]): Promise<Document> {
  const { exitCode, stdout, stderr } = await runMerilo(['score', ...args, '--format', 'json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Document;
}

function row(document: Document, jurisdiction: string, element: string): ScoreRow {
  const found = document.scores.find((each) => each.jurisdiction === jurisdiction && each.element === element);
  if (!found) throw new Error(`no row for ${jurisdiction} ${element}`);
  return found;
}

/** The rows that differ between two documents, as `SRB T1`. */
function moved(before: Document, after: Document): readonly string[] {
  const old = new Map(before.scores.map((each) => [`${each.jurisdiction} ${each.element}`, JSON.stringify(each)]));
  return after.scores
    .filter((each) => old.get(`${each.jurisdiction} ${each.element}`) !== JSON.stringify(each))
    .map((each) => `${each.jurisdiction} ${each.element}`);
}

const copies: DataCopy[] = [];
function copy(): DataCopy {
  const made = copyData();
  copies.push(made);
  return made;
}
afterEach(() => copies.splice(0).forEach((made) => made.remove()));

describe('merilo score', () => {
  it('prints one row for each subject and element, memo rows apart', async () => {
    const { scores, memo } = await scored([DDPS]);
    const elements = 1 + 4 + 22 + 5;
    expect(scores).toHaveLength(6 * elements);
    expect([...new Set(scores.map(({ jurisdiction }) => jurisdiction))]).toEqual(SIX);
    expect(memo).toHaveLength(3 * elements);
    expect(memo.every(({ rank, rankLow, rankHigh }) => rank === null && rankLow === null && rankHigh === null)).toBe(
      true,
    );
  });

  it('gives a reason wherever there is no score, bounds wherever something could be known, and a point within them', async () => {
    const { scores } = await scored([DDPS]);
    for (const each of scores) {
      expect({ ...each, known: each.score === null }).toMatchObject({ known: each.missing !== null });
      expect(each.low).not.toBeNull();
      expect(each.high).not.toBeNull();
      if (each.score !== null) {
        expect(each.score).toBeGreaterThanOrEqual(each.low ?? NaN);
        expect(each.score).toBeLessThanOrEqual(each.high ?? NaN);
      }
      expect(each.rankLow ?? 0).toBeLessThanOrEqual(each.rankHigh ?? 0);
    }
  });

  it('prints the same columns as CSV', async () => {
    const { stdout } = await runMerilo(['score', DDPS, '--format', 'csv']);
    const [header, first] = stdout.split('\n');
    expect(header).toBe('jurisdiction,element,score,low,high,rank,rankLow,rankHigh,band,answered,of,missing');
    expect(first).toMatch(/^ALB,ddps,,/);
  });

  it('prints a table of at most 80 columns, with the OECD and the designation beside the six', async () => {
    const { stdout } = await runMerilo(['score', DDPS]);
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    for (const part of ['Kosovo*', 'UNSCR 1244/1999', '4 of 29', '57 %', 'at least 4 of 6'])
      expect(stdout).toContain(part);
  });

  it('ranks exactly those who have a score, and everyone by a range within the six', async () => {
    const { scores } = await scored([DDPS]);
    for (const { score, rank, rankLow, rankHigh } of scores) {
      expect(rank === null).toBe(score === null);
      expect(rankLow).toBeGreaterThanOrEqual(1);
      expect(rankHigh).toBeLessThanOrEqual(6);
    }
    // All six have an authority with powers by law: one score, one rank.
    expect(scores.filter(({ element }) => element === 'T2').map(({ rank }) => rank)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('a change in a copy of the data', () => {
  it('moves a score by a third of what one sub-index moves by', async () => {
    const data = copy();
    const before = await scored(['egdi-2024', '--data', data.dir]);
    data.edit('egdi-2024/answers.csv', (text) => text.replace(/^SRB,0\.85397,/m, 'SRB,0.55397,'));
    const after = await scored(['egdi-2024', '--data', data.dir]);
    // (0.85397 − 0.55397) ÷ 3 = 0.1
    expect((row(before, 'SRB', 'egdi').score ?? 0) - (row(after, 'SRB', 'egdi').score ?? 0)).toBeCloseTo(0.1, 12);
    expect(after.digest).not.toBe(before.digest);
    expect(after.resultDigest).not.toBe(before.resultDigest);
  });

  it('reaches score, interval and explanation from one typed answer', async () => {
    const data = copy();
    const before = await scored([DDPS, '--data', data.dir]);
    expect(row(before, 'SRB', 'O4').score).toBe(1);
    data.edit(`${DDPS}/answers/SRB.yaml`, (text) => text.replace('value: all-levels', 'value: pilot'));
    const after = await scored([DDPS, '--data', data.dir]);
    expect(row(after, 'SRB', 'O4')).toMatchObject({ score: 0.3, low: 0.3, high: 0.3 });
    // O4 has 1 of the 6 weights of its pillar, and the pillar 1 of 4: 0.7 ÷ 6 ÷ 4.
    expect((row(before, 'SRB', 'ddps').low ?? 0) - (row(after, 'SRB', 'ddps').low ?? 0)).toBeCloseTo(0.7 / 24, 12);
    const { stdout } = await runMerilo(['explain', DDPS, 'SRB', 'O4', '--data', data.dir]);
    expect(stdout).toContain('Pilot');
    expect(
      moved(before, after).filter((place) => !place.startsWith('SRB') && !/ (O4|O|ddps|practice)$/.test(place)),
    ).toEqual([]);
  });

  it('takes a derived answer away with the act that it rests on', async () => {
    const data = copy();
    expect(row(await scored([DDPS, '--data', data.dir]), 'XKX', 'T1').score).toBe(1);
    data.edit('instruments/XKX.yaml', (text) => without(text, ['XKX-PDP-2019', 'XKX-PDP-2010']));
    const after = await scored([DDPS, '--data', data.dir]);
    expect(row(after, 'XKX', 'T1')).toMatchObject({ score: null, low: 0, high: 1, missing: 'not-assessed' });
  });

  it('makes it a no where a search says that there is nothing else', async () => {
    const data = copy();
    data.edit('instruments/XKX.yaml', (text) => without(text, ['XKX-PDP-2019', 'XKX-PDP-2010']));
    data.edit('coverage/XKX.yaml', (text) => text.replaceAll(/^( *)- XKX-PDP-20(19|10)$/gm, '$1- XKX-APD-2019'));
    const after = await scored([DDPS, '--data', data.dir]);
    expect(row(after, 'XKX', 'T1')).toMatchObject({ score: 0, low: 0, high: 0, missing: null });
  });

  it('moves a derived answer on the day of the event, and no other jurisdiction’s answer', async () => {
    const data = copy();
    const event = (day: string) => (text: string) =>
      text.replace(
        /(- code: XKX-PDP-2019[\s\S]*?)(\n {2}events:\n)/,
        `$1$2    - type: commences\n      date: '${day}'\n`,
      );
    data.edit('instruments/XKX.yaml', event('2019-06-01'));
    const onDay = async (day: string) => scored([DDPS, '--data', data.dir, '--as-of', day]);
    const [eve, day] = [await onDay('2019-05-31'), await onDay('2019-06-01')];
    expect(row(eve, 'XKX', 'T1').score).not.toBe(1);
    expect(row(day, 'XKX', 'T1').score).toBe(1);
    const criteria = moved(eve, day).filter((place) => / [GSOT]\d$/.test(place));
    const ranksOnly = criteria.filter((place) => !place.startsWith('XKX'));
    for (const place of ranksOnly) {
      const [code = '', element = ''] = place.split(' ');
      expect(row(day, code, element)).toMatchObject({
        low: row(eve, code, element).low,
        high: row(eve, code, element).high,
      });
    }
  });
});

function without(text: string, codes: readonly string[]): string {
  return text
    .split(/^(?=- code: )/m)
    .filter((record) => !codes.some((code) => record.startsWith(`- code: ${code}\n`)))
    .join('');
}

describe('a wrong call', () => {
  it.each([
    { args: ['score', 'ddps-western-balkan-2020'], says: 'Did you mean "ddps-western-balkans-2020"?' },
    { args: ['score', DDPS, '--format', 'xml'], says: 'table, json, csv' },
    { args: ['score', DDPS, '--as-of', '2019-02-30'], says: '2019-02-30' },
    { args: ['score', DDPS, '--as-of', ''], says: 'is no date' },
    { args: ['score', DDPS, '--framework', 'ddps@9'], says: 'ddps@1' },
    { args: ['score', DDPS, '--framework', 'egdi@1'], says: 'Name a version of ddps' },
    { args: ['explain', DDPS, 'SBR'], says: 'Did you mean "SRB"?' },
    { args: ['explain', DDPS, 'SRB', 'O11'], says: 'Did you mean "O1"?' },
    { args: ['scoer', DDPS], says: 'score' },
    { args: ['score'], says: 'Usage' },
    { args: ['score', DDPS, '--as-off', '2019'], says: '--as-of' },
    { args: [], says: 'Usage' },
  ])('$args exits 2 and says what to do', async ({ args, says }) => {
    const { exitCode, stderr, stdout } = await runMerilo(args);
    expect(exitCode).toBe(2);
    expect(stderr + stdout).toContain(says);
    expect(stderr).toContain('Usage: merilo');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

it('exits 1 with every problem at its line when the data is wrong', async () => {
  const data = copy();
  data.edit(`${DDPS}/answers/SRB.yaml`, (text) => text.replace('value: all-levels', 'value: all-level'));
  const { exitCode, stderr } = await runMerilo(['score', DDPS, '--data', data.dir]);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/answers\/SRB\.yaml:\d+: .*Did you mean "all-levels"\?/);
});
