import { type Framework } from '../frameworks/framework.js';
import { type Instrument } from '../instruments/instrument.js';
import { type Subject } from '../instruments/subject.js';
import { type Group } from '../jurisdictions/group.js';
import { type Jurisdiction } from '../jurisdictions/jurisdiction.js';
import { type DataFolder, type FileRecords } from './data-folder.js';

/**
 * Records by code. `has` knows the codes of unsound records too, and every code of a file that cannot be read, so that
 * one mistake is told once.
 */
export interface Lookup<T> {
  readonly has: (code: string) => boolean;
  readonly get: (code: string) => T | undefined;
  readonly codes: readonly string[];
}

/** What the codes in a data folder refer to. Files are read when first asked for. */
export interface Register {
  readonly jurisdictions: Lookup<Jurisdiction>;
  readonly groups: Lookup<Group>;
  readonly subjects: Lookup<Subject>;
  /** The framework of an `id@version`, or undefined where there is none or it is unsound. */
  readonly framework: (version: string) => Framework | undefined;
  /** All `id@version` that have a file. */
  readonly frameworks: () => readonly string[];
  readonly hasInstrument: (code: string) => boolean;
  /** An instrument, looked for in the files already read before the others. */
  readonly instrument: (code: string) => Instrument | undefined;
  readonly instrumentCodes: () => readonly string[];
  /** Ids of the assessments. */
  readonly assessments: () => readonly string[];
}

function lookup<T extends { readonly code: string }>(load: () => FileRecords<T>): Lookup<T> {
  type Known = {
    readonly map: ReadonlyMap<string, T>;
    readonly all: ReadonlySet<string> | null;
    readonly codes: readonly string[];
  };
  let known: Known | null = null;
  const get = (): Known => {
    if (known === null) {
      const { records, codes, whole } = load();
      const map = new Map(records.map(({ record }) => [record.code, record]));
      known = { map, all: whole ? new Set(codes) : null, codes };
    }
    return known;
  };
  return {
    has: (code) => get().all?.has(code) ?? true,
    get: (code) => get().map.get(code),
    get codes() {
      return get().codes;
    },
  };
}

/** `id@version` as the path of its file. */
export function frameworkFile(version: string): string {
  const [id = '', number = ''] = version.split('@');
  return `frameworks/${id}/${number}.yaml`;
}

/** Ids of the assessments of a folder: its folders that hold an assessment.yaml. */
export function assessmentIds(folder: DataFolder): readonly string[] {
  return folder.names('.').filter((name) => folder.has(`${name}/assessment.yaml`));
}

/** The files of rulings: those on all assessments, and those of each. */
export function rulingFiles(folder: DataFolder, assessments: readonly string[]): readonly string[] {
  return ['rulings.yaml', ...assessments.map((id) => `${id}/rulings.yaml`)].filter(folder.has);
}

/** Opens the register of a data folder. */
export function openRegister(folder: DataFolder): Register {
  const read = new Map<string, FileRecords<Instrument>>();
  const search = (code: string): FileRecords<Instrument> | undefined => {
    for (const file of read.values()) if (file.codes.includes(code)) return file;
    for (const name of folder.names('instruments').filter((file) => file.endsWith('.yaml'))) {
      if (read.has(name)) continue;
      const file = folder.read('instruments', `instruments/${name}`);
      read.set(name, file);
      if (file.codes.includes(code)) return file;
    }
    return undefined;
  };
  return {
    jurisdictions: lookup(() => folder.read('jurisdictions', 'jurisdictions.yaml')),
    groups: lookup(() => folder.read('groups', 'groups.yaml')),
    subjects: lookup(() => folder.read('subjects', 'subjects.yaml')),
    framework: (version) => {
      const file = frameworkFile(version);
      return folder.has(file) ? folder.read('framework', file).records[0]?.record : undefined;
    },
    frameworks: () =>
      folder
        .names('frameworks')
        .flatMap((id) =>
          folder
            .names(`frameworks/${id}`)
            .flatMap((name) => (name.endsWith('.yaml') ? [`${id}@${name.slice(0, -5)}`] : [])),
        ),
    hasInstrument: (code) => search(code) !== undefined || [...read.values()].some(({ whole }) => !whole),
    instrument: (code) => search(code)?.records.find(({ record }) => record.code === code)?.record,
    instrumentCodes: () => {
      search('');
      return [...read.values()].flatMap(({ codes }) => codes);
    },
    assessments: () => assessmentIds(folder),
  };
}
