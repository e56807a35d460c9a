import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { parseCsv } from '../../src/files/csv.js';
import { copyDuties } from '../support/duties.js';
import { readArchive } from '../support/read-workbook.js';
import { runMerilo } from '../support/run-merilo.js';

const copy = copyDuties();
afterAll(() => copy.remove());
const DATA = ['--data', copy.dir];

async function called(...args: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await runMerilo(['concordance', 'duties-2020', ...args, ...DATA], copy.home);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

describe('merilo concordance', () => {
  it('prints a table within 80 columns', async () => {
    const lines = (await called('SRB')).split('\n');
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
    expect(lines).toContain('2 full · 1 partial · 2 open · 1 not applicable · 1 not assessed, of 7');
    expect(lines).toContain('◐ D2 Article 4 Once-only: partial');
    expect(lines).toContain('    gap: Three of the five bodies still ask again.');
    expect(lines).toContain('    ~ sample@1 A2 asks more widely: Is once-only a duty?');
  });

  it('prints the law of another day', async () => {
    const table = await called('SRB', '--as-of', '2018-04-13');
    expect(table).toContain('○ D4 Article 5(2) Openness by default: none');
    expect(table).toContain('● D1 Article 3(1) Re-use of all documents: full: look again\n');
  });

  it('prints obligations by jurisdictions where none is named', async () => {
    const lines = (await called()).split('\n');
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
    const words = (start: string) => lines.find((line) => line.startsWith(start))?.split(/ {2,}/);
    expect(words('   ')).toEqual(['', 'SRB', 'ALB', 'BA-SRP']);
    expect(words('D2')).toEqual(['D2 Article 4 Once-only', '◐', '○', '·']);
    expect(words('● full ')).toEqual(['● full', '2', '1', '0']);
  });

  it('writes CSV with words, and codes for programs', async () => {
    const [head, ...rows] = parseCsv(await called('SRB', '--format', 'csv')).rows.map(({ cells }) => cells);
    const cell = (row: number, column: string) => rows[row]?.[head?.indexOf(column) ?? -1];
    expect(rows).toHaveLength(7);
    expect(cell(1, 'statusCode')).toBe('partial');
    expect(cell(1, 'deadline')).toBe('30 June 2019 (passed)');
    expect(cell(1, 'until')).toBe('2019-06-30');
    expect(cell(4, 'possible')).toBe('full partial');
    expect(cell(0, 'instruments')).toBe('SRB-REUSE-2018');
    expect(parseCsv(await called('--format', 'csv')).rows[1]?.cells).toEqual(
      'D1,Sample Directive,Article 3(1),Re-use of all documents,full,full,not-assessed'.split(','),
    );
  });

  it('writes JSON with the digest of what it rests on', async () => {
    const [one, score] = await Promise.all([
      called('SRB', '--format', 'json'),
      runMerilo(['score', 'duties-2020', '--format', 'json', ...DATA], copy.home),
    ]);
    expect(JSON.parse(one)).toMatchObject({
      jurisdiction: 'SRB',
      digest: (JSON.parse(score.stdout) as { digest: string }).digest,
      counts: { full: 2, open: 2 },
    });
  });

  it.each([
    { args: ['sample-2020', 'SRB'], says: 'sample@1 is no framework of obligations' },
    { args: ['duties-2020', 'SBR'], says: '"SBR" is not assessed in duties-2020. Did you mean "SRB"?' },
    {
      args: ['duties-2020', 'SRB', '--format', 'pdf'],
      says: 'unknown format "pdf". It is one of: table, csv, xlsx, json.',
    },
    { args: ['dutys-2020'], says: 'Did you mean "duties-2020"?' },
  ])('refuses $args', async ({ args, says }) => {
    const { exitCode, stderr } = await runMerilo(['concordance', ...args, ...DATA], copy.home);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });

  it('tells of mappings that are wrong, with the line', async () => {
    const other = copyDuties();
    other.edit('mappings.yaml', (text) => text.replace('element: D1', 'element: D11'));
    const { exitCode, stderr } = await runMerilo(['concordance', 'duties-2020', 'SRB', '--data', other.dir]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/mappings\.yaml:4: unknown element "D11"\. Did you mean "D1"\?/);
    other.remove();
  });
});

describe('the workbook', () => {
  const file = (name: string) => readFileSync(join(copy.home, name));

  it('is named as its address is, and its path is printed', async () => {
    expect(await called('SRB', '--format', 'xlsx')).toBe('duties-2020.concordance.SRB.xlsx\n');
    expect(await called('--format', 'xlsx', '--as-of', '2018')).toBe('duties-2020.concordance.as-of-2018.xlsx\n');
  });

  it('opens again as two sheets of texts: the table, and how it is to be read', async () => {
    await called('SRB', '--format', 'xlsx', '-o', 'srb.xlsx');
    const sheets = await readXlsxFile(file('srb.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Concordance', 'Reading notes']);
    const [head, ...rows] = await readSheet(file('srb.xlsx'), 'Concordance');
    const at = (row: number, column: string) => rows[row]?.[head?.indexOf(column) ?? -1];
    expect(rows).toHaveLength(7);
    expect(at(0, 'Obligation')).toBe('D1');
    expect(at(0, 'Alignment')).toBe('full');
    expect(at(0, 'In force')).toBe('in force');
    expect(at(4, 'Alignment')).toBe('full or partial');
    expect(at(1, 'Deadline')).toBe('30 June 2019 (passed)');
    const notes = new Map((await readSheet(file('srb.xlsx'), 'Reading notes')).map(([what, note]) => [what, note]));
    expect(notes.get('Law as of')).toBe('31 December 2019');
    expect(notes.get('Licence of the answers')).toBe('CC0-1.0');
    expect(notes.get('Engine')).toMatch(/^Merilo \d/);
    expect(notes.get('Digest')).toMatch(/^sha256:/);
  });

  it('has its head in sight, widths, broken lines, and no formula', async () => {
    await called('SRB', '--format', 'xlsx', '-o', 'form.xlsx');
    const { texts, times } = readArchive(file('form.xlsx'));
    const sheet = texts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
    expect(sheet.match(/<col /g)).toHaveLength(15);
    expect(sheet.match(/customWidth="1"/g)).toHaveLength(15);
    expect(texts.get('xl/styles.xml')).toContain('wrapText="1"');
    // What starts like a formula is a shared string, as every cell is.
    expect(texts.get('xl/sharedStrings.xml')).toContain('=Charges are limited to marginal costs');
    expect(texts.get('xl/sharedStrings.xml')).toContain('<t>@All bodies will be connected');
    expect(texts.get('xl/sharedStrings.xml')).toContain('<t>-The catalogue is not said to be whole');
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
      const cells = texts.get(name)?.match(/<c [^>]*>/g) ?? [];
      expect(cells.filter((cell) => !/ t="s"/.test(cell) && !cell.endsWith('/>'))).toEqual([]);
      expect(texts.get(name)).not.toContain('<f>');
    }
    // 1980-01-01 00:00, in the order of the format: time 0, then year 0, month 1, day 1.
    expect(times).toEqual([0x0021_0000]);
  });

  it('has the same bytes each time', async () => {
    await called('SRB', '--format', 'xlsx', '-o', 'one.xlsx');
    await new Promise((done) => setTimeout(done, 2_100));
    await called('SRB', '--format', 'xlsx', '-o', 'two.xlsx');
    expect(file('one.xlsx').equals(file('two.xlsx'))).toBe(true);
  });

  it('has a column for each jurisdiction where none is named', async () => {
    await called('--format', 'xlsx', '-o', 'all.xlsx');
    const rows = await readSheet(file('all.xlsx'), 'Concordance');
    expect(rows[0]).toEqual(['Obligation', 'Act', 'Article', 'Title', 'Serbia', 'Albania', 'Republika Srpska']);
    expect(rows[2]?.slice(4)).toEqual(['partial', 'none', 'not assessed']);
  });
});

describe('merilo disagreements', () => {
  const asked = (...args: readonly string[]) => runMerilo(['disagreements', ...args, ...DATA], copy.home);

  it('lists both values and both references, and what is not comparable', async () => {
    const { stdout, exitCode } = await asked();
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(stdout).toMatch(/^Of 7 pairs of answers 3 disagree, 2 are open, 2 agree\./);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '≠ Serbia, M2: duties@1 D2 asks a part of sample@1 A2: The obligation is on some bodies, the question on all. (so the first share is no less than the second) 1 0.50 “Partial”: D2 Once-only (duties-2020, 31 December 2019); A report (invented for the tests) 2 1.00 “All bodies”: A2 Once-only (sample-2020, 31 December 2019); Invented for the tests',
    );
    expect(stdout).toContain('a publication whose answers are not in the data');
  });

  it('takes one place, and writes CSV and JSON', async () => {
    const [csv, json] = await Promise.all([asked('ALB', '--format', 'csv'), asked('ALB', '--format', 'json')]);
    const [, ...rows] = parseCsv(csv.stdout).rows;
    expect(rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['ALB', 'disagree', 'M1'],
      ['ALB', 'disagree', 'M2'],
      ['ALB', 'open', 'M1'],
      ['ALB', 'open', 'M2'],
    ]);
    expect(JSON.parse(json.stdout)).toMatchObject({ jurisdiction: 'ALB', counts: { disagree: 2, open: 2 } });
  });

  it('refuses a place that is in none of the assessments, with the nearest', async () => {
    const { exitCode, stderr } = await asked('ABL');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"ABL" is in none of the assessments that are mapped to each other. Did you mean "ALB"?');
  });

  it('says so where nothing is mapped', async () => {
    const { stdout, exitCode } = await runMerilo(['disagreements', '--data', 'test/cases/valid/base']);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'Nothing is compared: no two assessments are mapped to each other.\n',
    });
  });
});
