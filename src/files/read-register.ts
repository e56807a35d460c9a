import { DomainError } from '../common/domain-error.js';
import { type Coverage } from '../instruments/coverage/coverage.js';
import { type Instrument } from '../instruments/instrument.js';
import { type Subject } from '../instruments/subject.js';
import { type Jurisdiction, type UsualCommencement } from '../jurisdictions/jurisdiction.js';
import { checkFile } from './check-file.js';
import { openFolder } from './data-folder.js';
import { placeProblems } from './place-problems.js';
import { openRegister } from './register.js';

/** The whole register of law of a data folder, as it is written. */
export interface WholeRegister {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly subjects: readonly Subject[];
  /** File by file in the order of their names. */
  readonly acts: readonly Instrument[];
  readonly coverage: readonly Coverage[];
  /** The file of each act, by its code. */
  readonly fileOf: ReadonlyMap<string, string>;
  readonly usualOf: (jurisdiction: string) => UsualCommencement | undefined;
}

/** Reads the register of law of a data folder: no assessment. Throws DATA_INVALID with every problem of its files. */
export function readRegister(dataDir: string): WholeRegister {
  const folder = openFolder(dataDir);
  const register = openRegister(folder);
  const all = <K extends 'instruments' | 'coverage'>(kind: K) =>
    folder
      .names(kind)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => checkFile(folder, register, kind, `${kind}/${name}`));
  const jurisdictions = checkFile(folder, register, 'jurisdictions', 'jurisdictions.yaml').records;
  const subjects = checkFile(folder, register, 'subjects', 'subjects.yaml').records;
  const [files, coverage] = [all('instruments'), all('coverage')];
  if (folder.findings.length > 0) {
    const problems = placeProblems(folder, folder.findings, process.cwd());
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    throw new DomainError('DATA_INVALID', `nothing was read, for the register has ${count}`, problems);
  }
  const usual = new Map(jurisdictions.map(({ record }) => [record.code, record.commencement]));
  return {
    jurisdictions: jurisdictions.map(({ record }) => record),
    subjects: subjects.map(({ record }) => record),
    acts: files.flatMap(({ records }) => records.map(({ record }) => record)),
    coverage: coverage.flatMap(({ records }) => records.map(({ record }) => record)),
    fileOf: new Map(files.flatMap(({ file, records }) => records.map(({ record }) => [record.code, file] as const))),
    usualOf: (code) => usual.get(code),
  };
}
