import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/common/domain-error.js';
import { openTexts } from '../../src/files/data-folder.js';
import { publishFiles } from '../../src/loading/publish-files.js';
import { runMerilo } from '../support/run-merilo.js';
import { loadingSuite } from './loading-suite.js';

const suite = loadingSuite();

const RULINGS = `- code: R2
  framework: sample@1
  criterion: A1
  date: '2020-03-01'
  question: Does a draft count?
  decision: It does not.
  reason: The question asks for an act in force.
`;

/** The files of an assessment that only a round has: that of the folder under another name, a ruling of its own. */
function ofRound(): ReadonlyMap<string, string> {
  const written = Object.entries(suite.written());
  const own = written.filter(([file]) => file.startsWith('sample-2020/'));
  return new Map([
    ...own.map(([file, text]): [string, string] => [
      file.replace('sample-2020', 'sample-2021'),
      text.replace('id: sample-2020', 'id: sample-2021').replace("asOf: '2019-12-31'", "asOf: '2020-12-31'"),
    ]),
    ['sample-2021/rulings.yaml', RULINGS],
  ]);
}

async function released(assessment: string): Promise<ReadonlyMap<string, string>> {
  const outcome = await runMerilo(['release', assessment, '--name', '2026-11-30'], suite.data.home);
  expect(outcome).toMatchObject({ exitCode: 0 });
  const files = ['yaml', 'json'].map((ending) => `${assessment}/releases/2026-11-30.${ending}`);
  return new Map(files.map((file) => [file, readFileSync(join(suite.data.dir, file), 'utf8')]));
}

describe('files that come from a round', () => {
  it('stand beside those of the folder, in an export too, and a load of the folder leaves them', async () => {
    await suite.load();
    const folder = suite.written();
    const round = ofRound();
    const changes = await publishFiles(suite.database, round);
    expect(changes.map(({ file, how }) => `${how} ${file}`)).toEqual(
      [...round.keys()].sort().map((file) => `new ${file}`),
    );
    const all = { ...folder, ...Object.fromEntries(round) };
    expect(await suite.exported()).toEqual(all);
    expect(await suite.load()).toMatchObject({ changed: 0 });
    suite.data.replace('subjects.yaml', 'en: Once-only', 'en: Once');
    expect(await suite.load()).toMatchObject({ changed: 1 });
    expect(await suite.exported()).toEqual({ ...all, 'subjects.yaml': suite.written()['subjects.yaml'] });
  });

  it('load into another database from the export, with the ruling of the one assessment', async () => {
    await suite.load();
    await publishFiles(suite.database, ofRound());
    const exported = await suite.exported();
    const rulings = await suite.sql(`SELECT "code", "assessment" FROM "rulings" ORDER BY 1`);
    expect(rulings).toEqual([
      { code: 'R1', assessment: null },
      { code: 'R2', assessment: 'sample-2021' },
    ]);
    for (const [file, text] of Object.entries(exported)) suite.write(file, text);
    await suite.empty();
    await suite.load();
    expect(await suite.exported()).toEqual(exported);
    expect(await suite.sql(`SELECT "code", "assessment" FROM "rulings" ORDER BY 1`)).toEqual(rulings);
  });

  it('are checked with all that is there, and leave nothing where anything is wrong', async () => {
    await suite.load();
    const before = await suite.exported();
    const round = new Map(ofRound());
    round.set('sample-2021/rulings.yaml', RULINGS.replace('R2', 'R1').replace('criterion: A1', 'criterion: A11'));
    const refusal: unknown = await publishFiles(suite.database, round).catch((error: unknown) => error);
    if (!(refusal instanceof DomainError)) throw refusal;
    expect(refusal.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      'sample-2021/rulings.yaml:1: the code "R1" is in rulings.yaml already: keep one',
      expect.stringMatching(/^sample-2021\/rulings\.yaml:3: unknown criterion "A11"/),
    ]);
    expect(await suite.exported()).toEqual(before);
  });

  it('keep the rest of the folder from breaking them', async () => {
    await suite.load();
    await publishFiles(suite.database, ofRound());
    suite.data.replace('groups.yaml', 'code: sample-group', 'code: other-group');
    suite.data.replace('sample-2020/assessment.yaml', 'sample-group', 'other-group');
    const refusal: unknown = await suite.load().catch((error: unknown) => error);
    if (!(refusal instanceof DomainError)) throw refusal;
    expect(refusal.problems.map(({ file }) => file)).toContain('assessments/sample-2021/assessment.yaml');
  });

  it('stand over what the folder had before, a release of its own too, and not over what it has since', async () => {
    await suite.load();
    const before = suite.written()['sample-2020/answers/SRB.yaml'] ?? '';
    suite.data.replace('sample-2020/answers/SRB.yaml', 'value: all', 'value: none');
    const corrected = new Map([
      ['sample-2020/answers/SRB.yaml', suite.written()['sample-2020/answers/SRB.yaml'] ?? ''],
      ...(await released('sample-2020')),
    ]);
    suite.write('sample-2020/answers/SRB.yaml', before);
    suite.drop('sample-2020/releases/2026-11-30.yaml');
    suite.drop('sample-2020/releases/2026-11-30.json');
    await publishFiles(suite.database, corrected);
    expect(await suite.load()).toMatchObject({ changed: 0 });
    expect((await suite.exported())['sample-2020/answers/SRB.yaml']).toContain('value: none');

    suite.data.replace('sample-2020/answers/SRB.yaml', 'value: all', 'value: selected');
    await expect(suite.load()).rejects.toThrow('what is released has changed');
  });

  it('are nothing new the second time', async () => {
    await suite.load();
    await publishFiles(suite.database, ofRound());
    expect(await publishFiles(suite.database, ofRound())).toEqual([]);
    expect(await suite.sql(`SELECT count(*)::int AS "n" FROM "loads"`)).toEqual([{ n: 2 }]);
  });
});

describe('rulings that were made in an assessment', () => {
  it('need one', async () => {
    suite.write('nothing/rulings.yaml', RULINGS);
    const { stdout } = await runMerilo(['check'], suite.data.home);
    expect(stdout).toContain(
      'assessments/nothing/rulings.yaml:1: the file belongs to no assessment: nothing has no assessment.yaml',
    );
  });

  it('mark its answers alone', async () => {
    for (const [file, text] of ofRound()) suite.write(file, text);
    for (const id of ['sample-2020', 'sample-2021']) {
      const reason = '  override: The register has no tag for catalogued data.\n';
      suite.data.replace(`${id}/answers/ALB.yaml`, reason, `${reason}  answered: '2020-01-01'\n`);
    }
    const { stdout } = await runMerilo(['rulings', '--format', 'json'], suite.data.home);
    const { rulings } = JSON.parse(stdout) as { rulings: { code: string; marked: { assessment: string }[] }[] };
    expect(rulings.map(({ code, marked: own }) => [code, own.map(({ assessment }) => assessment)])).toEqual([
      ['R1', ['sample-2020', 'sample-2021']],
      ['R2', ['sample-2021']],
    ]);
  });
});

describe('a folder of texts alone', () => {
  it('has the files that were given, and none of the disk', () => {
    const folder = openTexts(new Map([['a/assessment.yaml', 'id: a\n']]));
    expect(folder.names('.')).toEqual(['a']);
    expect(folder.has('package.json')).toBe(false);
    expect(folder.text('package.json')).toBeNull();
  });
});
