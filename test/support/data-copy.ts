import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the data folder that a test may change, in a temporary folder that `remove` takes away. */
export interface DataCopy {
  readonly dir: string;
  /** The folder that holds `assessments/`. */
  readonly home: string;
  /** Changes one file: the text that is there once becomes another. Throws where it is not there exactly once. */
  readonly replace: (file: string, from: string, to: string) => void;
  readonly edit: (file: string, change: (text: string) => string) => void;
  readonly remove: () => void;
}

/** Copies the package's data folder, or another. */
export function copyData(source = 'assessments'): DataCopy {
  const home = mkdtempSync(join(tmpdir(), 'merilo-'));
  const dir = join(home, 'assessments');
  cpSync(source, dir, { recursive: true });
  const edit: DataCopy['edit'] = (file, change) => {
    const path = join(dir, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${file}: nothing changed`);
    writeFileSync(path, after);
  };
  return {
    dir,
    home,
    edit,
    replace: (file, from, to) =>
      edit(file, (text) => {
        if (text.split(from).length !== 2)
          throw new Error(`${file}: "${from}" stands there ${text.split(from).length - 1} times`);
        return text.replace(from, to);
      }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
