import { createHash } from 'node:crypto';
import { deflate } from './deflate.js';

/** Objects in one stream: the more, the smaller the file, the slower a reader that wants a single one. */
const IN_A_STREAM = 2_000;

/** Where an object stands: at an offset of the file, or as the nth of an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

function bigEndian(value: number, width: number): number[] {
  const bytes = new Array<number>(width).fill(0);
  for (let rest = value, index = width - 1; index >= 0; index -= 1, rest = Math.floor(rest / 256))
    bytes[index] = rest % 256;
  return bytes;
}

/**
 * Writes a PDF whose objects without a stream lie packed in object streams, with a cross-reference stream at the end
 * (ISO 32000-1, 7.5.7 and 7.5.8). The order in which objects are added does not matter to a reader; the bytes follow
 * from it alone.
 */
export class ObjectFile {
  private readonly chunks: Uint8Array[] = [];
  private length = 0;
  private readonly places = new Map<number, Place>();
  private readonly waiting: { readonly id: number; readonly text: string }[] = [];

  constructor(version: string) {
    this.put(`%PDF-${version}\n%\u00ff\u00ff\u00ff\u00ff\n`);
  }

  /** An object without a stream. */
  add(id: number, text: string): void {
    this.waiting.push({ id, text });
  }

  /** An object with a stream: `dictionary` has all its entries but Length. */
  addStream(id: number, dictionary: string, bytes: Uint8Array): void {
    this.places.set(id, { offset: this.length });
    this.put(`${id} 0 obj\n${dictionary.slice(0, -2)}/Length ${bytes.length}>>\nstream\n`);
    this.put(bytes);
    this.put('\nendstream\nendobj\n');
  }

  /** The whole file. `last` is the highest number of an object, `trailer` what the trailer says of them. */
  finish(last: number, trailer: string): Uint8Array {
    let id = last;
    const sorted = this.waiting.sort((a, b) => a.id - b.id);
    for (let start = 0; start < sorted.length; start += IN_A_STREAM) {
      id += 1;
      this.addObjectStream(id, sorted.slice(start, start + IN_A_STREAM));
    }
    this.addReferences(id + 1, trailer);
    return Buffer.concat(this.chunks, this.length);
  }

  private addObjectStream(id: number, objects: readonly { readonly id: number; readonly text: string }[]): void {
    const heads: string[] = [];
    let offset = 0;
    objects.forEach((object, index) => {
      this.places.set(object.id, { stream: id, index });
      heads.push(`${object.id} ${offset}`);
      offset += object.text.length + 1;
    });
    const head = `${heads.join(' ')} `;
    const content = `${head}${objects.map(({ text }) => text).join('\n')}`;
    this.addStream(
      id,
      `<</Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode>>`,
      deflate(Buffer.from(content, 'latin1')),
    );
  }

  /** The cross-reference stream; each row is written as its difference from the one above, which packs to almost nothing. */
  private addReferences(id: number, trailer: string): void {
    const start = this.length;
    this.places.set(id, { offset: start });
    const widths = [1, 4, 2] as const;
    const width = 7;
    const rows = new Uint8Array((id + 1) * (width + 1));
    let above: readonly number[] = new Array<number>(width).fill(0);
    for (let number = 0; number <= id; number += 1) {
      const place = this.places.get(number);
      const [kind, second, third] = !place
        ? [0, 0, 0]
        : 'offset' in place
          ? [1, place.offset, 0]
          : [2, place.stream, place.index];
      const row = [kind, ...bigEndian(second, widths[1]), ...bigEndian(third, widths[2])];
      rows[number * (width + 1)] = 2;
      row.forEach((byte, column) => {
        rows[number * (width + 1) + 1 + column] = (byte - (above[column] ?? 0) + 256) % 256;
      });
      above = row;
    }
    // What names the file: half of the digest of all that stands before.
    const name = createHash('sha256').update(Buffer.concat(this.chunks, start)).digest('hex').slice(0, 32);
    const parameters = `/DecodeParms<</Predictor 12/Columns ${width}>>`;
    this.addStream(
      id,
      `<</Type/XRef/Size ${id + 1}/W[${widths.join(' ')}]${trailer}/ID[<${name}><${name}>]/Filter/FlateDecode${parameters}>>`,
      deflate(rows),
    );
    this.put(`startxref\n${start}\n%%EOF\n`);
  }

  private put(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    this.chunks.push(bytes);
    this.length += bytes.length;
  }
}
