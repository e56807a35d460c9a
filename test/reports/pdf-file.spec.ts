import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { buildReport } from '../../src/reports/build-report.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';
import { colourProfile } from '../../src/reports/pdf/colour-profile.js';
import { drawReport } from '../../src/reports/pdf/draw-report.js';
import { type PdfFile } from '../../src/reports/pdf/pdf-file.js';
import { type Dictionary, Reference, type Value } from '../../src/reports/pdf/pdf-syntax.js';
import { readAttachments } from '../../src/reports/pdf/read-attachments.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type ReportModel } from '../../src/reports/report-model.js';
import { RULES } from './matterhorn.js';
import { textOf } from './pdf-text.js';
import { small } from './small-assessment.js';
import { readTagged, type TaggedDocument } from './tagged-document.js';

const assessed = small({ answers: { ARL: 'fhff', BOR: 'usxf', CAR: 'nnhn', XKX: '....' } });
const model: ReportModel = buildReport({
  assessed,
  template: readTemplate('comparative'),
  catalogue: readCatalogue('en'),
});

let folder: string;
let pdf: Uint8Array;
let document: TaggedDocument;
let file: PdfFile;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'merilo-pdf-'));
  pdf = await drawReport(model);
  document = readTagged(pdf);
  ({ file } = document);
  writeFileSync(join(folder, 'report.pdf'), pdf);
});
afterAll(() => rmSync(folder, { recursive: true }));

function dictionaries(): readonly Dictionary[] {
  return file.ids.map((id) => file.object(id)).filter((each): each is Dictionary => each instanceof Map);
}

/** A program of others over the file: what it prints, or null where it is not installed. */
function told(program: string, ...args: readonly string[]): string | null {
  const { status, stdout, stderr, error } = spawnSync(program, [...args, join(folder, 'report.pdf')], {
    encoding: 'utf8',
  });
  if (error) {
    console.info(`${program} is not installed: what it says of a report was not asked.`);
    return null;
  }
  return status === 0 ? stdout : `${program} ended with ${status}: ${stderr}${stdout}`;
}

describe('the file as it is sent', () => {
  it('packs its objects: less than a third of what they take one by one', async () => {
    const plain = await drawReport(model, { compress: false });
    expect(pdf.length).toBeLessThan(plain.length / 3);
    expect(textOf(plain)).toBe(textOf(pdf));
    expect([...readAttachments(plain)]).toEqual([...readAttachments(pdf)]);
  });

  it('has the same bytes whatever the process drew before', async () => {
    const other = { ...model, title: 'q\u00a0\u2011 – другo' };
    await drawReport(other);
    expect(Buffer.compare(await drawReport(model), pdf)).toBe(0);
  });

  it('is named after its bytes', async () => {
    const again = readTagged(await drawReport({ ...model, subject: 'Another' }));
    expect(again.file.entry(again.file.trailer, 'ID')).not.toEqual(file.entry(file.trailer, 'ID'));
  });

  it('gives no attachments, and no error, where it is damaged', () => {
    expect(readAttachments(pdf.subarray(0, pdf.length - 500)).size).toBe(0);
    const harmed = Buffer.from(pdf);
    harmed.fill(0, Math.floor(pdf.length / 2));
    expect(readAttachments(harmed).size).toBe(0);
  });
});

describe('what keeps it readable for decades (ISO 19005-3, level A)', () => {
  it('is claimed, and the claim of PDF/UA is described', () => {
    expect(document.metadata).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(document.metadata).toContain(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    );
  });

  it('has metadata that are XML, and say what the catalogue says', () => {
    const info = (key: string): string | null => file.text(file.entry(file.trailer, 'Info', key));
    expect(document.metadata).toContain(`<rdf:li xml:lang="x-default">${info('Title')}</rdf:li>`);
    expect(document.metadata).toContain(`<pdf:Producer>${info('Producer')}</pdf:Producer>`);
    expect(info('CreationDate')).toBe('D:20200630000000Z');
    expect(document.metadata).toContain('<xmp:CreateDate>2020-06-30T00:00:00Z</xmp:CreateDate>');
  });

  it('survives signs that XML reserves', async () => {
    const odd = readTagged(await drawReport({ ...model, title: 'Law & <order>\u0001' }));
    expect(odd.metadata).toContain('Law &amp; &lt;order&gt;</rdf:li>');
  });

  it('says what its colours mean, by a profile that is embedded', () => {
    const [intent] = file.entry(document.catalogue, 'OutputIntents') as readonly Value[];
    expect(file.text(file.entry(intent, 'S'))).toBe('GTS_PDFA1');
    const reference = (file.resolve(intent) as Dictionary).get('DestOutputProfile');
    expect(file.stream(reference)).toEqual(Buffer.from(colourProfile()));
  });

  it('has files that say how they belong to it, their kind, their day and what they are', () => {
    const files = file.entry(document.catalogue, 'AF') as readonly Value[];
    expect(files).toHaveLength(model.attachments.length);
    for (const each of files) {
      expect(['Data', 'Source']).toContain(file.text(file.entry(each, 'AFRelationship')));
      expect(file.text(file.entry(each, 'Desc'))).not.toBe('');
      expect(file.text(file.entry(each, 'EF', 'F', 'Subtype'))).toBe('application/json');
      expect(file.text(file.entry(each, 'EF', 'F', 'Params', 'ModDate'))).toBe('D:20200630000000Z');
    }
  });

  it('prints its links, hides none and runs nothing', () => {
    for (const { annotations } of document.pages) {
      for (const { dictionary } of annotations) {
        expect(dictionary.get('F')).toBe(4);
        expect(['GoTo', 'URI']).toContain(file.text(file.entry(dictionary, 'A', 'S')));
      }
    }
    expect(dictionaries().filter((each) => ['JS', 'OpenAction', 'AA', 'Launch'].some((key) => each.has(key)))).toEqual(
      [],
    );
  });

  it('has nothing that is seen through, and no string or name that is too long', () => {
    expect(
      dictionaries().filter((each) => each.has('SMask') || each.has('ca') || each.has('CA') || each.has('BM')),
    ).toEqual([]);
    const texts = dictionaries().flatMap((each) => [...each.values()].map((value) => file.text(value) ?? ''));
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(16_000);
  });
});

describe('the profile of colours', () => {
  const bytes = Buffer.from(colourProfile());

  it('is as long as it says, of a display, in red, green and blue', () => {
    expect(bytes.readUInt32BE(0)).toBe(bytes.length);
    expect(bytes.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(bytes.toString('latin1', 36, 40)).toBe('acsp');
  });

  it('adds its three colours up to white', () => {
    const tags = Array.from({ length: bytes.readUInt32BE(128) }, (_, index) => 132 + 12 * index);
    const xyz = (name: string): readonly number[] => {
      const tag = tags.find((at) => bytes.toString('latin1', at, at + 4) === name) ?? 0;
      return [8, 12, 16].map((shift) => bytes.readInt32BE(bytes.readUInt32BE(tag + 4) + shift) / 65_536);
    };
    const sum = [0, 1, 2].map((axis) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((all, name) => all + (xyz(name)[axis] ?? 0), 0),
    );
    sum.forEach((value, axis) => expect(value).toBeCloseTo(xyz('wtpt')[axis] ?? 0, 3));
  });
});

describe('the pages', () => {
  it('say that they are a draft by shapes behind all that is read, and only then', async () => {
    const first = (of: TaggedDocument): readonly string[] =>
      of.pages.map(({ shown }) => shown.find(({ operator }) => operator === 'Do')?.marks[0]?.tag ?? '');
    expect(new Set(first(document))).toEqual(new Set(['Artifact']));
    const released = readTagged(await drawReport({ ...model, draft: '', cover: { ...model.cover, draft: '' } }));
    expect(new Set(first(released))).toEqual(new Set(['']));
  });

  it('show a logo as a figure that says what it is', async () => {
    const [head, dots] = [
      Buffer.from('0000000d49484452000000020000000108020000000000000000', 'hex').subarray(0, 25),
      deflateSync(Buffer.from([0, 255, 0, 0, 0, 0, 255])),
    ];
    const length = Buffer.alloc(4);
    length.writeUInt32BE(dots.length);
    const bytes = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      head,
      length,
      Buffer.from('IDAT'),
      dots,
      Buffer.alloc(4),
    ]);
    const of = readTagged(await drawReport({ ...model, logo: { bytes, alt: 'Arms of Arland' } }));
    const figure = of.elements.find(({ type }) => type === 'Figure');
    expect(of.file.text(figure?.dictionary.get('Alt'))).toBe('Arms of Arland');
    expect(RULES.flatMap(({ fails }) => fails(of))).toEqual([]);
    const images = of.file.ids.filter((id) => of.file.text(of.file.entry(of.file.object(id), 'Subtype')) === 'Image');
    expect(images.map((id) => [...(of.file.stream(new Reference(id)) ?? [])])).toEqual([[255, 0, 0, 0, 0, 255]]);
  });

  it('are set in typefaces of an institution’s own where there are any', async () => {
    const name = '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf';
    const fonts = { sans: readFileSync(createRequire(import.meta.url).resolve(name)) };
    const of = readTagged(await drawReport({ ...model, fonts }));
    const faces = of.fonts.map(({ reference }) => of.file.text(of.file.entry(reference, 'BaseFont'))?.slice(7));
    expect(faces.sort()).toEqual(['SourceSans3-SemiBold', 'SourceSerif4-Regular', 'SourceSerif4-SemiBold']);
    expect(RULES.flatMap(({ fails }) => fails(of))).toEqual([]);
    expect(Buffer.compare(await drawReport(model), pdf)).toBe(0);
  });

  it('mark words of other languages, links too', async () => {
    const runs = [
      { text: 'Закон', lang: 'mk' },
      { text: 'Ligj', lang: 'sq', href: 'https://example.org/' },
      { text: ' law' },
    ];
    const section = {
      id: 'x',
      title: 'X',
      startsPage: true,
      nested: false,
      blocks: [{ kind: 'text' as const, style: 'body' as const, runs }],
    };
    const of = readTagged(await drawReport({ ...model, sections: [section] }));
    const langs = of.elements
      .filter(({ dictionary }) => dictionary.has('Lang'))
      .map(({ type, lang }) => `${type} ${lang}`);
    expect(langs).toEqual(['Span mk', 'Link sq']);
  });

  it('draw the head of a table again on the next page as an artifact, once in the structure', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      kind: 'cells' as const,
      cells: [{ kind: 'text' as const, runs: [{ text: `Row ${index}` }] }],
    }));
    const table = {
      kind: 'table' as const,
      label: '',
      title: 'Long',
      columns: [{ title: 'Headword', width: 1, align: 'left' as const }],
      rows,
      notes: [],
    };
    const of = readTagged(
      await drawReport({
        ...model,
        sections: [{ id: 'x', title: 'X', startsPage: true, nested: false, blocks: [table] }],
      }),
    );
    const heads = of.pages.flatMap(({ shown }) => shown.filter(({ text }) => text.trim() === 'Headword'));
    expect(heads.length).toBeGreaterThan(1);
    expect(heads.filter(({ marks }) => marks[0]?.tag === 'Artifact')).toHaveLength(heads.length - 1);
    expect(of.elements.filter(({ type }) => type === 'TR')).toHaveLength(121);
  });
});

describe('what programs of others say of it', () => {
  it('qpdf finds no fault', () => {
    const says = told('qpdf', '--check');
    if (says !== null) expect(says).toContain('No syntax or stream encoding errors found');
  });

  it('pdfinfo sees a tagged PDF 1.7 with its title', () => {
    const says = told('pdfinfo');
    if (says !== null)
      expect(says).toMatch(/Title:\s+Small things[^]*Tagged:\s+yes[^]*Encrypted:\s+no[^]*PDF version:\s+1\.7/);
  });

  it('pdffonts sees every font embedded, as a part, with its letters', () => {
    const says = told('pdffonts');
    const fonts =
      says
        ?.split('\n')
        .slice(2)
        .filter((line) => line !== '') ?? [];
    if (says !== null) expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
  });
});
