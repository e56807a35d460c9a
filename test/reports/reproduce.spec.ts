import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAssessment } from '../../src/files/read-assessment.js';
import { dataFile } from '../../src/reports/data-file.js';
import { assess } from '../../src/scoreboards/assess.js';
import { type ScoreRow } from '../../src/scoreboards/scoreboard.js';
import { ENGINE } from '../../src/settings/engine.js';

const isHere = spawnSync('python3', ['--version']).status === 0;
if (!isHere) process.stderr.write('docs/examples/reproduce.py is not tried: there is no python3 here.\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merilo-reproduce-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reproduced(csv: string): readonly string[] {
  const file = join(folder, 'scores.csv');
  writeFileSync(file, csv);
  const printed = execFileSync('python3', ['docs/examples/reproduce.py', file], { encoding: 'utf8', stdio: 'pipe' });
  return printed.trimEnd().split(/\r?\n/);
}

/** What the script prints of a row: a number within a part in 10¹², or None. */
function differs(line: string | undefined, { jurisdiction, element, score, low, high }: ScoreRow): boolean {
  const [place, code, ...figures] = (line ?? '').split(' ');
  return (
    place !== jurisdiction ||
    code !== element ||
    [score, low, high].some((figure, index) => {
      const text = figures[index];
      return figure === null ? text !== 'None' : !(Math.abs(Number(text) - figure) <= 1e-12);
    })
  );
}

(isHere ? describe : describe.skip)('docs/examples/reproduce.py, from the CSV alone', () => {
  // Arithmetic means with gaps; geometric means that are rounded; sums; a count of those that have a score.
  it.each(['ddps-western-balkans-2020', 'hdi', 'egdi-2018-2022', 'tai', 'co-digital-2024'])(
    'gets every score and interval of %s',
    async (id) => {
      const data = readAssessment('assessments', id);
      const board = assess(data, ENGINE);
      const csv = (await dataFile('csv', { data, board })) as string;
      const lines = reproduced(csv);
      const codes = new Set(lines.map((line) => line.split(' ')[1]));
      const rows = board.scores.filter(({ element }) => codes.has(element));
      expect(codes.has(data.framework.root.code)).toBe(true);
      expect(lines).toHaveLength(rows.length);
      expect(rows.filter((row, index) => differs(lines[index], row))).toEqual([]);
    },
  );

  it('gets something else from a CSV in which an answer was changed', async () => {
    const data = readAssessment('assessments', 'tai');
    const csv = (await dataFile('csv', { data, board: assess(data, ENGINE) })) as string;
    const changed = csv.replace(/^(ITA,SCH),[^,]*/m, '$1,0.123456');
    expect(changed).not.toBe(csv);
    expect(reproduced(changed)).not.toEqual(reproduced(csv));
  });

  it('is thirty lines', () => {
    const lines = readFileSync('docs/examples/reproduce.py', 'utf8')
      .replace(/^"""[^]*?"""\n/, '')
      .split('\n');
    expect(lines.filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(30);
  });

  it('says what it does not know rather than a wrong number', async () => {
    const data = readAssessment('assessments', 'egdi-2012');
    const csv = (await dataFile('csv', { data, board: assess(data, ENGINE) })) as string;
    expect(() => reproduced(csv)).toThrow('this script does not know');
  });
});
