import { inflateRawSync } from 'node:zlib';

/** The entries of a ZIP archive by name, as texts, and the times that they bear (each once, as the format writes them). */
export interface ReadArchive {
  readonly texts: ReadonlyMap<string, string>;
  readonly times: readonly number[];
}

/** Reads an archive from its directory. Entries are stored or deflated. */
export function readArchive(archive: Buffer): ReadArchive {
  const texts = new Map<string, string>();
  const times = new Set<number>();
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const name = archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    const own = archive.readUInt32LE(at + 42);
    const from = own + 30 + archive.readUInt16LE(own + 26) + archive.readUInt16LE(own + 28);
    const bytes = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    texts.set(name, (archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'));
    times.add(archive.readUInt32LE(at + 12)).add(archive.readUInt32LE(own + 10));
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return { texts, times: [...times] };
}
