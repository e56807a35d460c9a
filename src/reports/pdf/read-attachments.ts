import { PdfFile } from './pdf-file.js';
import { type Value } from './pdf-syntax.js';

function list(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

function attached(file: PdfFile): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const specification of list(file.entry(file.trailer, 'Root', 'AF'))) {
    const name = file.text(file.entry(specification, 'UF') ?? file.entry(specification, 'F'));
    const embedded = file.entry(specification, 'EF');
    const bytes = embedded instanceof Map ? file.stream((embedded as ReadonlyMap<string, Value>).get('F')) : null;
    if (name !== null && bytes) files.set(name, bytes);
  }
  return files;
}

/**
 * The files attached to a report of ours, by name. Reads what our own writer writes, now and before; another file, or
 * one that is damaged, gives an empty map.
 */
export function readAttachments(pdf: Uint8Array): ReadonlyMap<string, Buffer> {
  try {
    return attached(new PdfFile(pdf));
  } catch {
    return new Map();
  }
}
