import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The data files of a folder: all YAML and CSV in it, sorted, as paths from the folder with `/`. Hidden files and the
 * frozen copies in `releases/` are passed over.
 */
export function dataFiles(dir: string): readonly string[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'releases') return [];
      if (entry.isDirectory()) return walk(path);
      return /\.(?:yaml|yml|csv)$/.test(entry.name) ? [path] : [];
    });
  return walk('').sort();
}
