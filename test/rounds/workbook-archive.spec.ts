import { describe, expect, it } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { readSheets } from '../../src/rounds/workbooks/read-sheets.js';
import { workbook } from '../../src/reports/tables/workbook.js';

const SHEET = {
  name: 'One',
  columns: [
    { title: 'a', width: 9 },
    { title: 'b', width: 9 },
  ],
  rows: [['x', 1]],
};

async function parts(): Promise<Record<string, Uint8Array>> {
  return unzipSync(await workbook([SHEET]));
}

/** A workbook with parts added or changed, as their texts. */
async function altered(others: Readonly<Record<string, string | ((text: string) => string)>>): Promise<Buffer> {
  const own = await parts();
  for (const [name, text] of Object.entries(others)) {
    own[name] = Buffer.from(typeof text === 'string' ? text : text(Buffer.from(own[name] ?? []).toString()));
  }
  return Buffer.from(zipSync(own));
}

const sheetXml = 'xl/worksheets/sheet1.xml';

it('reads the cells of every sheet, and a long text within a cell whole', async () => {
  const long = 'ž'.repeat(100_000);
  const inline = `<c r="A2" t="inlineStr"><is><t>${long}</t></is></c>`;
  const bytes = await altered({ [sheetXml]: (xml) => xml.replace(/<c r="A2".*?<\/c>/, inline) });
  expect((await readSheets(bytes)).get('One')).toEqual([
    ['a', 'b'],
    [long, 1],
  ]);
});

it('reads a cell that a spreadsheet takes for a day as that day', async () => {
  // 43830 days from 1899-12-30 are 2019-12-31; the second style of the sheet is made one of days (built-in format 14).
  const bytes = await altered({
    [sheetXml]: (xml) => xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" s="0"><v>43830</v></c>'),
    'xl/styles.xml': (xml) =>
      xml.replace(/(<cellXfs[^>]*>)<xf [^>]*?(\/?)>/, '$1<xf numFmtId="14" applyNumberFormat="1"$2>'),
  });
  expect((await readSheets(bytes)).get('One')?.[1]?.[1]).toBe('2019-12-31');
});

it('takes neither a formula nor the error of one for what somebody wrote', async () => {
  const formula = '<c r="A2" t="str"><f>B2&amp;"x"</f><v>1x</v></c>';
  const error = '<c r="B2" t="e"><v>#N/A</v></c>';
  const bytes = await altered({
    [sheetXml]: (xml) => xml.replace(/<c r="A2".*?<\/c>/, formula).replace(/<c r="B2".*?<\/c>/, error),
  });
  expect((await readSheets(bytes)).get('One')?.[1]).toEqual(['\u0001formula', '\u0001formula']);
});

describe('is refused, and says what to do', () => {
  const refused: readonly (readonly [string, () => Promise<Buffer> | Buffer, string, RegExp])[] = [
    ['what is no archive', () => Buffer.from('criterion,value\nS1,all\n'), 'WRONG_TYPE', /\(\.xlsx\)/],
    ['an empty body', () => Buffer.alloc(0), 'WRONG_TYPE', /does not begin as one/],
    ['the format before 2007', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'WRONG_TYPE', /password/],
    ['a cut archive', async () => (await workbook([SHEET])).subarray(0, 900), 'WRONG_TYPE', /not whole|damaged/],
    [
      'another document',
      () => Buffer.from(zipSync({ 'word/document.xml': Buffer.from('<x/>') })),
      'WRONG_TYPE',
      /another kind/,
    ],
    ['macros', () => altered({ 'xl/vbaProject.bin': 'x' }), 'WRONG_TYPE', /macros/],
    ['links to other files', () => altered({ 'xl/externalLinks/externalLink1.xml': '<x/>' }), 'WRONG_TYPE', /links/],
    [
      'entities',
      () => altered({ [sheetXml]: (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}` }),
      'WRONG_TYPE',
      /entities/,
    ],
    [
      'a cell far away',
      () => altered({ [sheetXml]: (xml) => xml.replace('r="B2"', 'r="XFD1048576"') }),
      'TOO_LARGE',
      /20000 rows/,
    ],
    [
      'broken XML',
      () => altered({ [sheetXml]: (xml) => xml.replace('</row>', '') }),
      'WRONG_TYPE',
      /cannot be|can be read/,
    ],
    ['too many bytes', () => Buffer.alloc(10 * 1024 * 1024 + 1), 'TOO_LARGE', /at most/],
  ];

  it.each(refused)('%s', async (_what, bytes, code, message) => {
    await expect(readSheets(await bytes())).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as unknown,
    });
  });

  it('a small archive that unpacks to more than can be kept, whatever its directory says of it', async () => {
    const bomb = Buffer.from(zipSync({ ...(await parts()), 'xl/sharedStrings.xml': Buffer.from('x') }));
    const packed = deflateRawSync(Buffer.alloc(80 * 1024 * 1024, 32));
    const whole = Buffer.from(zipSync({ 'xl/workbook.xml': packed }, { level: 0 }));
    // Stored bytes that are said to be packed: method 8 in both heads (APPNOTE 6.3.10, sections 4.3.7 and 4.3.12).
    whole.writeUInt16LE(8, 8);
    whole.writeUInt16LE(8, whole.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 10);
    expect(whole.length).toBeLessThan(bomb.length + 200_000);
    await expect(readSheets(whole)).rejects.toMatchObject({ code: 'WRONG_TYPE', message: /more than 32 MB/ });
  });

  it('any bytes that are changed, without a fault of our own', async () => {
    const sound = await workbook([SHEET]);
    for (let at = 0; at < sound.length; at += 23) {
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x5a, at);
      const outcome = await readSheets(bytes).catch((error: unknown) => error as { readonly code?: string });
      if (!(outcome instanceof Map)) expect(['WRONG_TYPE', 'TOO_LARGE']).toContain((outcome as { code?: string }).code);
    }
  });
});
