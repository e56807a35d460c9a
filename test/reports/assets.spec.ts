import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DomainError } from '../../src/common/domain-error.js';
import { readAssets } from '../../src/reports/read-assets.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type TemplateFile } from '../../src/reports/template.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const TTF = Buffer.from('00010000000f0080000300704f532f32', 'hex');
const plain = readTemplate('comparative');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merilo-look-'));
  writeFileSync(join(folder, 'logo.png'), PNG);
  writeFileSync(join(folder, 'text.ttf'), TTF);
  writeFileSync(join(folder, 'drawing.png'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'web.ttf'), 'wOF2 and more');
  writeFileSync(join(folder, 'notes.txt'), 'plain words');
  writeFileSync(join(folder, 'huge.png'), Buffer.concat([PNG, Buffer.alloc(600 * 1024)]));
});

afterAll(() => rmSync(folder, { recursive: true }));

function look(logo?: string, fonts?: TemplateFile['fonts']): TemplateFile {
  const publisher = {
    name: { en: 'Ministry' },
    ...(logo !== undefined && { logo: { file: logo, alt: { en: 'Arms' } } }),
  };
  return { ...plain, publisher, ...(fonts && { fonts }) };
}

function read(template: TemplateFile): ReturnType<typeof readAssets> | string {
  try {
    return readAssets(template, pathToFileURL(`${folder}/`), 'our.yaml');
  } catch (error) {
    if (error instanceof DomainError && error.code === 'DATA_INVALID') return error.message;
    throw error;
  }
}

describe('what a template takes from files beside it', () => {
  it('is nothing for the templates of the package', () => expect(read(plain)).toEqual({}));

  it('is the bytes of a logo and of typefaces', () =>
    expect(read(look('logo.png', { sans: 'text.ttf' }))).toEqual({
      logo: new Uint8Array(PNG),
      fonts: { sans: new Uint8Array(TTF) },
    }));

  it.each([
    { logo: 'no.png', told: 'publisher.logo.file: there is no file "no.png" beside the template' },
    { logo: 'drawing.png', told: '"drawing.png" is SVG. A logo is a PNG or JPEG' },
    { logo: 'notes.txt', told: '"notes.txt" is of no form that is known. A logo is a PNG or JPEG' },
    { logo: 'text.ttf', told: '"text.ttf" is TrueType. A logo is a PNG or JPEG' },
    { logo: 'huge.png', told: '"huge.png" has 601 kB, more than 512 kB' },
  ])('is refused where the logo is $logo', ({ logo, told }) => expect(read(look(logo))).toContain(told));

  it('tells all that is wrong at once', () => {
    const told = read(look('notes.txt', { sans: 'web.ttf', serifBold: 'logo.png' }));
    expect(String(told).split('\n')).toEqual([
      'our.yaml: publisher.logo.file: "notes.txt" is of no form that is known. A logo is a PNG or JPEG: save it as one.',
      expect.stringContaining('our.yaml: fonts.sans: "web.ttf" is WOFF2.'),
      expect.stringContaining('our.yaml: fonts.serifBold: "logo.png" is PNG.'),
    ]);
  });
});
