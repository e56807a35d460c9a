import { EVIDENCE_KINDS, type EvidenceKindName } from './evidence-kind.js';

/** Characters of a name, so that it can be kept on every system: 255 bytes with four to a character, and an ending. */
const LONGEST = 60;

const UNKNOWN = 'evidence';

/** What separates folders, what systems forbid in names, what cannot be seen, and what turns the direction of writing. */
const FORBIDDEN = /[\p{C}\p{Zl}\p{Zp}<>:"|?*/\\]+/gu;

/** Names that mean a device where they are kept. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The ending of a name, without its dot and in small letters; empty where it has none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/**
 * A name under which a file may be offered: the last part of a path, without what no system takes, not hidden, of a
 * sane length, and with an ending of its kind.
 */
export function safeName(name: string, kind: EvidenceKindName): string {
  const { extensions }: { readonly extensions: readonly string[] } = EVIDENCE_KINDS[kind];
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const extension = extensionOf(last);
  const hasOwn = extensions.includes(extension);
  const stem = (hasOwn ? last.trim().slice(0, -extension.length - 1) : last)
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s~-]+|[.\s]+$/g, '');
  const short = [...stem].slice(0, LONGEST).join('').trim();
  const named = short === '' || DEVICE.test(short) ? UNKNOWN : short;
  return `${named}.${hasOwn ? extension : extensions[0]}`;
}

/**
 * The header that offers a file to be saved under a name, never to be shown (RFC 6266, with RFC 8187 for what is not
 * ASCII).
 */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
