const END = 'PK\u0005\u0006';
/** 1 January 1980, midnight: the first time that the format can say. */
const FIRST_TIME = 0x0021_0000;

/**
 * A ZIP archive whose entries all bear the first time that the format knows, so that it does not tell when it was made:
 * the time stands in each entry's own head and in the directory at the end (PKWARE APPNOTE 6.3.10, sections 4.3.7,
 * 4.3.12 and 4.3.16). The archive is changed in place.
 */
export function withFixedTimes(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(END, undefined, 'latin1');
  if (end < 0) throw new RangeError('not a ZIP archive: it has no directory');
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    archive.writeUInt32LE(FIRST_TIME, entry + 12);
    archive.writeUInt32LE(FIRST_TIME, archive.readUInt32LE(entry + 42) + 10);
    const [name, extra, comment] = [28, 30, 32].map((at) => archive.readUInt16LE(entry + at));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return archive;
}
