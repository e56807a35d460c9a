/** Reads the text of an uncompressed report: enough for a test, with no program of others. */

/** Glyph numbers to letters, by the font's number of object. */
function letters(pdf: string): ReadonlyMap<string, readonly string[]> {
  const maps = new Map<string, readonly string[]>();
  for (const match of pdf.matchAll(/(\d+) 0 obj\n<<[^>]*\/Subtype \/Type0[\s\S]*?\/ToUnicode (\d+) 0 R/g)) {
    const start = pdf.indexOf(`\n${match[2] ?? ''} 0 obj\n`);
    const stream = pdf.slice(start, pdf.indexOf('endstream', start));
    const table: string[] = [];
    for (const [, from = '0', list = ''] of stream.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
      [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], index) => {
        const codes = hex.split(' ').map((part) => Number.parseInt(part, 16));
        table[Number.parseInt(from, 16) + index] = String.fromCharCode(...codes);
      });
    }
    maps.set(match[1] ?? '', table);
  }
  return maps;
}

/** Names of fonts on pages to the numbers of their objects. */
function fontObjects(pdf: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [, name = '', object = ''] of pdf.matchAll(/\/(F\d+) (\d+) 0 R/g)) names.set(name, object);
  return names;
}

/** All text, in the order in which it was written, one stretch a line. */
export function textOf(bytes: Uint8Array): string {
  const pdf = Buffer.from(bytes).toString('latin1');
  const tables = letters(pdf);
  const fonts = fontObjects(pdf);
  const lines: string[] = [];
  for (const [, font = '', shown = ''] of pdf.matchAll(/\/(F\d+) [\d.]+ Tf\n([\s\S]*?)ET/g)) {
    const table = tables.get(fonts.get(font) ?? '') ?? [];
    const hex = [...shown.matchAll(/<([0-9a-f]+)>/g)].map(([, part = '']) => part).join('');
    lines.push((hex.match(/.{4}/g) ?? []).map((code) => table[Number.parseInt(code, 16)] ?? '?').join(''));
  }
  return lines.join('\n').replace(/\u00a0/g, ' ');
}
