import { describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFolder } from '../../src/loading/export-folder.js';
import { loadingSuite } from './loading-suite.js';

const suite = loadingSuite();

const MAPPINGS = `- code: M1
  from:
    framework: sample@1
    element: A1
  relation: narrower
  to:
    framework: sample@1
    element: A2
  reason: It asks for part of it.
  confidence: seen
- code: M2
  from:
    framework: sample@1
    element: A1
  relation: related
  to:
    publication: A survey
    question: Q1
    text: Is data open?
  reason: One asks what is, the other what must be.
  confidence: unverified
  source:
    title: Invented for the tests
  note: An invented survey
`;

describe('an export', () => {
  it('gives back every file of the package byte for byte', async () => {
    suite.take('assessments');
    await suite.load();
    expect(await suite.exported()).toEqual(suite.written());
  });

  it('shows a later version of an answer', async () => {
    await suite.load();
    const [old] = await suite.sql<{ row: number }>(
      `SELECT "row" FROM "answers" WHERE "assessment" = 'sample-2020' AND "jurisdiction" = 'ALB' AND "criterion" = 'A1'`,
    );
    await suite.sql(`UPDATE "answers" SET "knownUntil" = now() WHERE "row" = $1`, [old?.row]);
    await suite.sql(
      `INSERT INTO "answers" ("knownFrom", "file", "position", "assessment", "jurisdiction", "criterion", "value",
         "justification", "evidence", "override")
       SELECT now(), "file", "position", "assessment", "jurisdiction", "criterion", '"all"', "justification",
         "evidence", "override" FROM "answers" WHERE "row" = $1`,
      [old?.row],
    );
    const file = 'sample-2020/answers/ALB.yaml';
    const { [file]: text, ...others } = await suite.exported();
    const { [file]: before = '', ...same } = suite.written();
    expect(text).toBe(before.replace('value: selected', 'value: all'));
    expect(others).toEqual(same);
  });

  it('prints the cells of a table as they were printed', async () => {
    const table = 'jurisdiction,B1,A2\nSRB,0.26430,\nALB,,\nBIH,1e1,declined\n';
    suite.write('scores-2020/answers.csv', table);
    suite.data.edit('scores-2020/assessment.yaml', (text) =>
      text.replace('  - sample-group\n', '  - ALB\n  - SRB\n  - BIH\n'),
    );
    await suite.load();
    expect((await suite.exported())['scores-2020/answers.csv']).toBe(table);
    expect(
      await suite.sql(
        `SELECT "jurisdiction", "value", "missing", "printed" FROM "answers" WHERE "file" = 'scores-2020/answers.csv'
         ORDER BY "position"`,
      ),
    ).toEqual([
      { jurisdiction: 'SRB', value: 0.2643, missing: null, printed: '0.26430' },
      { jurisdiction: 'BIH', value: 10, missing: null, printed: '1e1' },
      { jurisdiction: 'BIH', value: null, missing: 'declined', printed: null },
    ]);
  });

  it('keeps series, years and every key of a method', async () => {
    cpSync('test/cases/valid/survey', suite.data.dir, { recursive: true });
    await suite.load();
    expect(await suite.exported()).toEqual(suite.written());
  });

  it('gives back the mappings between questions', async () => {
    suite.write('mappings.yaml', MAPPINGS);
    await suite.load();
    expect(await suite.sql('SELECT "code", "relation", "to" FROM "mappings" ORDER BY "position"')).toEqual([
      { code: 'M1', relation: 'narrower', to: { framework: 'sample@1', element: 'A2' } },
      { code: 'M2', relation: 'related', to: { publication: 'A survey', question: 'Q1', text: 'Is data open?' } },
    ]);
    expect(await suite.exported()).toEqual(suite.written());
  });

  it('writes a list without records', async () => {
    suite.write('sample-2020/answers/BIH.yaml', '[]\n');
    await suite.load();
    expect(await suite.exported()).toEqual(suite.written());
  });

  it('writes what is not canonical in its canonical form', async () => {
    suite.data.replace('subjects.yaml', 'en: Open data', 'en: "Open data"');
    await suite.load();
    expect((await suite.exported())['subjects.yaml']).toContain('en: Open data\n');
  });

  it('takes an empty folder, and refuses one that is not', async () => {
    await suite.load();
    mkdirSync(join(suite.data.home, 'empty'));
    expect(await exportFolder(suite.database, 'empty', suite.data.home)).toBe(14);
    mkdirSync(join(suite.data.home, 'full'));
    writeFileSync(join(suite.data.home, 'full', 'mine.txt'), 'mine');
    for (const folder of ['full', 'full/mine.txt', 'full/mine.txt/deeper']) {
      await expect(exportFolder(suite.database, folder, suite.data.home)).rejects.toMatchObject({
        code: 'CALL_INVALID',
      });
    }
    expect(readdirSync(join(suite.data.home, 'full'))).toEqual(['mine.txt']);
    expect(readdirSync(suite.data.home).sort()).toEqual(['assessments', 'empty', 'full']);
  });
});
