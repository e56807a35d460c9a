import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly dictionary: string;
  /** Where the bytes of its stream begin, or null where it has none. */
  readonly stream: number | null;
}

/** The objects of a file that stand in it one by one, as pdfkit writes them: number → dictionary and stream. */
function objectsOf(text: string): ReadonlyMap<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    const stream = text.indexOf('stream\n', start);
    const hasStream = stream !== -1 && (end === -1 || stream < end);
    objects.set(Number(match[1]), {
      dictionary: text.slice(start, hasStream ? stream : end),
      stream: hasStream ? stream + 'stream\n'.length : null,
    });
  }
  return objects;
}

function bytesOf(pdf: Buffer, object: PdfObject): Buffer | null {
  const length = /\/Length (\d+)(?! \d+ R)/.exec(object.dictionary)?.[1];
  if (object.stream === null || length === undefined) return null;
  const bytes = pdf.subarray(object.stream, object.stream + Number(length));
  return object.dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
}

/**
 * The files attached to a report of ours, by name. Reads what our own writer writes (no object streams, no
 * encryption); another file gives an empty map.
 */
export function readAttachments(pdf: Buffer): ReadonlyMap<string, Buffer> {
  const objects = objectsOf(pdf.toString('latin1'));
  const files = new Map<string, Buffer>();
  for (const { dictionary } of objects.values()) {
    if (!/\/Type \/Filespec\b/.test(dictionary)) continue;
    const name = /\/F \(([^)]+)\)/.exec(dictionary)?.[1];
    const stream = /\/EF <<[^>]*\/F (\d+) 0 R/.exec(dictionary)?.[1];
    const object = stream === undefined ? undefined : objects.get(Number(stream));
    const bytes = object && bytesOf(pdf, object);
    if (name !== undefined && bytes) files.set(name, bytes);
  }
  return files;
}
