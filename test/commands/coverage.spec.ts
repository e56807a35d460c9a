import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCsv } from '../../src/files/csv.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

let copy: DataCopy;
beforeAll(() => {
  copy = copyData();
});
afterAll(() => copy.remove());

async function lookAt(...args: readonly string[]): Promise<string | undefined> {
  const { stdout } = await runMerilo(['coverage', ...args, '--format', 'csv'], copy.home);
  const [, row] = parseCsv(stdout).rows;
  return row?.cells[3];
}

describe('merilo coverage', () => {
  // MNE-COV-DATA-POLICY-2019 is a search for data-strategy in 2019 that found nothing; that of 2019-12-31 on is thin.
  it('says what a no rests on, what is thin, and what nobody has looked at', async () => {
    const at = (subject: string, year: string) =>
      lookAt('--jurisdiction', 'MNE', '--subject', subject, '--from', year, '--until', year);
    expect(await at('data-strategy', '2019')).toBe('nothing-found');
    expect(await at('data-strategy', '2018')).toBe('nobody');
    expect(await at('ethics', '2021')).toBe('thin');
    expect(await at('data-protection', '2015')).toBe('found');
  });

  it('shows one jurisdiction as subjects by years, with the searches, in 80 columns', async () => {
    const { stdout, exitCode } = await runMerilo(
      ['coverage', '--jurisdiction', 'XK', '--from', '2010', '--until', '2025'],
      copy.home,
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Kosovo\*\n\n2010 to 2025\n/);
    expect(stdout).toContain('nobody has looked (');
    expect(stdout).toContain('XKX-COV-DATA-PROTECTION');
    expect(stdout).toContain('UNSCR 1244/1999');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('counts the looks of each place where neither is named', async () => {
    const { stdout } = await runMerilo(['coverage', '--format', 'json'], copy.home);
    const grid = JSON.parse(stdout) as {
      readonly jurisdictions: readonly string[];
      readonly subjects: readonly string[];
      readonly from: number;
      readonly until: number;
      readonly cells: readonly unknown[];
    };
    expect(grid.jurisdictions).toEqual(expect.arrayContaining(['ALB', 'BIH', 'MKD', 'MNE', 'SRB', 'XKX', 'BA-SRP']));
    const years = grid.until - grid.from + 1;
    expect(grid.cells).toHaveLength(grid.jurisdictions.length * grid.subjects.length * years);
    const table = await runMerilo(['coverage'], copy.home);
    expect(table.stdout).toMatch(/^ +found nothing +part +thin +acts +nobody$/m);
  });

  it('asks a place that nobody has looked at', async () => {
    expect(await lookAt('--jurisdiction', 'FRA', '--subject', 'open-data', '--from', '2020', '--until', '2020')).toBe(
      'nobody',
    );
  });

  it('follows a search that is taken away', async () => {
    const own = copyData();
    own.replace('coverage/MNE.yaml', "  from: '2019'\n  until: '2019'", "  from: '2018'\n  until: '2018'");
    const args = ['--jurisdiction', 'MNE', '--subject', 'data-strategy', '--from', '2018', '--until', '2019'];
    const { stdout } = await runMerilo(['coverage', ...args, '--format', 'csv'], own.home);
    own.remove();
    // In 2019 the thin search of its last day is left.
    expect(parseCsv(stdout).rows.map(({ cells }) => cells[3])).toEqual(['look', 'nothing-found', 'thin']);
  });

  it.each([
    { args: ['--jurisdiction', 'SBR'], says: 'there is no jurisdiction "SBR". Did you mean "SRB"?' },
    { args: ['--subject', 'opendata'], says: 'there is no subject "opendata". Did you mean "open-data"?' },
    { args: ['--from', '19'], says: '--from 19: write a year, such as 2019.' },
    { args: ['--from', '2020', '--until', '2019'], says: '--from 2020 lies after --until 2019' },
    { args: ['--format', 'xml'], says: 'unknown format "xml"' },
  ])('refuses $args', async ({ args, says }) => {
    const { exitCode, stderr } = await runMerilo(['coverage', ...args], copy.home);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });
});
