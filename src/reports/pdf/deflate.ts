import { zlibSync } from 'fflate';

/** Texts packed before are kept up to this many bytes of theirs together: what one assessment attaches to all its reports. */
const MOST_KEPT = 16_000_000;

/**
 * Packed bytes, the same on every machine: what Node's own packing gives depends on its version and on the processor
 * (docs/adr/0014-file-of-a-report.md).
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 9, mem: 4 });
}

const kept = new Map<string, Uint8Array>();
let size = 0;

/** The same for a text that many reports of a process carry; packed once. */
export function deflateText(text: string): Uint8Array {
  let packed = kept.get(text);
  if (packed) return packed;
  packed = deflate(Buffer.from(text, 'utf8'));
  if (size + text.length > MOST_KEPT) {
    kept.clear();
    size = 0;
  }
  if (text.length <= MOST_KEPT) {
    kept.set(text, packed);
    size += text.length;
  }
  return packed;
}
