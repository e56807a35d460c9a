/** A part of a zip container, as its directory tells of it. */
export interface ZipPart {
  readonly name: string;
  /** 0: stored as it is; 8: deflated. */
  readonly method: number;
  /** Its bytes as they lie in the container. */
  readonly packed: Uint8Array;
  /** How many bytes it has unpacked, as the directory says. */
  readonly size: number;
}

/** An office document has hundreds of parts at most. */
const MOST_PARTS = 5000;

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

const ENCRYPTED = 0x0001;

const WITHIN = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\p{C}\\:]+$/u;

/**
 * The parts of a zip container (PKWARE, “.ZIP File Format Specification”, sections 4.3.7, 4.3.12 and 4.3.16), without
 * unpacking any. Null for whatever an office program does not write: something before the first part or after the
 * directory, parts that are encrypted, named twice or named so that they would lie elsewhere, a directory that says
 * another name than the part itself, archives in several volumes or of more than 4 GB.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipPart[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  const isOneVolume = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isOneVolume || count === 0 || count > MOST_PARTS || from + view.getUint32(end + 12, true) !== end) return null;
  const parts: ZipPart[] = [];
  let at = from;
  let first = Infinity;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return null;
    const offset = view.getUint32(at + 42, true);
    const part = partAt(view, bytes, at, offset, from);
    if (part === null) return null;
    parts.push(part);
    first = Math.min(first, offset);
    at += lengthOf(view, at);
  }
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  return at === end && first === 0 && names.size === count ? parts : null;
}

/** Where the record at the end begins: it and its comment, if any, are the last of the file. */
function endOf(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    return at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength ? at : null;
  }
  return null;
}

function lengthOf(view: DataView, at: number): number {
  return ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function partAt(view: DataView, bytes: Uint8Array, at: number, offset: number, limit: number): ZipPart | null {
  const nameLength = view.getUint16(at + 28, true);
  const nameAt = at + ENTRY_LENGTH;
  if (lengthOf(view, at) > view.byteLength - at || offset + LOCAL_LENGTH > limit) return null;
  if (view.getUint32(offset, true) !== LOCAL || (view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return null;
  const name = textOf(bytes.subarray(nameAt, nameAt + nameLength));
  const localName = view.getUint16(offset + 26, true);
  const localNameAt = offset + LOCAL_LENGTH;
  const content = localNameAt + localName + view.getUint16(offset + 28, true);
  const packedSize = view.getUint32(at + 20, true);
  const method = view.getUint16(at + 10, true);
  const isSame = name !== null && name === textOf(bytes.subarray(localNameAt, localNameAt + localName));
  if (!isSame || !WITHIN.test(name) || content + packedSize > limit) return null;
  if (method !== view.getUint16(offset + 8, true) || (method !== 0 && method !== 8)) return null;
  return { name, method, packed: bytes.subarray(content, content + packedSize), size: view.getUint32(at + 24, true) };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
