import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The data files of a folder: all YAML and CSV in it, sorted, as paths from the folder with `/`. Hidden files are
 * passed over, and so are the frozen data of releases, which are JSON.
 */
export function dataFiles(dir: string): readonly string[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) return [];
      if (entry.isDirectory()) return walk(path);
      return /\.(?:yaml|yml|csv)$/.test(entry.name) ? [path] : [];
    });
  return walk('').sort();
}
