import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);

const FONTS = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
];

function fileOf(path: string): Uint8Array {
  return readFileSync(resolve(path));
}

/** Pixels for each point. */
const SCALE = 2;

let ready: Promise<readonly Uint8Array[]> | undefined;

/** Loads the program that draws, and our typefaces, once a process. */
function loaded(): Promise<readonly Uint8Array[]> {
  const made =
    ready ?? initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm'))).then(() => FONTS.map(fileOf));
  ready = made;
  return made;
}

/** An SVG of ours as a PNG with two pixels a point, in our own typefaces: the same bytes on every machine. */
export async function toPng(svg: string): Promise<Uint8Array> {
  const fontBuffers = await loaded();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE * 0.75 },
    font: { fontBuffers: [...fontBuffers], defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
  });
  try {
    const image = drawing.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}
