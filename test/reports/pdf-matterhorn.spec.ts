import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildReport } from '../../src/reports/build-report.js';
import { type Section } from '../../src/reports/blocks.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';
import { drawReport } from '../../src/reports/pdf/draw-report.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type ReportModel } from '../../src/reports/report-model.js';
import { RULES } from './matterhorn.js';
import { small } from './small-assessment.js';
import { readTagged, type TaggedDocument } from './tagged-document.js';

const assessed = small({ answers: { ARL: 'fhff', BOR: 'usxf', CAR: 'nnhn', XKX: '....' } });
const model: ReportModel = buildReport({
  assessed,
  template: readTemplate('comparative'),
  catalogue: readCatalogue('en'),
});

/** For each rule what is put in the place of what, so that it must be told. */
const HARMS: Readonly<Record<string, readonly (readonly [string | RegExp, string])[]>> = {
  '01-003': [['/MCID 0\n>> BDC\n', '/MCID 0\n>> BDC\n/Artifact BMC\n']],
  '01-004': [['/Type /Layout\n>> BDC\n', '/Type /Layout\n>> BDC\n/P <</MCID 0>> BDC\n']],
  '01-005': [['/Artifact <<\n/Type /Pagination\n>> BDC', '/Odd BMC']],
  '01-007': [['/Marked true', '/Marked true /Suspects true']],
  '02-001': [['/S /LBody\n', '/S /Item\n']],
  '06-001': [['/Type /Metadata', '/Type /Data']],
  '06-002': [['<pdfuaid:part>1<', '<pdfuaid:part>2<']],
  '06-003': [['<dc:title>', '<dc:name>']],
  '07-001': [['/DisplayDocTitle true', '/DisplayDocTitle null']],
  '07-002': [['/DisplayDocTitle true', '/DisplayDocTitle false']],
  '09-004': [['/S /TR\n', '/S /LI\n']],
  '09-005': [['/S /LI\n', '/S /TR\n']],
  '09-006': [['/S /TOCI\n', '/S /Sect\n']],
  '10-001': [[/beginbfrange\n<0000>/, 'beginbfrange\n<0400>']],
  '11-001': [['/Lang (en)', '']],
  '11-006': [
    ['/Lang (en)', ''],
    ['<dc:language>', '<dc:tongue>'],
  ],
  '13-004': [[/\/Alt \([^)]*/, '/Alt (']],
  '14-002': [['/S /H1\n', '/S /H2\n']],
  '14-003': [[/\/S \/H2\n/g, '/S /H3\n']],
  '14-007': [['/S /H1\n', '/S /H\n']],
  '15-003': [['/Scope /Column', '/Scope /Table']],
  '17-002': [['/S /Span\n', '/S /Formula\n']],
  '19-003': [['/S /Span\n', '/S /Note\n']],
  '20-001': [['/Type /Catalog', '/Type /Catalog /OCProperties <<>>']],
  '21-001': [['/UF (', '/Name (']],
  '25-001': [['/Type /Catalog', '/Type /Catalog /AcroForm <</XFA []>>']],
  '26-001': [['trailer\n<<', 'trailer\n<< /Encrypt <<>>']],
  '28-002': [['/Subtype /Link', '/Subtype /Text']],
  '28-008': [[/\/Tabs \/S/g, '']],
  '28-009': [[/\/Tabs \/S/g, '/Tabs /R']],
  '28-011': [['/StructParent ', '/Nothing ']],
  '28-012': [[/\/Contents \([^)]*/, '/Contents (']],
  '31-005': [['/CIDToGIDMap /Identity', '']],
  '31-006': [['/Identity-H', '/Own']],
  '31-009': [[/\/FontFile2 \d+ 0 R/, '']],
  '31-011': [['\nET', '\n<ffff>Tj\nET']],
  '31-016': [[/\/W \[0 \[[\d.]+ [\d.]+/, '/W [0 [500 999.5']],
  '31-027': [[/\/ToUnicode \d+ 0 R/, '']],
  '31-028': [[/\[<0000> <[0-9a-f]{4}>/, '[<0000> <0000>']],
  '31-029': [[/\[<0000> <[0-9a-f]{4}>/, '[<0000> <feff>']],
  '31-030': [['\nET', '\n<0000>Tj\nET']],
};

/** A file whose objects stand one by one, with parts of it replaced, and lengths and places as they are then. */
function harmed(file: string, harms: (typeof HARMS)[string]): Buffer {
  let text = file.slice(0, file.lastIndexOf('xref\n0 '));
  let trailer = file.slice(file.lastIndexOf('trailer\n'), file.lastIndexOf('startxref'));
  for (const [from, to] of harms) {
    const before = text + trailer;
    text = text.replace(from, to);
    if (text + trailer === before) trailer = trailer.replace(from, to);
    if (text + trailer === before) throw new Error(`the file has no ${String(from)}`);
  }
  text = text.replace(
    /\/Length \d+([^]*?>>\nstream\n)([^]*?)(?=\nendstream\nendobj)/g,
    (_, rest: string, content: string) => `/Length ${content.length}${rest}${content}`,
  );
  const places = [...text.matchAll(/(?<=\n)(\d+) 0 obj\n/g)].map(({ 1: id, index }) => [Number(id), index] as const);
  const rows = new Array<string>(places.length + 1).fill('0000000000 65535 f ');
  for (const [id, place] of places) rows[id] = `${String(place).padStart(10, '0')} 00000 n `;
  return Buffer.from(
    `${text}xref\n0 ${rows.length}\n${rows.join('\n')}\n${trailer}startxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A section with what the first ones may not have. */
const LISTED: Section = {
  id: 'listed',
  title: 'A list',
  startsPage: false,
  nested: false,
  blocks: [
    { kind: 'heading', level: 1, text: 'A list' },
    { kind: 'list', ordered: true, items: [[{ text: 'One' }], [{ text: 'Закон', lang: 'mk' }]] },
  ],
};

let pdf: Uint8Array;
let plain: string;

beforeAll(async () => {
  pdf = await drawReport(model);
  const [attachment] = model.attachments;
  const short: ReportModel = {
    ...model,
    sections: [...model.sections.slice(0, 3), LISTED],
    attachments: attachment ? [{ ...attachment, text: '{}' }] : [],
  };
  plain = Buffer.from(await drawReport(short, { compress: false })).toString('latin1');
});

describe('a report, as it is sent', () => {
  let document: TaggedDocument;
  beforeAll(() => {
    document = readTagged(pdf);
  });

  it('has elements, links, fonts and pages to look at', () => {
    expect(document.elements.length).toBeGreaterThan(300);
    expect(document.pages.length).toBeGreaterThan(5);
    expect(document.pages.flatMap(({ annotations }) => annotations).length).toBeGreaterThan(10);
    expect(document.fonts).toHaveLength(3);
    expect(document.outline.length).toBeGreaterThan(5);
  });

  it.each(RULES)('$checkpoint: $says', ({ fails }) => expect(fails(document)).toEqual([]));
});

describe('a rule', () => {
  it('is one of a list in which each stands once, with a harm that it must tell', () => {
    expect(Object.keys(HARMS).sort()).toEqual(RULES.map(({ checkpoint }) => checkpoint).sort());
  });

  it('finds nothing in the file that is harmed below', () => {
    const document = readTagged(harmed(plain, []));
    expect(RULES.flatMap(({ checkpoint, fails }) => fails(document).map((each) => `${checkpoint} ${each}`))).toEqual(
      [],
    );
  });

  it.each(RULES)('$checkpoint tells when it does not hold that $says', ({ checkpoint, fails }) => {
    expect(fails(readTagged(harmed(plain, HARMS[checkpoint] ?? [])))).not.toEqual([]);
  });
});
