/** A signed number with 16 bits after the point, as colour profiles write it. */
function fixed(value: number): number {
  return Math.round(value * 65_536);
}

/** D50, to which profiles relate all colours, and the primaries of sRGB (IEC 61966-2-1) as seen under it. */
const WHITE = [0.9642, 1, 0.8249] as const;
const PRIMARIES = {
  rXYZ: [0.43603, 0.22248, 0.01393],
  gXYZ: [0.3851, 0.7169, 0.09709],
  bXYZ: [0.14309, 0.06062, 0.71419],
} as const;
/** From D65 to D50 after Bradford, row by row. */
const ADAPTATION = [1.04786, 0.02291, -0.05016, 0.02957, 0.99048, -0.01706, -0.00924, 0.01505, 0.75197] as const;
/** The curve of sRGB: (0.948x + 0.052)^2.4 from 0.04045, x / 12.92 below. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

type Write = (view: DataView, at: number) => void;

interface Part {
  readonly type: string;
  readonly size: number;
  readonly write: Write;
}

function numbers(type: string, values: readonly number[]): Part {
  return {
    type,
    size: 8 + 4 * values.length,
    write: (view, at) => values.forEach((value, index) => view.setInt32(at + 8 + 4 * index, fixed(value))),
  };
}

/** One text in one language. */
function text(words: string): Part {
  return {
    type: 'mluc',
    size: 28 + 2 * words.length,
    write: (view, at) => {
      view.setUint32(at + 8, 1);
      view.setUint32(at + 12, 12);
      letters(view, at + 16, 'enUS');
      view.setUint32(at + 20, 2 * words.length);
      view.setUint32(at + 24, 28);
      [...words].forEach((letter, index) => view.setUint16(at + 28 + 2 * index, letter.charCodeAt(0)));
    },
  };
}

/** A curve of the third kind: power, two for what is under it, slope and end of the straight part. */
function curve(values: readonly number[]): Part {
  return {
    type: 'para',
    size: 12 + 4 * values.length,
    write: (view, at) => {
      view.setUint16(at + 8, 3);
      values.forEach((value, index) => view.setInt32(at + 12 + 4 * index, fixed(value)));
    },
  };
}

function letters(view: DataView, at: number, word: string): void {
  [...word].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
}

const HEAD = 128;

/**
 * The profile that says what red, green and blue of a file mean: sRGB, written from its definition (IEC 61966-2-1) as
 * ICC.1:2004-10, version 4.2, a display's profile of three primaries and one curve. 548 bytes, and free of others' rights.
 */
export function colourProfile(): Uint8Array {
  const shared = curve(CURVE);
  const tags: readonly (readonly [string, Part])[] = [
    ['desc', text('sRGB')],
    ['cprt', text('CC0')],
    ['wtpt', numbers('XYZ ', WHITE)],
    ['chad', numbers('sf32', ADAPTATION)],
    ...Object.entries(PRIMARIES).map(([name, values]): [string, Part] => [name, numbers('XYZ ', values)]),
    ['rTRC', shared],
    ['gTRC', shared],
    ['bTRC', shared],
  ];
  const parts = [...new Set(tags.map(([, part]) => part))];
  const places = new Map<Part, number>();
  let end = HEAD + 4 + 12 * tags.length;
  for (const part of parts) {
    places.set(part, end);
    end += Math.ceil(part.size / 4) * 4;
  }
  const view = new DataView(new ArrayBuffer(end));
  writeHead(view);
  view.setUint32(HEAD, tags.length);
  tags.forEach(([name, part], index) => {
    const at = HEAD + 4 + 12 * index;
    letters(view, at, name);
    view.setUint32(at + 4, places.get(part) ?? 0);
    view.setUint32(at + 8, part.size);
  });
  for (const [part, at] of places) {
    letters(view, at, part.type);
    part.write(view, at);
  }
  return new Uint8Array(view.buffer);
}

function writeHead(view: DataView): void {
  view.setUint32(0, view.byteLength);
  view.setUint32(8, 0x04200000);
  letters(view, 12, 'mntrRGB XYZ ');
  // The day on which it was written first, so that it never changes.
  [2026, 11, 23].forEach((part, index) => view.setUint16(24 + 2 * index, part));
  letters(view, 36, 'acsp');
  WHITE.forEach((value, index) => view.setInt32(68 + 4 * index, fixed(value)));
}
