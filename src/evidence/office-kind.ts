import { inflateRawSync } from 'node:zlib';
import { EVIDENCE_KINDS, type EvidenceKindName } from './evidence-kind.js';
import { zipDirectory, type ZipPart } from './zip-directory.js';

/** What is said of the content of an office document's parts is a few kilobytes. */
const MOST_DESCRIBED = 1024 * 1024;

/** Parts that hold programs, or files of other kinds that may, in both families of formats. */
const ACTIVE_PART =
  /(?:^|\/)(?:vbaProject|vbaData|vbaSignature)|(?:^|\/)(?:activeX|macrosheets|dialogsheets|customUI|Basic|Scripts)\/|(?<!printerSettings\d*)\.bin$|\.(?:doc|dot|xls|xlt|xla|ppt|pot|pps)m$|\.(?:xlsb|xls|doc|ppt|exe|dll|com|scr|msi|jar|jse?|vb[es]?|ws[fh]|ps1|bat|cmd|sh|hta|html?|svg|swf)$/i;

/** Content that is, or holds, programs (ECMA-376, part 1, annex A), or is spelt so that it cannot be read plainly. */
const ACTIVE_CONTENT = /macroEnabled|vbaProject|vbaData|activeX|oleObject|macrosheet|&#|<!/i;

const OPEN_DOCUMENT = 'mimetype';
const OPEN_XML = '[Content_Types].xml';

/**
 * The kind of an office document by the parts of its container: null where it is none of those that are taken, or where
 * anything in it could run.
 */
export function officeKind(bytes: Uint8Array): EvidenceKindName | null {
  const parts = zipDirectory(bytes);
  if (parts === null || parts.some(({ name }) => ACTIVE_PART.test(name))) return null;
  return openDocument(parts) ?? openXml(parts);
}

/** An OpenDocument text (ISO/IEC 26300-3, section 3.3): its first part, stored as it is, names its type. */
function openDocument(parts: readonly ZipPart[]): EvidenceKindName | null {
  const type = parts.find(({ name }) => name === OPEN_DOCUMENT);
  const hasContent = parts.some(({ name }) => name === 'content.xml');
  if (type?.method !== 0 || !hasContent) return null;
  return new TextDecoder().decode(type.packed) === EVIDENCE_KINDS.odt.mediaType ? 'odt' : null;
}

/** An Office Open XML document (ECMA-376, part 2): a list of what each part is, and one main part. */
function openXml(parts: readonly ZipPart[]): EvidenceKindName | null {
  const list = parts.find(({ name }) => name === OPEN_XML);
  const types = list && unpacked(list);
  if (!types || ACTIVE_CONTENT.test(types)) return null;
  const has = (main: string): boolean => parts.some(({ name }) => name === main);
  const isMain = (kind: EvidenceKindName): boolean => types.includes(`${EVIDENCE_KINDS[kind].mediaType}.main+xml`);
  if (has('word/document.xml') && isMain('docx')) return 'docx';
  return has('xl/workbook.xml') && isMain('xlsx') ? 'xlsx' : null;
}

/** A part as text; null where it is larger than such a part can be, or broken. */
function unpacked({ method, packed, size }: ZipPart): string | null {
  if (size > MOST_DESCRIBED) return null;
  try {
    const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: MOST_DESCRIBED });
    return bytes.length === size ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : null;
  } catch {
    return null;
  }
}
