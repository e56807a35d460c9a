import { inflateSync } from 'node:zlib';
import { Bytes, type Dictionary, Name, Reader, Reference, type Value } from './pdf-syntax.js';

/** More than any report unpacks to; a file made to fill the memory ends here. */
const MOST_BYTES = 500_000_000;

type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

function isDictionary(value: unknown): value is Dictionary {
  return value instanceof Map;
}

/** Undoes what made rows out of differences from the row above (predictor 12: each row begins with its kind, 2). */
function withoutPredictor(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)];
    for (let column = 0; column < columns; column += 1) {
      const above = kind === 2 && row > 0 ? (plain[(row - 1) * columns + column] ?? 0) : 0;
      plain[row * columns + column] = ((bytes[row * (columns + 1) + 1 + column] ?? 0) + above) % 256;
    }
  }
  return plain;
}

/**
 * A PDF as its objects, read by its cross-reference: the stream that we write, or the table of older reports. Not for
 * files that are encrypted, updated in place or packed otherwise. Throws an error where the bytes are no such file.
 */
export class PdfFile {
  private readonly source: string;
  private readonly places = new Map<number, Place>();
  private readonly packed = new Map<number, readonly Value[]>();
  private readonly read = new Map<number, Value>();
  readonly trailer: Dictionary;

  constructor(private readonly bytes: Uint8Array) {
    this.source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.source.slice(-80))?.[1];
    if (start === undefined) throw new SyntaxError('the file has no end that says where its objects are listed');
    this.trailer = this.source.startsWith('xref', Number(start))
      ? this.readTable(Number(start))
      : this.readReferences(Number(start));
  }

  /** The numbers of all objects. */
  get ids(): readonly number[] {
    return [...this.places.keys()];
  }

  /** An object by its number; null where there is none. The dictionary, for one with a stream. */
  object(id: number): Value {
    let value = this.read.get(id);
    if (value === undefined) {
      value = this.readObject(id);
      this.read.set(id, value);
    }
    return value;
  }

  /** What a value stands for: the object, for a reference. */
  resolve(value: Value | undefined): Value {
    return value instanceof Reference ? this.object(value.id) : (value ?? null);
  }

  /** An entry of a dictionary, or of the one that a reference leads to; null where it is left out. */
  entry(value: Value | undefined, ...keys: readonly string[]): Value {
    return keys.reduce<Value>((from, key) => {
      const dictionary = this.resolve(from);
      return isDictionary(dictionary) ? this.resolve(dictionary.get(key)) : null;
    }, value ?? null);
  }

  /** The text of a string or name; null for what is neither. */
  text(value: Value | undefined): string | null {
    const found = this.resolve(value);
    return found instanceof Bytes ? found.text : found instanceof Name ? found.name : null;
  }

  /** The unpacked bytes of the stream of an object; null where it has none. */
  stream(value: Value | undefined): Buffer | null {
    if (!(value instanceof Reference)) return null;
    const place = this.places.get(value.id);
    const dictionary = this.object(value.id);
    if (!place || !('offset' in place) || !isDictionary(dictionary)) return null;
    return this.unpacked(dictionary, place.offset);
  }

  private unpacked(dictionary: Dictionary, offset: number): Buffer | null {
    const length = this.resolve(dictionary.get('Length'));
    if (typeof length !== 'number') return null;
    const reader = this.reader(offset);
    reader.value();
    const begins = /^\s*stream\r?\n/.exec(this.source.slice(reader.at, reader.at + 20));
    if (!begins) return null;
    const start = reader.at + begins[0].length;
    const bytes = this.bytes.subarray(start, start + length);
    const filter = this.text(dictionary.get('Filter'));
    if (filter === null) return Buffer.from(bytes);
    if (filter !== 'FlateDecode') return null;
    const inflated = inflateSync(bytes, { maxOutputLength: MOST_BYTES });
    const columns = this.entry(dictionary, 'DecodeParms', 'Columns');
    return typeof columns === 'number' ? Buffer.from(withoutPredictor(inflated, columns)) : inflated;
  }

  /** Reads what follows the head of an object (`12 0 obj`) at an offset. */
  private reader(offset: number): Reader {
    const head = /^\s*\d+ \d+ obj\b/.exec(this.source.slice(offset, offset + 40));
    if (!head) throw new SyntaxError(`there is no object at ${offset}`);
    return new Reader(this.source, offset + head[0].length);
  }

  private readObject(id: number): Value {
    const place = this.places.get(id);
    if (!place) return null;
    if ('offset' in place) return this.reader(place.offset).value();
    let objects = this.packed.get(place.stream);
    if (!objects) {
      objects = this.readPacked(new Reference(place.stream));
      this.packed.set(place.stream, objects);
    }
    return objects[place.index] ?? null;
  }

  private readPacked(reference: Reference): readonly Value[] {
    const content = this.stream(reference)?.toString('latin1') ?? '';
    const [count, first] = ['N', 'First'].map((key) => Number(this.entry(reference, key)));
    const heads = new Reader(content);
    return Array.from({ length: count ?? 0 }, () => {
      heads.value();
      return new Reader(content, (first ?? 0) + Number(heads.value())).value();
    });
  }

  private readReferences(offset: number): Dictionary {
    const dictionary = this.reader(offset).value();
    const rows = isDictionary(dictionary) ? this.unpacked(dictionary, offset) : null;
    if (!isDictionary(dictionary) || !rows) throw new SyntaxError('the list of objects cannot be read');
    const widths = this.resolve(dictionary.get('W'));
    if (!Array.isArray(widths)) throw new SyntaxError('the list of objects has no widths');
    const [first = 0, second = 0, third = 0] = widths.map(Number);
    for (let id = 0, at = 0; at < rows.length; id += 1) {
      const kind = rows.readUIntBE(at, first);
      const where = rows.readUIntBE(at + first, second);
      const index = rows.readUIntBE(at + first + second, third);
      if (kind === 1) this.places.set(id, { offset: where });
      if (kind === 2) this.places.set(id, { stream: where, index });
      at += first + second + third;
    }
    return dictionary;
  }

  private readTable(offset: number): Dictionary {
    const table = /^xref\s+0 (\d+)\s+/.exec(this.source.slice(offset, offset + 40));
    if (!table) throw new SyntaxError('the list of objects cannot be read');
    const start = offset + table[0].length;
    for (let id = 0; id < Number(table[1]); id += 1) {
      const row = this.source.slice(start + 20 * id, start + 20 * id + 18);
      if (row.endsWith('n')) this.places.set(id, { offset: Number(row.slice(0, 10)) });
    }
    const after = this.source.indexOf('trailer', start);
    const trailer = new Reader(this.source, after + 'trailer'.length).value();
    if (!isDictionary(trailer)) throw new SyntaxError('the file has no trailer');
    return trailer;
  }
}
