import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/common/domain-error.js';
import { loadingSuite } from './loading-suite.js';

const ALB = 'sample-2020/answers/ALB.yaml';
const suite = loadingSuite();
const { load, sql, write, drop } = suite;

/** The problems with which a load is refused, as lines. */
async function refusal(loading: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await loading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw error ?? new Error('it was not refused');
  expect(error.code).toBe('DATA_INVALID');
  return error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

/** How many rows each of the tables has, current and not. */
async function counts(): Promise<unknown> {
  return sql(
    `SELECT (SELECT count(*)::int FROM "loads") AS "loads", (SELECT count(*)::int FROM "data_files") AS "files",
       (SELECT count(*)::int FROM "answers") AS "answers", (SELECT count(*)::int FROM "instruments") AS "acts",
       (SELECT count(*)::int FROM "answers" WHERE "knownUntil" IS NOT NULL) AS "closed"`,
  );
}

describe('a first load', () => {
  it('writes every record with one time', async () => {
    // Counted in the files: 4 jurisdictions, 1 group, 3 subjects, 1 ruling, 2 acts, 1 search, 1 framework,
    // 2 assessments, 3 + 2 answers and 3 of the table, 4 comparators.
    const { files, changed, added, closed } = await load();
    expect({ files, changed, added, closed }).toEqual({ files: 14, changed: 14, added: 27, closed: 0 });
    expect(await sql('SELECT "added", "closed", "engine" FROM "loads"')).toEqual([
      { added: 27, closed: 0, engine: '0.1.0' },
    ]);
    expect(await sql('SELECT DISTINCT "knownFrom" = (SELECT "at" FROM "loads") AS "same" FROM "answers"')).toEqual([
      { same: true },
    ]);
  });

  it('gives each answer the days between which it may hold', async () => {
    await load();
    const [answer] = await sql(
      `SELECT "heldFrom"::text, "heldUntil"::text FROM "answers"
       WHERE "jurisdiction" = 'ALB' AND "criterion" = 'B1' AND "assessment" = 'sample-2020'`,
    );
    expect(answer).toEqual({ heldFrom: '2019-01-01', heldUntil: '2020-06-30' });
    const [other] = await sql(`SELECT "heldFrom", "heldUntil" FROM "answers" WHERE "criterion" = 'A1'`);
    expect(other).toEqual({ heldFrom: null, heldUntil: null });
  });

  it('writes the provisions of each act beside it', async () => {
    await load();
    expect(
      await sql(
        `SELECT "code", "pinpoint", "p"."subject", "modality", "reach" FROM "provisions" "p"
         JOIN "instruments" "i" ON "i"."row" = "p"."instrumentRow"`,
      ),
    ).toEqual([
      { code: 'ALB-OPEN-2014', pinpoint: '3(1)', subject: 'open-by-default', modality: 'mandates', reach: 'all' },
    ]);
  });

  it('tells how far it has come', async () => {
    const steps: unknown[] = [];
    await load({ onProgress: (progress) => steps.push(progress) });
    expect(steps[0]).toEqual({ step: 'checked', files: 14 });
    expect(steps.at(-1)).toEqual({ step: 'written', records: 27, of: 27 });
  });
});

describe('a later load', () => {
  it('writes nothing when nothing has changed', async () => {
    await load();
    const before = await counts();
    const { changed, added, closed } = await load();
    expect({ changed, added, closed }).toEqual({ changed: 0, added: 0, closed: 0 });
    expect(await counts()).toEqual(before);
  });

  it('follows one changed answer with another, and keeps what was known', async () => {
    await load();
    const [first] = await sql<{ at: Date }>('SELECT "at" FROM "loads"');
    suite.data.replace(ALB, 'value: selected', 'value: all');
    const { changed, added, closed } = await load();
    expect({ changed, added, closed }).toEqual({ changed: 1, added: 1, closed: 1 });
    const known = (when: Date): Promise<unknown> =>
      sql(
        `SELECT "value" FROM "answers" WHERE "jurisdiction" = 'ALB' AND "criterion" = 'A1'
         AND "knownFrom" <= $1 AND ("knownUntil" IS NULL OR "knownUntil" > $1)`,
        [when],
      );
    const [last] = await sql<{ at: Date }>('SELECT "at" FROM "loads" ORDER BY "row" DESC LIMIT 1');
    expect(await known(first?.at ?? new Date(0))).toEqual([{ value: 'selected' }]);
    expect(await known(last?.at ?? new Date(0))).toEqual([{ value: 'all' }]);
    expect(await suite.exported()).toEqual(suite.written());
  });

  it('closes the rows of a file that is gone', async () => {
    await load();
    drop(ALB);
    expect(await load()).toMatchObject({ changed: 1, added: 0, closed: 3, changes: [{ file: ALB, how: 'vanished' }] });
    expect(await sql(`SELECT 1 FROM "answers" WHERE "file" = $1 AND "knownUntil" IS NULL`, [ALB])).toEqual([]);
    expect(await suite.exported()).toEqual(suite.written());
  });

  it('keeps the order of a file into which a record comes, out of which one goes, or in which one moves', async () => {
    await load();
    const subject = (code: string): string => `- code: ${code}\n  label:\n    en: ${code}\n`;
    const of = (...codes: string[]): void => write('subjects.yaml', codes.map(subject).join(''));
    of('open-data', 'open-by-default', 'once-only', 'd', 'e');
    await load();
    for (const codes of [
      ['open-data', 'once-only', 'open-by-default', 'd', 'e'],
      ['new', 'open-data', 'once-only', 'open-by-default', 'd', 'e'],
      ['new', 'open-data', 'once-only', 'open-by-default', 'e'],
      ['e', 'open-data', 'once-only', 'd', 'open-by-default', 'new'],
    ]) {
      of(...codes);
      await load();
      expect((await suite.exported())['subjects.yaml']).toBe(codes.map(subject).join(''));
    }
  });

  it('leaves rows alone where a file is only written otherwise', async () => {
    await load();
    suite.data.replace('subjects.yaml', 'en: Open data', "en: 'Open data'");
    expect(await load()).toMatchObject({ changed: 1, added: 0, closed: 0 });
    expect(await load()).toMatchObject({ changed: 0 });
  });

  it('reads the table anew when the assessment that its answers rest on changes', async () => {
    await load();
    suite.data.replace('scores-2020/assessment.yaml', '  - title: Invented', '  - title: Invented anew');
    // The assessment, and the two answers of its table that have a value and so cite its sources.
    expect(await load()).toMatchObject({ changed: 1, added: 3, closed: 3 });
    const [{ evidence } = { evidence: null }] = await sql<{ evidence: unknown }>(
      `SELECT "evidence" FROM "answers" WHERE "assessment" = 'scores-2020' AND "knownUntil" IS NULL AND "missing" IS NULL`,
    );
    expect(evidence).toEqual([{ source: { title: 'Invented anew for the tests' } }]);
  });

  it('never takes a time before an earlier load', async () => {
    await load();
    await sql(`UPDATE "loads" SET "at" = '2999-01-01T00:00:00Z'`);
    suite.data.replace(ALB, 'value: selected', 'value: all');
    await load();
    expect(await sql('SELECT "at"::text > \'2999\' AS "later" FROM "loads" ORDER BY "row" DESC LIMIT 1')).toEqual([
      { later: true },
    ]);
  });
});

describe('a load of some files', () => {
  it('leaves the others as they were', async () => {
    await load();
    suite.data.replace(ALB, 'value: selected', 'value: all');
    suite.data.replace('subjects.yaml', 'en: Once-only', 'en: Once');
    expect(await load({ paths: ['assessments/subjects.yaml'] })).toMatchObject({ files: 1, changed: 1, added: 1 });
    expect(await load({ paths: ['sample-2020'] })).toMatchObject({ changed: 1, added: 1 });
    expect(await load()).toMatchObject({ changed: 0 });
  });

  it('closes a file that is gone', async () => {
    await load();
    drop(ALB);
    expect(await load({ paths: [ALB] })).toMatchObject({ changed: 1, closed: 3 });
  });

  it('asks for the file that a record has left', async () => {
    await load();
    write('instruments/BA-SRP.yaml', suite.written()['instruments/BIH.yaml'] ?? '');
    drop('instruments/BIH.yaml');
    await expect(load({ paths: ['instruments/BA-SRP.yaml'] })).rejects.toMatchObject({
      code: 'DATA_INVALID',
      message: expect.stringContaining('BA-SRP-OPEN-2019'),
    });
    expect(await load()).toMatchObject({ changed: 2, added: 1, closed: 1 });
  });

  it('refuses a path that names no file', async () => {
    await expect(load({ paths: ['instruments/nowhere.yaml'] })).rejects.toMatchObject({ code: 'CALL_INVALID' });
  });
});

describe('a load that is refused', () => {
  it('names every problem and leaves the database as it was', async () => {
    await load();
    const before = await counts();
    suite.data.replace(ALB, 'value: selected', 'value: some');
    suite.data.replace('subjects.yaml', 'broader: open-data', 'broader: opendata');
    const lines = await refusal(load());
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^assessments\/sample-2020\/answers\/ALB\.yaml:2: .*some/);
    expect(lines[1]).toMatch(/^assessments\/subjects\.yaml:7: .*Did you mean "open-data"/);
    expect(await counts()).toEqual(before);
  });

  it('names a text that a database cannot hold', async () => {
    suite.data.replace('rulings.yaml', 'reason: ', 'reason: "a\\0b" # ');
    suite.data.edit('rulings.yaml', (text) => text.replace(/ #.*/, ''));
    const lines = await refusal(load());
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^assessments\/rulings\.yaml:\d+: .*U\+0000/);
    expect(await sql('SELECT 1 FROM "data_files"')).toEqual([]);
  });

  it('keeps nothing of what breaks off in the middle', async () => {
    const breaksOff = load({
      onProgress: ({ step }) => {
        if (step === 'written') throw new Error('the power goes');
      },
    });
    await expect(breaksOff).rejects.toThrow('the power goes');
    expect(await counts()).toEqual([{ loads: 0, files: 0, answers: 0, acts: 0, closed: 0 }]);
    expect(await load()).toMatchObject({ added: 27 });
  });

  it('tells a stray file, also when nothing else has changed', async () => {
    await load();
    write('instrumnets/ALB.yaml', '[]\n');
    expect((await refusal(load()))[0]).toContain('Did you mean "instruments"');
  });

  it('changes nothing when it is only tried', async () => {
    expect(await load({ dryRun: true })).toMatchObject({ changed: 14, added: 27 });
    expect(await counts()).toEqual([{ loads: 0, files: 0, answers: 0, acts: 0, closed: 0 }]);
  });
});
