import { inflateRawSync } from 'node:zlib';
import { DomainError } from '../../common/domain-error.js';

/** A workbook that comes in has so many bytes at most, and its parts so many together when they are unpacked. */
export const MOST_BYTES = 10 * 1024 * 1024;
const MOST_UNPACKED = 32 * 1024 * 1024;
const MOST_PARTS = 1000;

const END = 'PK\u0005\u0006';
const DIRECTORY = 0x0201_4b50;
const ENTRY = 0x0403_4b50;
/** What a password or the format before 2007 begins with: a file of Microsoft's compound format. */
const COMPOUND = 'd0cf11e0a1b11ae1';

function refuse(why: string): never {
  throw new DomainError('WRONG_TYPE', `this is no workbook that can be read: ${why}`);
}

/** A part of an archive, as its directory tells of it. */
interface Part {
  readonly name: string;
  readonly isPacked: boolean;
  readonly bytes: Buffer;
}

/** Where the directory is. PKWARE APPNOTE 6.3.10, section 4.3.16. */
function directoryOf(archive: Buffer): { readonly at: number; readonly count: number } {
  const end = archive.lastIndexOf(END, undefined, 'latin1');
  if (end < 0 || end + 22 > archive.length) refuse('it is not whole. Save it again as an Excel workbook (.xlsx)');
  const [count, at] = [archive.readUInt16LE(end + 10), archive.readUInt32LE(end + 16)];
  if (count > MOST_PARTS || at > end) refuse('its directory is damaged or has too many parts');
  return { at, count };
}

/** The part whose head in the directory begins here, and where the next one begins (sections 4.3.7 and 4.3.12). */
function partAt(archive: Buffer, at: number): { readonly part: Part; readonly next: number } {
  if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY) refuse('its directory is damaged');
  const [flags, method, size] = [
    archive.readUInt16LE(at + 8),
    archive.readUInt16LE(at + 10),
    archive.readUInt32LE(at + 20),
  ];
  const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
  if ((flags & 1) !== 0) refuse('it is protected by a password. Save it without');
  if (method !== 0 && method !== 8) refuse('its parts are packed in an unusual way. Save it again as .xlsx');
  const own = archive.readUInt32LE(at + 42);
  if (own + 30 > archive.length || archive.readUInt32LE(own) !== ENTRY) refuse('one of its parts is damaged');
  const from = own + 30 + archive.readUInt16LE(own + 26) + archive.readUInt16LE(own + 28);
  if (from + size > archive.length) refuse('one of its parts is not whole');
  return {
    part: {
      name: archive.toString('utf8', at + 46, at + 46 + name),
      isPacked: method === 8,
      bytes: archive.subarray(from, from + size),
    },
    next: at + 46 + name + extra + comment,
  };
}

function unpacked({ bytes, isPacked }: Part, most: number): Buffer {
  if (!isPacked) return bytes.length <= most ? bytes : refuse(tooMuch());
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return refuse(
      (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
        ? tooMuch()
        : 'one of its parts is damaged',
    );
  }
}

function tooMuch(): string {
  return `unpacked it has more than ${MOST_UNPACKED / 1024 / 1024} MB`;
}

/** Parts that do something, or fetch something: none of them is needed, and none is let in. */
const UNWANTED: readonly (readonly [RegExp, string])[] = [
  [/vbaProject|\/macrosheets\/|\/dialogsheets\//i, 'it has macros. Save it as a workbook without (.xlsx)'],
  [
    /\/externalLinks\/|\/connections\.xml$|\/queryTables\//i,
    'it fetches from other files. Break its links, and save it',
  ],
  [/\/embeddings\/|\/activeX\//i, 'other files are embedded in it. Take them out'],
];

/**
 * The parts of a workbook that are XML, by name: an archive whose size, number of parts and unpacked size are bounded,
 * without macros, links to other files, embedded files or definitions of entities. WRONG_TYPE or TOO_LARGE, saying what
 * to do, for anything else.
 */
export function openArchive(archive: Buffer): ReadonlyMap<string, string> {
  if (archive.length > MOST_BYTES) {
    throw new DomainError('TOO_LARGE', `the workbook has ${archive.length} bytes; at most ${MOST_BYTES} are read`);
  }
  if (archive.subarray(0, 8).toString('hex') === COMPOUND) {
    refuse('it has a password, or the format before 2007. Save it as .xlsx without a password');
  }
  if (archive.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') {
    refuse('it does not begin as one. Save it as an Excel workbook (.xlsx)');
  }
  const { at, count } = directoryOf(archive);
  const parts = new Map<string, string>();
  let [left, place] = [MOST_UNPACKED, at];
  for (let index = 0; index < count; index += 1) {
    const { part, next } = partAt(archive, place);
    place = next;
    const unwanted = UNWANTED.find(([name]) => name.test(`/${part.name}`));
    if (unwanted) refuse(unwanted[1]);
    if (parts.has(part.name)) refuse('two of its parts have one name');
    if (!/\.(?:xml|rels)$/.test(part.name)) continue;
    const bytes = unpacked(part, left);
    left -= bytes.length;
    const text = bytes.toString('utf8');
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) refuse('it defines entities of its own');
    parts.set(part.name, text.replaceAll('\r\n', '\n'));
  }
  if (!parts.has('xl/workbook.xml') || !parts.has('xl/_rels/workbook.xml.rels')) {
    refuse('its parts are those of another kind of document');
  }
  if (/macroEnabled/.test(parts.get('[Content_Types].xml') ?? '')) refuse('it has macros. Save it as .xlsx');
  return parts;
}
