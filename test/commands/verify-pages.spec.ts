import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildReport, type ReportInput } from '../../src/reports/build-report.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';
import { makeReport } from '../../src/reports/make-report.js';
import { drawReport } from '../../src/reports/pdf/draw-report.js';
import { pageContents } from '../../src/reports/pdf/page-contents.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type ReportModel } from '../../src/reports/report-model.js';
import { settingAttachment } from '../../src/reports/report-setting.js';
import { pageTexts } from '../reports/pdf-text.js';
import { small } from '../reports/small-assessment.js';
import { copyData } from '../support/data-copy.js';
import { type Outcome, runMerilo } from '../support/run-merilo.js';

const INPUT: ReportInput = {
  assessed: small({ answers: { ARL: 'fhfn', BOR: 'ff.h', CAR: 'nnsu' } }),
  template: readTemplate('comparative'),
  catalogue: readCatalogue('en'),
  isOtherDate: false,
};

/** A PNG of one pixel. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const TYPEFACE = 'node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf';

let folder = '';
let pdf: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'merilo-'));
  pdf = Buffer.from(await makeReport(INPUT));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function verified(bytes: Uint8Array): Promise<Outcome> {
  const path = join(folder, 'report.pdf');
  writeFileSync(path, bytes);
  return runMerilo(['verify', path]);
}

/** The report as somebody would make it who has the program and changes what it prints or carries. */
async function forged(change: (model: ReportModel) => ReportModel): Promise<Outcome> {
  const model = buildReport(INPUT);
  const whole = { ...model, attachments: [...model.attachments, settingAttachment(INPUT)] };
  return verified(await drawReport(change(whole)));
}

/** With a text of one attachment in the place of another. */
const attachment =
  (name: string, from: string, to: string) =>
  (model: ReportModel): ReportModel => ({
    ...model,
    attachments: model.attachments.map((each) => {
      if (each.name !== name) return each;
      expect(each.text).toContain(from);
      return { ...each, text: each.text.replace(from, to) };
    }),
  });

/** With other words on its pages. */
const printed =
  (from: string, to: string) =>
  (model: ReportModel): ReportModel => ({
    ...model,
    sections: JSON.parse(JSON.stringify(model.sections).replaceAll(from, to)) as ReportModel['sections'],
  });

describe('merilo verify, of a report', () => {
  it('agrees with every page where nothing was changed', async () => {
    const { exitCode, stdout } = await forged((model) => model);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('numbers and both digests agree with the data that the file carries.');
    expect(stdout).toContain('Every page agrees with them too, set by the template comparative, in en.');
    expect(stdout).toContain('It is a draft: of no release.');
  });

  it('finds one number of scores.json that was changed', async () => {
    // Law alone of ARL: G1 is full and weighs 2, S1 is full: 1.
    const { exitCode, stdout } = await forged(
      attachment('scores.json', '"element": "law",\n      "score": 1,', '"element": "law",\n      "score": 0.9,'),
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain('differs: ARL law: score is 0.9 in the file, 1 computed');
  });

  it('finds one answer of data.json that was changed', async () => {
    // The half of ARL to G2 earns 0.5; all would earn 1.
    const { exitCode, stdout } = await forged(attachment('data.json', '"value":"half"', '"value":"full"'));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('differs: ARL G2: score is 0.5 in the file, 1 computed');
    expect(stdout).toContain('differs: digest');
  });

  it('names the first page that says something else than the data, where all that is carried agrees', async () => {
    const page = 1 + pageTexts(pdf).findIndex((text) => text.includes('Read there.'));
    expect(page).toBeGreaterThan(2);
    const { exitCode, stdout } = await forged(printed('Read there.', 'Seen there.'));
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`differs: page ${page} is not what follows from the data.`);
  });

  it('names the page of which one byte was changed, though it cannot be unpacked any more', async () => {
    const bytes = Buffer.from(pdf);
    const stream = secondPage(bytes);
    bytes[stream + 40] = (bytes[stream + 40] ?? 0) ^ 0xff;
    const { exitCode, stdout } = await verified(bytes);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('differs: page 2 is not what follows from the data.');
  });

  it('finds a page that was added', async () => {
    const { exitCode, stdout } = await forged((model) => ({
      ...model,
      sections: [...model.sections, { ...model.sections.at(-1)!, id: 'more', startsPage: true, title: 'More' }],
    }));
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('differs: page') });
  });

  it('finds a change around the pages', async () => {
    const { exitCode, stdout } = await forged((model) => ({ ...model, publisher: 'Somebody else' }));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('the file is not as it was set: another program has saved it, or something around');
  });

  it('finds that what the pages were set from was changed, or taken out', async () => {
    const date = await forged(attachment('report.json', '"isOtherDate":false', '"isOtherDate":true'));
    expect(date.exitCode).toBe(1);
    expect(date.stdout).toContain('differs: page 1 is not');
    const release = await forged(attachment('report.json', '"release":null', '"release":"2026-11-30"'));
    expect(release.exitCode).toBe(1);
    expect(release.stdout).toContain('differs: report.json does not say what scores.json says');
    const language = await forged(attachment('report.json', '"language":"en"', '"language":"xx"'));
    expect(language).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('so it was changed') });
    const gone = await forged((model) => ({
      ...model,
      attachments: model.attachments.filter(({ name }) => name !== 'report.json'),
    }));
    expect(gone.exitCode).toBe(1);
    expect(gone.stdout).toContain('carries no report.json, so a program has taken it out');
  });

  it('does not blame pages that another engine set, and says that they were not compared', async () => {
    const { exitCode, stdout } = await forged((model) =>
      attachment(
        'report.json',
        '"engine":"0.1.0"',
        '"engine":"0.0.9"',
      )(attachment('scores.json', '"engine": "0.1.0"', '"engine": "0.0.9"')(model)),
    );
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('The pages could not be compared with them: engine 0.0.9 set them, and this is 0.1.0.');
  });

  it('sets again what a report says of its release, and of a draft that was one', async () => {
    const { data, board } = INPUT.assessed;
    const standing = async (own: typeof board): Promise<string> => {
      const bytes = await makeReport({ ...INPUT, assessed: { data, board: own } });
      const { exitCode, stdout } = await verified(bytes);
      expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
      return pageTexts(bytes).join('\n').replace(/\s+/g, ' ');
    };
    const corrected = { supersedes: '2026-11-30', why: 'So.', embargo: '2026-12-01T10:30:00Z' };
    const release = await standing({ ...board, release: '2026-12-01', publication: corrected });
    expect(release).toContain('Not to be published before 1 December 2026, 10:30 UTC');
    expect(release).toContain('Corrects release 2026-11-30');
    expect(release).not.toContain('Draft');
    const draft = await standing({ ...board, publication: { changedSince: '2026-11-30' } });
    expect(draft).toContain('The data have changed since release 2026-11-30, and these are not its numbers');
  });

  it('sets a template of an institution’s own again, and says that it is none of ours', async () => {
    const template = { ...INPUT.template, theme: { ...INPUT.template.theme, margin: 22 } };
    const { exitCode, stdout } = await verified(await makeReport({ ...INPUT, template }));
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('set by the template comparative, an institution’s own, in en.');
  });

  it('sets the logo and the typeface of an institution again', async () => {
    const data = copyData('test/cases/valid/base');
    const shipped = readFileSync('templates/comparative.yaml', 'utf8');
    const own =
      'publisher:\n  name: { en: Institute }\n  logo: { file: logo.png, alt: { en: A dot } }\nfonts: { sans: own.ttf }\n';
    writeFileSync(join(data.home, 'ours.yaml'), shipped.replace('id: comparative', 'id: ours') + own);
    writeFileSync(join(data.home, 'logo.png'), Buffer.from(DOT, 'base64'));
    copyFileSync(TYPEFACE, join(data.home, 'own.ttf'));
    const made = await runMerilo(['report', 'sample-2020', '--template', './ours.yaml', '-o', 'ours.pdf'], data.home);
    rmSync(join(data.home, 'logo.png'));
    const { exitCode, stdout } = await runMerilo(['verify', 'ours.pdf'], data.home);
    data.remove();
    expect({ exitCode, stdout, stderr: made.stderr }).toMatchObject({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('set by the template ours, an institution’s own, in en.');
  });

  it('sets a release again, and finds it in the data folder', async () => {
    const data = copyData('test/cases/valid/base');
    const run = (...args: string[]): Promise<Outcome> => runMerilo(args, data.home);
    await run('release', 'sample-2020', '--name', '2026-11-30', '--embargo', '2026-11-30T10:00:00Z');
    await run('report', 'sample-2020', '-o', 'sample.pdf');
    const sample = await run('verify', 'sample.pdf');
    data.remove();
    expect({ ...sample }).toMatchObject({ exitCode: 0 });
    expect(sample.stdout).toContain('Every page agrees with them too');
    expect(sample.stdout).toContain('It is the release 2026-11-30 of sample-2020, as the data folder has it.');
  });

  it('sets the page of one subject again, beside an earlier assessment', async () => {
    const comparable = small({ answers: { ARL: 'nhfn', BOR: 'nf.h', CAR: 'nnnu' }, asOf: '2015-06-30' });
    const alone = await makeReport({ ...INPUT, jurisdiction: 'BOR' });
    const beside = await makeReport({ ...INPUT, jurisdiction: 'BOR', comparable });
    expect(pageTexts(beside).join()).not.toBe(pageTexts(alone).join());
    const { exitCode, stdout } = await verified(beside);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('Every page agrees with them too');
  });
});

/** Where the packed content of the second page begins in the file. */
function secondPage(bytes: Buffer): number {
  const content = pageContents(bytes)[1];
  expect(content?.length).toBeGreaterThan(100);
  const text = bytes.toString('latin1');
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const changed = Buffer.from(bytes);
    changed[index + 48] = (changed[index + 48] ?? 0) ^ 0xff;
    const after = pageContents(changed);
    if (after.length > 1 && content && !after[1]?.equals(content)) return index + 8;
  }
  throw new Error('the second page has no stream');
}
