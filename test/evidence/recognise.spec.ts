import { describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import PdfDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import writeWorkbook from 'write-excel-file/node';
import { checkClaim, checkedKind } from '../../src/evidence/claim.js';
import { EVIDENCE_KINDS } from '../../src/evidence/evidence-kind.js';
import { recognise } from '../../src/evidence/recognise.js';
import { docx, DOCX_TYPE, JPEG, odt, packed, PDF, PNG, TEXT, xlsx } from './files.js';

const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

function changed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}

describe('what uploaded bytes are', () => {
  it.each([
    { kind: 'pdf', bytes: PDF },
    { kind: 'png', bytes: PNG },
    { kind: 'jpeg', bytes: JPEG },
    { kind: 'text', bytes: TEXT },
    { kind: 'text', bytes: strToU8('\uFEFFa,b\r\n1,2\r\n') },
    { kind: 'docx', bytes: docx() },
    { kind: 'docx', bytes: docx({ 'word/embeddings/Sheet1.xlsx': 'x' }) },
    { kind: 'xlsx', bytes: xlsx({ 'xl/printerSettings/printerSettings1.bin': 'x' }) },
    { kind: 'odt', bytes: odt() },
  ])('knows $kind by its content', ({ kind, bytes }) => expect(recognise(bytes)).toBe(kind));

  it('knows a PDF and a workbook that other programs wrote', async () => {
    const pdf = new PdfDocument();
    pdf.end();
    expect(recognise(await buffer(pdf))).toBe('pdf');
    const workbook = await (await writeWorkbook([[{ value: 'a' }]], {})).toBuffer();
    expect(recognise(workbook)).toBe('xlsx');
  });

  it.each([
    { why: 'nothing', bytes: new Uint8Array() },
    { why: 'white space alone', bytes: strToU8(' \n\t ') },
    { why: 'a program', bytes: strToU8('MZ\x90\x00\x03\x00') },
    { why: 'a script', bytes: strToU8('#!/bin/sh\necho\n') },
    { why: 'a page', bytes: strToU8('\n <!DOCTYPE html><script>alert(1)</script>') },
    { why: 'a drawing', bytes: strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    { why: 'text in another encoding', bytes: Uint8Array.from([0x63, 0x61, 0x66, 0xe9]) },
    { why: 'text with a zero in it', bytes: strToU8('a\u0000b') },
    { why: 'a PDF that is cut off', bytes: PDF.subarray(0, PDF.length - 10) },
    { why: 'a PDF with something before it', bytes: joined(JPEG.subarray(0, 2), PDF) },
    { why: 'a PNG that is cut off', bytes: PNG.subarray(0, PNG.length - 4) },
    { why: 'a PNG with something after it', bytes: joined(PNG, TEXT) },
    { why: 'a JPEG without a picture', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]) },
    { why: 'a container of something else', bytes: packed({ 'a.txt': 'a' }) },
    { why: 'a container with something before it', bytes: joined(TEXT, docx()) },
    { why: 'a container with something after it', bytes: joined(docx(), TEXT) },
    { why: 'a document with macros', bytes: docx({ 'word/vbaProject.bin': 'x' }) },
    { why: 'macros under another name', bytes: docx({ 'word/other.bin': 'x' }) },
    { why: 'a document that says it has macros', bytes: docx({}, `${DOCX_TYPE}"/><x y="${MACROS}`) },
    { why: 'a document with controls', bytes: docx({ 'word/activeX/activeX1.xml': 'x' }) },
    { why: 'a workbook of macros of another age', bytes: xlsx({ 'xl/macrosheets/sheet1.xml': 'x' }) },
    { why: 'a document of OpenDocument with macros', bytes: odt({ 'Basic/Standard/Module1.xml': 'x' }) },
    { why: 'a document with a program in it', bytes: docx({ 'word/embeddings/run.exe': 'x' }) },
    { why: 'a document of another type inside', bytes: docx({}, 'text/xml') },
    { why: 'a part that would lie elsewhere', bytes: docx({ '../../etc/passwd': 'x' }) },
    { why: 'a directory that names what is not there', bytes: changed(docx(), 'PK\x01\x02', 'PK\x01\x03') },
    { why: 'parts that are encrypted', bytes: changed(docx(), '\x14\x00\x00\x00\x08', '\x14\x00\x01\x00\x08') },
  ])('takes no $why', ({ bytes }) => expect(recognise(bytes)).toBeNull());

  it('unpacks no more than such a part can have, whatever it says', () => {
    const bomb = 'x'.repeat(4 * 1024 * 1024);
    expect(recognise(packed({ '[Content_Types].xml': bomb, 'word/document.xml': '<x/>' }))).toBeNull();
  });

  it('never fails, whatever the bytes: each is taken or not', () => {
    const whole = docx();
    for (let length = 0; length < whole.length; length += 7) expect(recognise(whole.subarray(0, length))).toBeNull();
    for (let at = 0; at < whole.length; at += 1) {
      const broken = Uint8Array.from(whole);
      broken[at] = 0xff;
      expect([null, 'docx']).toContain(recognise(broken));
    }
  });
});

describe('what is claimed of an upload', () => {
  const claim = (name: string, contentType: string) => ({ name, contentType });

  it.each([
    { bytes: PDF, kind: 'pdf', ...claim('law.pdf', 'application/pdf') },
    { bytes: PDF, kind: 'pdf', ...claim('law.PDF', 'application/octet-stream') },
    { bytes: PDF, kind: 'pdf', ...claim('law', '') },
    { bytes: TEXT, kind: 'text', ...claim('law.txt', 'text/plain; charset=utf-8') },
    { bytes: strToU8('a,b\n'), kind: 'text', ...claim('table.csv', 'text/csv') },
  ])('fits: $kind as $name, $contentType', ({ bytes, kind, name, contentType }) => {
    checkClaim({ name, contentType });
    expect(checkedKind(bytes, { name, contentType })).toBe(kind);
  });

  it.each([
    { bytes: TEXT, ...claim('law.pdf', 'application/pdf') },
    { bytes: PDF, ...claim('law.txt', 'application/pdf') },
    { bytes: PDF, ...claim('law.pdf', 'text/plain') },
    { bytes: xlsx(), ...claim('law.docx', EVIDENCE_KINDS.docx.mediaType) },
    { bytes: docx({ 'word/vbaProject.bin': 'x' }), ...claim('law.docx', EVIDENCE_KINDS.docx.mediaType) },
    { bytes: strToU8('<html><script>x</script></html>'), ...claim('law.txt', 'text/plain') },
  ])('lies: $name as $contentType', ({ bytes, name, contentType }) =>
    expect(() => checkedKind(bytes, { name, contentType })).toThrow(
      expect.objectContaining({ code: 'WRONG_TYPE', message: expect.stringContaining('Nothing was kept') }),
    ),
  );

  it.each([claim('run.exe', 'application/octet-stream'), claim('page.html', 'text/html'), claim('a.pdf', 'image/png')])(
    'is refused before anything is read: $name as $contentType',
    (said) => expect(() => checkClaim(said)).toThrow(expect.objectContaining({ code: 'WRONG_TYPE' })),
  );
});
