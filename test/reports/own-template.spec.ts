import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overrideFaults } from '../../src/reports/language/override-faults.js';
import { runMerilo } from '../support/run-merilo.js';
import { textOf } from './pdf-text.js';
import { Templates } from '../../src/reports/own-templates.js';

const require = createRequire(import.meta.url);
const brief = readFileSync(new URL('../../templates/brief.yaml', import.meta.url), 'utf8');
const SANS = require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
/** A typeface of pictures: it has no letters at all. */
const icons = dirname(require.resolve('playwright-core/package.json')) + '/lib/vite/recorder/assets';
/** One black pixel, as RFC 2083 writes it. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merilo-own-'));
  writeFileSync(join(folder, 'arms.png'), Buffer.from(PIXEL, 'base64'));
  writeFileSync(join(folder, 'notes.png'), 'plain words');
  copyFileSync(SANS, join(folder, 'own.ttf'));
  const [pictures = ''] = readdirSync(icons).filter((file) => file.endsWith('.ttf'));
  copyFileSync(join(icons, pictures), join(folder, 'pictures.ttf'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function report(template: string): ReturnType<typeof runMerilo> {
  writeFileSync(join(folder, 'ministry.yaml'), template);
  const call = [
    'report',
    'ddps-western-balkans-2020',
    '--template',
    './ministry.yaml',
    '--data',
    resolve('assessments'),
  ];
  return runMerilo(call, folder);
}

const own = brief.replace('id: brief', 'id: ministry').replace(
  'sections:',
  `publisher: { name: { en: Ministry of Data }, logo: { file: arms.png, alt: { en: Coat of arms } } }
fonts: { sans: own.ttf }
messages: { wording.draft: { en: Consultation copy } }
sections:
  - kind: preface
    title: { en: From the minister }
    intro: { en: "A first paragraph.\\n\\nA second one." }`,
);

describe('a template of an institution’s own', () => {
  it('gives a report its name, logo, typeface, preface and words, and can be verified', async () => {
    const { exitCode, stdout, stderr } = await report(own);
    expect({ exitCode, stdout, stderr }).toMatchObject({
      exitCode: 0,
      stdout: 'ddps-western-balkans-2020.ministry.en.pdf\n',
    });
    const file = readFileSync(join(folder, stdout.trim()));
    const text = textOf(file);
    for (const words of ['A first paragraph.', 'A second one.', 'CONSULTATION COPY']) expect(text).toContain(words);
    const verified = await runMerilo(['verify', stdout.trim()], folder);
    expect(verified).toMatchObject({ exitCode: 0 });
    expect(verified.stdout).toContain('Every page agrees with them too, set by the template ministry');
  }, 30_000);

  it.each([
    {
      mistake: 'a section that there is not',
      from: 'kind: preface',
      to: 'kind: prefce',
      told: 'Did you mean "preface"?',
    },
    { mistake: 'a logo that is no image', from: 'arms.png', to: 'notes.png', told: 'A logo is a PNG or JPEG' },
    {
      mistake: 'a typeface without the letters',
      from: 'own.ttf',
      to: 'pictures.ttf',
      told: '"pictures.ttf" lacks letters of a report in en:',
    },
    {
      mistake: 'a message that there is not',
      from: 'wording.draft',
      to: 'wording.drft',
      told: 'Did you mean "wording.draft"?',
    },
    {
      mistake: 'a place that is not filled',
      from: 'Consultation copy',
      to: "'{who} copy'",
      told: '"who", which the message is not told',
    },
  ])('with $mistake is refused, and nothing is written', async ({ from, to, told }) => {
    rmSync(join(folder, 'ddps-western-balkans-2020.ministry.en.pdf'), { force: true });
    const { exitCode, stderr } = await report(own.replace(from, to));
    expect(exitCode).toBe(1);
    expect(stderr).toContain('ministry.yaml');
    expect(stderr).toContain(told);
    expect(existsSync(join(folder, 'ddps-western-balkans-2020.ministry.en.pdf'))).toBe(false);
  });

  it('that is not there is the mistake of the call', async () => {
    const call = ['report', 'ddps-western-balkans-2020', '--template', './none.yaml', '--data', resolve('assessments')];
    const { exitCode, stderr } = await runMerilo(call, folder);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no template file ./none.yaml that can be read');
  });
});

describe('the templates of a server', () => {
  it('are those that ship and those of its folder, by name and never by a path', () => {
    mkdirSync(join(folder, 'own'), { recursive: true });
    writeFileSync(
      join(folder, 'own', 'ministry.yaml'),
      own.replace('arms.png', '../arms.png').replace('own.ttf', '../own.ttf'),
    );
    const templates = new Templates(join(folder, 'own'));
    templates.check();
    expect(templates.named('ministry').template.publisher?.name).toEqual({ en: 'Ministry of Data' });
    expect(templates.named('brief').template.id).toBe('brief');
    for (const name of ['../own/ministry', 'ministry.yaml', './ministry', 'minstry']) {
      expect(() => templates.named(name)).toThrow('There is no template');
    }
    expect(() => templates.named('minstry')).toThrow('Did you mean "ministry"?');
  });

  it('are checked at the start', () => {
    mkdirSync(join(folder, 'wrong'), { recursive: true });
    writeFileSync(join(folder, 'wrong', 'ministry.yaml'), own.replace('kind: preface', 'kind: prefce'));
    expect(() => new Templates(join(folder, 'wrong')).check()).toThrow('Did you mean "preface"?');
    expect(() => new Templates(join(folder, 'none')).check()).toThrow('MERILO_TEMPLATES_DIR');
    expect(() => new Templates(null).check()).not.toThrow();
  });
});

describe('messages in other words', () => {
  const english = { 'a.count': '{n, plural, one {# act} other {# acts}} of {name}' };
  it.each([
    { text: '{n, plural, one {# law} other {# laws}} of {name}', faults: 0 },
    { text: 'laws', faults: 0 },
    { text: '{n} of {whom}', faults: 1 },
    { text: '{n, plural, one {#}}', faults: 1 },
  ])('"$text" has $faults faults', ({ text, faults }) =>
    expect(overrideFaults({ 'a.count': { en: text } }, english)).toHaveLength(faults),
  );
});
