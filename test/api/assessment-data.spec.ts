import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AssessmentOverrides } from '../../src/assessments/overrides.js';
import { DomainError } from '../../src/common/domain-error.js';
import { type Database } from '../../src/database/database.js';
import { listAssessments, readAssessment } from '../../src/files/read-assessment.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';
import { type AssessmentServices, assessmentServices } from '../support/assessment-services.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { testDatabase } from '../support/database.js';
import { loadedDatabase } from '../support/loaded-database.js';

const MADE = 'test/cases/valid/base';

async function errorOf(call: () => unknown): Promise<DomainError> {
  try {
    await call();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe.each(['assessments', MADE])('the assessments of %s in a database', (folder) => {
  let database: Database;
  let services: AssessmentServices;

  beforeAll(async () => {
    database = await loadedDatabase(folder);
    services = assessmentServices(database);
  }, 60_000);
  afterAll(() => database.close());

  const dates = [undefined, '2014', '2018-06-30', '2023-01-01'];
  // Tables of numbers ask of a date no more than another year, of which one shows it.
  const moves = (id: string): boolean => folder === MADE || /^(ddps|alignment|hdi)/.test(id);
  const asked = listAssessments(folder).flatMap((id) =>
    (moves(id) ? dates : [undefined]).map((asOf) => ({ id, asOf })),
  );

  it('are those of the folder', async () => {
    const ids = (await services.assessments.all()).map(({ id }) => id);
    expect(ids).toEqual(listAssessments(folder));
  });

  it.each(asked)('$id on $asOf rests on the same data as from files', async ({ id, asOf }) => {
    const overrides: AssessmentOverrides = asOf === undefined ? {} : { asOf };
    const fromFiles = readAssessment(folder, id, overrides);
    const fromDatabase = await services.assessments.data(id, overrides);
    // A data file prints its records in the order of their keys.
    const isSame = JSON.stringify(fromDatabase) === JSON.stringify(fromFiles);
    // To tell in which part they differ takes far longer than to tell that they do.
    for (const part of isSame ? [] : (Object.keys(fromFiles) as (keyof typeof fromFiles)[])) {
      expect({ [part]: fromDatabase[part] }).toEqual({ [part]: fromFiles[part] });
    }
    expect({ id, isSame }).toEqual({ id, isSame: true });
    expect(Object.keys(fromDatabase)).toEqual(Object.keys(fromFiles));
  });

  it.each(asked)('$id on $asOf has the same scoreboard as from files', async ({ id, asOf }) => {
    const overrides: AssessmentOverrides = asOf === undefined ? {} : { asOf };
    const { board } = await services.scoreboards.of(id, overrides);
    const fromFiles = assess(readAssessment(folder, id, overrides), ENGINE);
    expect([board.digest, board.resultDigest]).toEqual([fromFiles.digest, fromFiles.resultDigest]);
    if (JSON.stringify(board) !== JSON.stringify(fromFiles)) expect(board).toEqual(fromFiles);
  });

  it.each(listAssessments(folder).map((id) => ({ id, called: `${id}x` })))(
    'tells a wrong call for $id in the words of the command line',
    async ({ id, called }) => {
      const { framework } = readAssessment(folder, id).assessment;
      const wrong: [string, AssessmentOverrides, string][] = [
        [called, {}, 'NOT_FOUND'],
        ['there-is-none', {}, 'NOT_FOUND'],
        [id, { asOf: '2019-02-30' }, 'CALL_INVALID'],
        [id, { asOf: '2019-13' }, 'CALL_INVALID'],
        [id, { asOf: 'yesterday' }, 'CALL_INVALID'],
        [id, { framework: `${framework}1` }, 'CALL_INVALID'],
        [id, { framework: 'nothing-like-it' }, 'CALL_INVALID'],
      ];
      for (const [name, overrides, code] of wrong) {
        const told = await errorOf(() => services.assessments.data(name, overrides));
        const onTerminal = await errorOf(() => readAssessment(folder, name, overrides));
        expect([told.code, told.message]).toEqual([code, onTerminal.message]);
      }
    },
  );

  it('refuses a framework that asks other questions', async () => {
    const frameworks = new Set(listAssessments(folder).map((id) => readAssessment(folder, id).assessment.framework));
    const [id = ''] = listAssessments(folder);
    const own = readAssessment(folder, id).assessment.framework;
    for (const framework of [...frameworks].filter((each) => each !== own)) {
      const told = await errorOf(() => services.assessments.data(id, { framework }));
      const onTerminal = await errorOf(() => readAssessment(folder, id, { framework }));
      expect(told.message).toBe(onTerminal.message);
    }
  });
});

describe('another version of a method', () => {
  const later = 'frameworks/sample/2.yaml';
  let copy: DataCopy;
  let database: Database;

  beforeAll(async () => {
    copy = copyData(MADE);
    database = await testDatabase();
  });
  afterAll(async () => {
    await database.close();
    copy.remove();
  });

  async function load(change: (text: string) => string): Promise<AssessmentServices> {
    const first = readFileSync(join(copy.dir, 'frameworks/sample/1.yaml'), 'utf8');
    writeFileSync(join(copy.dir, later), change(first.replace('version: 1', 'version: 2')));
    await loadFolder(database, copy.dir);
    return assessmentServices(database);
  }

  it('scores the same answers, as from files', async () => {
    const { scoreboards } = await load((text) => text.replace('weight: 2', 'weight: 3'));
    const asked = { framework: 'sample@2' };
    const { board } = await scoreboards.of('sample-2020', asked);
    expect(board).toEqual(assess(readAssessment(copy.dir, 'sample-2020', asked), ENGINE));
    expect(board.digest).not.toBe((await scoreboards.of('sample-2020')).board.digest);
  });

  it('is refused where it does not admit an answer, as files are', async () => {
    const { scoreboards } = await load((text) =>
      text.replaceAll(/^( +)all:$/gm, '$1every:').replace('value: all', 'value: every'),
    );
    const asked = { framework: 'sample@2' };
    const told = await errorOf(() => scoreboards.of('sample-2020', asked));
    expect(told.code).toBe('CALL_INVALID');
    expect(told.message).toContain('SRB: criterion A2: "all" is not an answer that its scale admits');
    expect(() => readAssessment(copy.dir, 'sample-2020', asked)).toThrow('nothing was worked out');
  });

  it('is refused where it does not ask what was answered', async () => {
    const { scoreboards } = await load((text) => text.replace('code: A2', 'code: A3'));
    const told = await errorOf(() => scoreboards.of('sample-2020', { framework: 'sample@2' }));
    expect(told.code).toBe('CALL_INVALID');
    expect(told.message).toContain('SRB: sample@2 does not ask A2');
  });
});
