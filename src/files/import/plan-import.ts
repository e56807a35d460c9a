import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { didYouMean } from '../../common/did-you-mean.js';
import { type Problem } from '../../common/problem.js';
import { doublesOf } from '../../instruments/doubles.js';
import { type ReadAct } from '../../instruments/exchange/read-act.js';
import { recordsText } from '../format.js';
import { issueWords } from '../issue-words.js';
import { readRegister, type WholeRegister } from '../read-register.js';
import { SCHEMA_OF } from '../schema-of.js';
import { type Candidate } from './candidate.js';
import { type Change, changesOf } from './changes.js';
import { checkPlanned } from './check-planned.js';
import { lookupsOf } from './lookups.js';
import { readImport } from './read-import.js';

export type ImportStatus = 'new' | 'changed' | 'same' | 'refused';

/** What becomes of one act of an imported file. */
export interface PlannedAct {
  readonly code: string;
  readonly status: ImportStatus;
  /** Where it stands in what is imported. */
  readonly file: string;
  readonly line: number;
  /** The data file that it goes into, from the data folder. */
  readonly target: string | null;
  readonly changes: readonly Change[];
  /** Why it is refused. */
  readonly problems: readonly Problem[];
  /** What the reader should know of it. */
  readonly remarks: readonly Problem[];
}

export interface ImportPlan {
  readonly acts: readonly PlannedAct[];
  /** What is wrong beside the acts: of a file itself, or in the data folder as it would be. */
  readonly problems: readonly Problem[];
  /** The data files that would change, by their paths from the data folder, with their new texts. */
  readonly texts: ReadonlyMap<string, string>;
}

function candidate(file: string, read: ReadAct, register: WholeRegister): Candidate {
  const existing = register.acts.find(({ code }) => code === read.code);
  const raw = read.over(existing);
  const schema = SCHEMA_OF.instruments.record;
  const parsed = schema.safeParse(raw);
  const faults = parsed.success
    ? []
    : issueWords(schema, raw, parsed.error.issues).map(({ path, message }) => ({ line: read.lineOf(path), message }));
  const record = parsed.success ? parsed.data : null;
  const place = register.jurisdictions.find(({ code }) => code === record?.jurisdiction);
  const stray = parsed.success && !place ? parsed.data.jurisdiction : undefined;
  if (stray !== undefined) {
    const guess = didYouMean(
      stray,
      register.jurisdictions.map(({ code }) => code),
    );
    faults.push({ line: read.lineOf(['jurisdiction']), message: `unknown jurisdiction "${stray}".${guess}` });
  }
  const home = place && `instruments/${place.partOf ?? place.code}.yaml`;
  return {
    file,
    read,
    existing,
    record,
    target: register.fileOf.get(read.code) ?? home ?? null,
    problems: [...read.faults, ...faults].map((fault) => ({ file, ...fault })),
  };
}

/** A code that stands in the imported files twice, and acts that the register has under another code. */
function tellDoubles(candidates: readonly Candidate[], register: WholeRegister): void {
  const first = new Map<string, Candidate>();
  const known = [...register.acts];
  for (const each of candidates) {
    const { file, read, existing, record, problems } = each;
    const say = (message: string): void => void problems.push({ file, line: read.line, message });
    const before = first.get(read.code);
    if (before) say(`${read.code} stands in ${before.file}:${before.read.line} already: keep one`);
    else first.set(read.code, each);
    if (record === null || existing || before) continue;
    for (const { code, why } of doublesOf(record, known)) {
      say(
        `${read.code} may be ${code}, which is there: ${why}. Give it that code; if they are two acts, say how they are related, or their dates`,
      );
    }
    known.push(record);
  }
}

function statusOf({ existing, record, problems }: Candidate): ImportStatus {
  if (problems.length > 0 || record === null) return 'refused';
  if (!existing) return 'new';
  return isDeepStrictEqual(existing, record) ? 'same' : 'changed';
}

/** The data files that change, with their new texts: acts in their places, new ones at the end. */
function textsOf(candidates: readonly Candidate[], register: WholeRegister): ReadonlyMap<string, string> {
  const sound = candidates.filter((each) => ['new', 'changed'].includes(statusOf(each)));
  const targets = new Set(sound.flatMap(({ target }) => target ?? []));
  return new Map(
    [...targets].map((target) => {
      const changed = new Map(sound.flatMap(({ record }) => (record ? [[record.code, record] as const] : [])));
      const before = register.acts.filter(({ code }) => register.fileOf.get(code) === target);
      const added = sound.flatMap(({ existing, record, ...each }) =>
        record && !existing && each.target === target ? [record] : [],
      );
      const records = [...before.map((act) => changed.get(act.code) ?? act), ...added];
      return [target, recordsText('instruments', records)] as const;
    }),
  );
}

/**
 * What an import would do, each act with its status, and with the changes or the reasons; nothing is written. Acts are
 * held to the schema and, with the data folder as it would be, to every rule of `merilo check`. Paths are from `cwd`.
 * Throws DATA_INVALID where the register itself has problems.
 */
export function planImport(paths: readonly string[], dataDir: string, cwd: string): ImportPlan {
  const register = readRegister(dataDir);
  const files = paths.map((file) => ({ file, ...readImport(resolve(cwd, file), lookupsOf(register, file)) }));
  const problems = files.flatMap(({ file, faults }) => faults.map((fault) => ({ file, ...fault })));
  const candidates = files.flatMap(({ file, acts }) => acts.map((read) => candidate(file, read, register)));
  tellDoubles(candidates, register);
  const texts = textsOf(candidates, register);
  problems.push(...checkPlanned({ dataDir, cwd, texts, candidates }));
  const acts = candidates.map((each): PlannedAct => {
    const { file, read, existing, record, target } = each;
    const status = statusOf(each);
    return {
      code: read.code,
      status,
      file,
      line: read.line,
      target,
      changes: status === 'changed' ? changesOf(existing, record) : [],
      problems: each.problems,
      remarks: read.remarks.map((remark) => ({ file, ...remark })),
    };
  });
  return { acts, problems, texts };
}
