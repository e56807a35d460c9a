import { type EvidenceKindName } from './evidence-kind.js';
import { officeKind } from './office-kind.js';

type Is = (bytes: Uint8Array) => boolean;

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** ISO 32000-2, section 7.5: the header first, the end marker in the last kilobyte. */
const isPdf: Is = (bytes) =>
  /^%PDF-[12]\.\d/.test(latin(bytes.subarray(0, 8))) && latin(bytes.subarray(-1024)).includes('%%EOF');

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** PNG (third edition), section 5: the signature, then chunks from IHDR to IEND, and nothing after. */
const isPng: Is = (bytes) => {
  if (!PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = PNG_SIGNATURE.length;
  let isFirst = true;
  while (at + 12 <= bytes.length) {
    const name = latin(bytes.subarray(at + 4, at + 8));
    if (isFirst && name !== 'IHDR') return false;
    at += 12 + view.getUint32(at, false);
    if (name === 'IEND') return at === bytes.length;
    isFirst = false;
  }
  return false;
};

/** Start of a frame: C0 to CF but the tables C4, C8 and CC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** ITU-T T.81, annex B: segments from the start of the image through a frame to the first scan, and an end marker. */
const isJpeg: Is = (bytes) => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  let hasFrame = false;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return hasFrame && latin(bytes.subarray(at)).includes('\xff\xd9');
    hasFrame ||= isFrame(marker);
    at += 2 + view.getUint16(at + 2, false);
  }
  return false;
};

const BOM = '\uFEFF';

/** Control characters that no text has, and those that stand for something else than text. */
const NO_TEXT = /[^\P{Cc}\t\n\r\f]|[\p{Cs}\uFFFE\uFFFF]/u;

/** How pages, scripts, drawings and documents of other kinds begin, that are written in letters. */
const OTHER_KIND = /^\s*(?:<(?:!doctype|!--|\?|[a-z])|#!|%PDF-|%!|\{\\rtf)/i;

/** Plain text in UTF-8 with something in it, that is no page, script or document of another kind. */
const isText: Is = (bytes) => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const content = text.startsWith(BOM) ? text.slice(1) : text;
    return content.trim() !== '' && !NO_TEXT.test(content) && !OTHER_KIND.test(content.slice(0, 4096));
  } catch {
    return false;
  }
};

const BY_CONTENT: readonly (readonly [EvidenceKindName, Is])[] = [
  ['pdf', isPdf],
  ['png', isPng],
  ['jpeg', isJpeg],
  ['text', isText],
];

/** What bytes are, by what is in them alone; null where they are nothing that is taken as evidence. */
export function recognise(bytes: Uint8Array): EvidenceKindName | null {
  const found = BY_CONTENT.find(([, is]) => is(bytes));
  return found ? found[0] : officeKind(bytes);
}
