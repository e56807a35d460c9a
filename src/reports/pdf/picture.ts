import { inflateSync } from 'node:zlib';
import { DomainError } from '../../common/domain-error.js';

/** A picture as a PDF holds it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** `jpeg` as it came; `rgb` three bytes a dot, row by row, what was transparent laid over white. */
  readonly kind: 'jpeg' | 'rgb';
  readonly colours: 'DeviceRGB' | 'DeviceGray';
  readonly bytes: Uint8Array;
}

/** The most dots that a logo can use on paper: more make the file heavy and no one sees them. */
const MOST_DOTS = 4_000_000;

function refuse(what: string): never {
  throw new DomainError(
    'DATA_INVALID',
    `the logo ${what}. Save it as a PNG of 8 bits a channel that is not interlaced, or as a JPEG in red, green and blue, of at most ${MOST_DOTS / 1e6} million dots.`,
  );
}

/** The signs in front of a PNG. */
const PNG = '89504e470d0a1a0a';
/** Bytes a dot, by the kind of colour of a PNG: grey, colours, palette, grey and how solid, colours and how solid. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The nearest of left, above and above left to what they suggest (PNG, third edition, 9.4). */
function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** Rows as they were before each was written as differences from its neighbours (PNG, third edition, 9). */
function unfiltered(data: Uint8Array, height: number, row: number, step: number): Uint8Array {
  const plain = new Uint8Array(height * row);
  for (let y = 0; y < height; y += 1) {
    const kind = data[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x >= step ? (plain[y * row + x - step] ?? 0) : 0;
      const above = y > 0 ? (plain[(y - 1) * row + x] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (plain[(y - 1) * row + x - step] ?? 0) : 0;
      const guess = [0, left, above, Math.floor((left + above) / 2), paeth(left, above, corner)][kind];
      if (guess === undefined) refuse('is a damaged PNG');
      plain[y * row + x] = (data[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return plain;
}

/** A channel of a dot, laid over white as far as it is not solid. */
function overWhite(value: number, solid: number): number {
  return Math.round((value * solid + 255 * (255 - solid)) / 255);
}

function chunksOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), data]));
    at += 12 + length;
  }
  return chunks;
}

function fromPng(bytes: Buffer): Picture {
  const chunks = chunksOf(bytes);
  const head = chunks.get('IHDR');
  if (!head || head.length < 13) refuse('is a damaged PNG');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, kind, interlaced] = [head[8], head[9] ?? -1, head[12]];
  const step = CHANNELS[kind];
  if (depth !== 8 || step === undefined) refuse(`is a PNG of ${depth} bits a channel`);
  if (interlaced !== 0) refuse('is an interlaced PNG');
  if (width === 0 || height === 0 || width * height > MOST_DOTS) refuse(`has ${width} × ${height} dots`);
  let data: Buffer;
  try {
    data = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0), { maxOutputLength: height * (width * step + 1) });
  } catch {
    return refuse('is a damaged PNG');
  }
  if (data.length < height * (width * step + 1)) refuse('is a damaged PNG');
  const dots = unfiltered(data, height, width * step, step);
  const [palette, clear] = [chunks.get('PLTE'), chunks.get('tRNS')];
  const rgb = new Uint8Array(width * height * 3);
  for (let dot = 0; dot < width * height; dot += 1) {
    const channel = (index: number): number => dots[dot * step + index] ?? 0;
    const isGrey = kind === 0 || kind === 4;
    const solid = kind === 4 ? channel(1) : kind === 6 ? channel(3) : kind === 3 ? (clear?.[channel(0)] ?? 255) : 255;
    for (let index = 0; index < 3; index += 1) {
      const value = kind === 3 ? (palette?.[channel(0) * 3 + index] ?? 0) : channel(isGrey ? 0 : index);
      rgb[dot * 3 + index] = overWhite(value, solid);
    }
  }
  return { width, height, kind: 'rgb', colours: 'DeviceRGB', bytes: rgb };
}

/** Looks for the segment that says how large a JPEG is (ITU-T T.81, B.2.2). */
function fromJpeg(bytes: Buffer): Picture {
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (bytes[at] !== 0xff) break;
    if (!isFrame) {
      at += 2 + bytes.readUInt16BE(at + 2);
      continue;
    }
    const [height, width, channels] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7), bytes[at + 9]];
    if (channels !== 1 && channels !== 3) refuse('is a JPEG in the colours of print');
    if (width === 0 || height === 0 || width * height > MOST_DOTS) refuse(`has ${width} × ${height} dots`);
    return { width, height, kind: 'jpeg', colours: channels === 1 ? 'DeviceGray' : 'DeviceRGB', bytes };
  }
  return refuse('is a damaged JPEG');
}

/** A logo as it can be drawn. Throws DATA_INVALID where it is no picture that we can, and says what to do. */
export function readPicture(bytes: Uint8Array): Picture {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.toString('hex', 0, 8) === PNG) return fromPng(buffer);
  if (buffer.toString('hex', 0, 2) === 'ffd8') return fromJpeg(buffer);
  return refuse('is neither a PNG nor a JPEG');
}
