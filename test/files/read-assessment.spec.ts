import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/common/domain-error.js';
import { findDataDir } from '../../src/files/data-dir.js';
import { listAssessments, readAssessment } from '../../src/files/read-assessment.js';

const base = 'test/cases/valid/base';
const made: string[] = [];

function copyOf(folder: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'merilo-'));
  made.push(dir);
  cpSync(folder, dir, { recursive: true });
  return dir;
}

function errorOf(call: () => unknown): DomainError {
  try {
    call();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

describe('readAssessment', () => {
  it('reads what the assessment rests on', () => {
    const data = readAssessment(base, 'sample-2020');
    expect(data.assessment.subjects).toEqual(['ALB', 'SRB', 'BIH']);
    expect(data.framework.id).toBe('sample');
    expect(data.instruments.map(({ code }) => code)).toEqual(['ALB-OPEN-2014', 'BA-SRP-OPEN-2019']);
    expect(data.coverage.map(({ code }) => code)).toEqual(['SRB-C1']);
    expect(Object.keys(data.answers)).toEqual(['ALB', 'SRB']);
    expect(data.answers['ALB']?.map(({ criterion }) => criterion)).toEqual(['A1', 'A2', 'B1']);
    expect(data.comparators).toHaveLength(4);
    expect(data.rulings).toHaveLength(1);
  });

  it('takes the members of a group as subjects, on the date that is asked for', () => {
    expect(readAssessment(base, 'scores-2020').assessment.subjects).toEqual(['ALB', 'SRB']);
    expect(readAssessment(base, 'scores-2020', { asOf: '2005' }).assessment.subjects).toEqual(['SRB']);
    expect(readAssessment(base, 'scores-2020', { asOf: '2031-01-01' }).assessment.subjects).toEqual(['ALB']);
  });

  it('lets a table hold within the window of its assessment', () => {
    const dir = copyOf(base);
    const file = join(dir, 'scores-2020/assessment.yaml');
    const window = "window:\n  from: '2020-03'\n  until: '2020'\n  note: The survey.\n";
    writeFileSync(file, readFileSync(file, 'utf8').replace('subjects:\n', `${window}subjects:\n`));
    const { answers } = readAssessment(dir, 'scores-2020');
    expect(answers['ALB']?.map(({ valid }) => valid)).toEqual(Array(2).fill({ from: '2020-03', until: '2020' }));
    expect(answers['SRB']?.[0]?.valid).toEqual({ from: '2020-03', until: '2020' });
  });

  it('passes over a file that lies among folders', () => {
    const dir = copyOf(base);
    writeFileSync(join(dir, 'frameworks/README.md'), 'A note.');
    expect(readAssessment(dir, 'sample-2020').framework.id).toBe('sample');
  });

  it('reads a table: numbers strictly, an empty cell as no answer, a reason as a reason', () => {
    const { answers } = readAssessment(base, 'scores-2020');
    expect(answers['ALB']?.map(({ criterion, value }) => [criterion, value])).toEqual([
      ['A2', 'all'],
      ['B1', 12.5],
    ]);
    expect(answers['SRB']).toEqual([{ criterion: 'A2', missing: 'not-covered', justification: '' }]);
    expect(answers['ALB']?.[0]?.evidence).toEqual([{ source: { title: 'Invented for the tests' } }]);
  });

  it('reads no other assessment, framework or jurisdiction than it needs', () => {
    const dir = copyOf(base);
    writeFileSync(join(dir, 'scores-2020', 'assessment.yaml'), 'broken: [');
    writeFileSync(join(dir, 'instruments', 'SRB.yaml'), '[]\n');
    writeFileSync(join(dir, 'frameworks', 'sample', '2.yaml'), 'broken: [');
    expect(() => readAssessment(dir, 'sample-2020')).not.toThrow();
  });

  it('puts another date and framework in the place of its own', () => {
    const { assessment } = readAssessment(base, 'sample-2020', { asOf: '2014-05', framework: 'sample@1' });
    expect([assessment.asOf, assessment.framework]).toEqual(['2014-05', 'sample@1']);
  });

  it('throws every problem of wrong data, with file and line', () => {
    const dir = copyOf(base);
    cpSync('test/cases/invalid/many-mistakes', dir, { recursive: true });
    const error = errorOf(() => readAssessment(dir, 'sample-2020'));
    expect(error.code).toBe('DATA_INVALID');
    expect(error.problems.map(({ file, line }) => `${file.slice(dir.length + 1)}:${line}`)).toEqual([
      'instruments/ALB.yaml:6',
      'instruments/ALB.yaml:14',
      'instruments/ALB.yaml:23',
      'sample-2020/answers/SRB.yaml:2',
      'subjects.yaml:7',
    ]);
  });

  it.each([
    { id: 'sample-202', overrides: {}, said: 'unknown assessment "sample-202". Did you mean "sample-2020"?' },
    { id: 'oecd', overrides: {}, said: 'There are: sample-2020, scores-2020.' },
    { id: 'sample-2020', overrides: { asOf: '2019-02-30' }, said: '2019-02-30 is no day of the calendar' },
    { id: 'sample-2020', overrides: { asOf: 'yesterday' }, said: 'the date "yesterday" is no date: write 2019-12-31' },
    { id: 'sample-2020', overrides: { framework: 'sampel@1' }, said: 'Did you mean "sample@1"?' },
  ])('calls wrong the call for $id with $overrides', ({ id, overrides, said }) => {
    const error = errorOf(() => readAssessment(base, id, overrides));
    expect(error.code).toBe('CALL_INVALID');
    expect(error.message).toContain(said);
  });

  it('reads every assessment that the package ships', () => {
    expect(listAssessments('assessments').length).toBeGreaterThan(0);
    for (const id of listAssessments('assessments')) expect(readAssessment('assessments', id).assessment.id).toBe(id);
  });
});

describe('findDataDir', () => {
  it('is the folder that the option names, else the one that one stands in, else the package’s own', () => {
    const dir = copyOf(base);
    const outer = mkdtempSync(join(tmpdir(), 'merilo-'));
    made.push(outer);
    expect(findDataDir('/', dir)).toBe(dir);
    expect(findDataDir(outer)).toBe(join(process.cwd(), 'assessments'));
    cpSync(base, join(outer, 'assessments'), { recursive: true });
    expect(findDataDir(outer)).toBe(join(outer, 'assessments'));
  });

  it('refuses a folder that is no data folder', () => {
    expect(() => findDataDir('.', 'no-such-folder')).toThrow('there is no such folder');
    expect(() => findDataDir('.', 'src')).toThrow('it holds no jurisdictions.yaml');
  });
});
