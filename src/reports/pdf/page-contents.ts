import { PdfFile } from './pdf-file.js';
import { Reference, type Value } from './pdf-syntax.js';

function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [value];
}

/** The pages under a node of the page tree, in order. No node is entered twice, whatever a harmed file says. */
function pagesUnder(file: PdfFile, node: Value, seen: Set<number>): readonly Value[] {
  if (!(node instanceof Reference) || seen.has(node.id)) return [];
  seen.add(node.id);
  if (file.text(file.entry(node, 'Type')) === 'Page') return [node];
  return listOf(file.entry(node, 'Kids')).flatMap((kid) => pagesUnder(file, kid, seen));
}

/** The unpacked bytes of a stream; what cannot be unpacked is nothing that was ever drawn. */
function contentOf(file: PdfFile, reference: Value): Buffer {
  try {
    return file.stream(reference) ?? Buffer.alloc(0);
  } catch {
    return Buffer.from('harmed');
  }
}

/** An entry as it stands, a reference as a reference. */
function rawEntry(file: PdfFile, value: Value, key: string): Value {
  const dictionary = file.resolve(value);
  return dictionary instanceof Map ? ((dictionary as ReadonlyMap<string, Value>).get(key) ?? null) : null;
}

/**
 * What is drawn on each page of a report of ours, page by page: the unpacked content. Of a file that was harmed, as much
 * as can be read.
 */
export function pageContents(pdf: Uint8Array): readonly Buffer[] {
  try {
    const file = new PdfFile(pdf);
    const root = rawEntry(file, file.entry(file.trailer, 'Root'), 'Pages');
    return pagesUnder(file, root, new Set()).map((page) =>
      Buffer.concat(listOf(rawEntry(file, page, 'Contents')).map((part) => contentOf(file, part))),
    );
  } catch {
    return [];
  }
}
