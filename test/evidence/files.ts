import { strToU8, zipSync } from 'fflate';

/** A file by its parts, as an office program would pack them: name and content. */
export function packed(parts: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level });
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

function openXml(main: string, type: string, more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${TYPES}"><Override PartName="/${main}" ContentType="${type}"/></Types>`,
    '_rels/.rels': '<Relationships/>',
    [main]: '<x/>',
    ...more,
  };
}

export const DOCX_TYPE = `${OFFICE}.wordprocessingml.document.main+xml`;
export const XLSX_TYPE = `${OFFICE}.spreadsheetml.sheet.main+xml`;

export const docx = (more: Readonly<Record<string, string>> = {}, type = DOCX_TYPE): Uint8Array =>
  packed(openXml('word/document.xml', type, more));
export const xlsx = (more: Readonly<Record<string, string>> = {}, type = XLSX_TYPE): Uint8Array =>
  packed(openXml('xl/workbook.xml', type, more));
export const odt = (more: Readonly<Record<string, string>> = {}): Uint8Array =>
  packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>', ...more }, 0);

/** One transparent dot, as PNG (third edition) lays it out: signature, IHDR, IDAT, IEND. */
export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Start, a frame of no components, a scan, its end: the least that ITU-T T.81, annex B, asks for. */
export const JPEG = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xc0, 0x00, 0x08, 0x08, 0x00, 0x01, 0x00, 0x01, 0x00],
  ...[0xff, 0xda, 0x00, 0x02, 0x00, 0xff, 0xd9],
]);

export const PDF = strToU8('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\nstartxref\n0\n%%EOF\n');
export const TEXT = strToU8('Закон за слободен пристап до информации, член 5.\n');
