import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportFileName } from '../../src/reports/report-address.js';
import { templateNames } from '../../src/reports/read-template.js';
import { runMerilo } from '../support/run-merilo.js';

const data = resolve('assessments');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merilo-report-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('merilo report', () => {
  it('writes a file that is named as its address is, and prints the name', async () => {
    const { exitCode, stdout } = await runMerilo(['report', 'ddps-western-balkans-2025', '--data', data], folder);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'ddps-western-balkans-2025.comparative.en.pdf\n' });
    const bytes = readFileSync(join(folder, 'ddps-western-balkans-2025.comparative.en.pdf'));
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    const { stdout: verified } = await runMerilo(['verify', stdout.trim()], folder);
    expect(verified).toMatch(/agree/);
  }, 30_000);

  it('writes the bytes to stdout when asked to, and no file', async () => {
    const before = readdirSync(folder);
    const { exitCode, stdout } = await runMerilo(['report', 'egdi-2024', '--data', data, '-o', '-'], folder);
    expect(exitCode).toBe(0);
    expect(stdout.startsWith('%PDF-1.7')).toBe(true);
    expect(readdirSync(folder)).toEqual(before);
  }, 30_000);

  it.each([
    { args: ['--template', 'comparativ'], told: 'There is no template "comparativ". Did you mean "comparative"?' },
    { args: ['--template', 'profile'], told: 'The report "profile" is about one subject, and none is named' },
    { args: ['--template', 'worksheet'], told: 'Subjects: ALB, BIH, XKX, MNE, MKD, SRB.' },
    { args: ['--template', 'method', '--jurisdiction', 'MKD'], told: 'is about the method alone: leave out MKD.' },
    {
      args: ['--template', 'concordance'],
      told: 'so it has no table of concordance. There are: alignment-easd-2025, alignment-gdpr-2025, alignment-odd-2025.',
    },
    { args: ['--lang', 'de'], told: 'There is no report in "de".' },
    { args: ['--lang', 'sr'], told: 'Languages: en, sq, bs' },
    { args: ['--jurisdiction', 'MDK'], told: '"MDK" is no subject of this assessment. Did you mean "MKD"?' },
  ])('refuses $args with exit code 2 and says what there is', async ({ args, told }) => {
    const { exitCode, stdout, stderr } = await runMerilo(
      ['report', 'ddps-western-balkans-2020', '--data', data, ...args],
      folder,
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(told);
  });

  it.each([
    { args: ['--as-of', '2018'], name: 'ddps-western-balkans-2020.comparative.en.as-of-2018.pdf' },
    { args: ['--as-of', '2019-12-31'], name: 'ddps-western-balkans-2020.comparative.en.pdf' },
    { args: ['--framework', 'ddps@1'], name: 'ddps-western-balkans-2020.comparative.en.pdf' },
    {
      args: ['--jurisdiction', 'XK', '--as-of', '2018-06'],
      name: 'ddps-western-balkans-2020.comparative.XKX.en.as-of-2018-06.pdf',
    },
  ])(
    'names the file of $args $name',
    async ({ args, name }) => {
      const { stdout } = await runMerilo(['report', 'ddps-western-balkans-2020', '--data', data, ...args], folder);
      expect(stdout).toBe(`${name}\n`);
      expect(readdirSync(folder)).toContain(name);
    },
    30_000,
  );

  it('names the file of another framework and of a date between two days', () => {
    const plain = { assessment: 'small-2020', template: 'comparative', language: 'en' };
    expect(reportFileName({ ...plain, asOf: '2018-01/2018-03', framework: 'small@2' })).toBe(
      'small-2020.comparative.en.as-of-2018-01_2018-03.small@2.pdf',
    );
  });

  it('lists the templates and languages in its help', async () => {
    const { stdout } = await runMerilo(['report', '--help'], folder);
    const help = stdout.replace(/\s+/g, ' ');
    expect(help).toContain(`the template: ${templateNames().join(', ')}, or the path of a file of your own `);
    expect(help).toContain('as a BCP 47 tag: en, sq, bs, cnr, hr, mk, sr-Cyrl, sr-Latn, fr ');
  });

  it('names the file of one subject with its code', async () => {
    const { stdout } = await runMerilo(
      ['report', 'ddps-western-balkans-2020', '--data', data, '--jurisdiction', 'MKD'],
      folder,
    );
    expect(stdout).toBe('ddps-western-balkans-2020.comparative.MKD.en.pdf\n');
  }, 30_000);
});
