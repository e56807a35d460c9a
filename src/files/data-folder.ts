import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { type Finding } from '../common/finding.js';
import { readCanonicalYaml } from './canonical-yaml.js';
import { issueWords } from './issue-words.js';
import { codeOf, duplicateCodes } from './rules/duplicate-codes.js';
import { meantRecord } from './meant-record.js';
import { readText } from './read-text.js';
import { type RecordOf, SCHEMA_OF, type YamlKind } from './schema-of.js';

/** A finding in a file of the data folder. `line` where the place is known by line; `syntax`: no YAML at all. */
export interface FileFinding extends Finding {
  readonly file: string;
  readonly line?: number;
  readonly syntax?: true;
}

/** What a file holds: the sound records with their places in it, and the codes of all, sound or not. */
export interface FileRecords<T> {
  readonly file: string;
  readonly records: readonly { readonly record: T; readonly path: Finding['path'] }[];
  readonly codes: readonly string[];
  /** Whether the file could be read as what it should be, so that a code that is not in it is unknown. */
  readonly whole: boolean;
}

/** A data folder, opened for reading: each file is read once, and what is wrong is collected. */
export interface DataFolder {
  readonly dir: string;
  readonly findings: readonly FileFinding[];
  readonly has: (file: string) => boolean;
  /** Names in a folder, sorted, without the hidden ones; none when there is no such folder. */
  readonly names: (folder: string) => readonly string[];
  readonly read: <K extends YamlKind>(kind: K, file: string) => FileRecords<RecordOf[K]>;
  readonly text: (file: string) => string | null;
  readonly report: (file: string, findings: readonly Finding[], line?: number) => void;
}

function parseYaml(text: string): { readonly value: unknown } | { readonly fault: string } {
  if (text.trim() === '') return { fault: 'the file is empty' };
  const canonical = readCanonicalYaml(text);
  if (canonical) return canonical;
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (error instanceof YAMLException) return { fault: error.message };
    throw error;
  }
}

/** What of a data folder lies on a disk. */
interface OnDisk {
  readonly has: (file: string) => boolean;
  readonly names: (folder: string) => readonly string[];
}

function onDisk(dir: string): OnDisk {
  return {
    has: (file) => existsSync(join(dir, file)),
    names: (folder) => {
      const path = join(dir, folder);
      return existsSync(path) && statSync(path).isDirectory() ? readdirSync(path) : [];
    },
  };
}

const NOWHERE: OnDisk = { has: () => false, names: () => [] };

/** Opens a data folder, with some of its files as if they held other texts. Nothing is read until it is asked for. */
export function openFolder(dir: string, instead: ReadonlyMap<string, string> = new Map()): DataFolder {
  return opened(dir, instead, onDisk(dir));
}

/** The data folder that these files would be, given as their texts by name. It lies on no disk. */
export function openTexts(texts: ReadonlyMap<string, string>): DataFolder {
  return opened('.', texts, NOWHERE);
}

function opened(dir: string, instead: ReadonlyMap<string, string>, disk: OnDisk): DataFolder {
  const findings: FileFinding[] = [];
  const texts = new Map<string, string | null>();
  const files = new Map<string, FileRecords<RecordOf[YamlKind]>>();

  function text(file: string): string | null {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const given = instead.get(file);
    if (given !== undefined) return given;
    if (!disk.has(file)) {
      findings.push({ file, path: [], line: 1, message: 'the file is missing, and the data folder needs it' });
      texts.set(file, null);
      return null;
    }
    const content = readText(join(dir, file));
    if ('fault' in content) findings.push({ file, path: [], message: content.fault, line: content.line });
    const result = 'text' in content ? content.text : null;
    texts.set(file, result);
    return result;
  }

  function recordsOf<K extends YamlKind>(kind: K, file: string): FileRecords<RecordOf[K]> {
    const none = { file, records: [], codes: [], whole: false };
    const content = text(file);
    if (content === null) return none;
    const parsed = parseYaml(content);
    if ('fault' in parsed) {
      findings.push({ file, path: [], message: parsed.fault, syntax: true });
      return none;
    }
    const { record: schema, list } = SCHEMA_OF[kind];
    if (list && !Array.isArray(parsed.value)) {
      findings.push({ file, path: [], message: 'the file must be a list: each record starts with "- "' });
      return none;
    }
    const raw: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
    const records = raw.flatMap((value, index) => {
      const path = list ? [index] : [];
      const result = schema.safeParse(value);
      if (result.success) return [{ record: result.data, path }];
      for (const finding of issueWords(schema, value, result.error.issues, path)) findings.push({ file, ...finding });
      const meant = schema.safeParse(meantRecord(schema, value, result.error.issues));
      return meant.success ? [{ record: meant.data, path }] : [];
    });
    if (list) for (const finding of duplicateCodes(raw)) findings.push({ file, ...finding });
    return { file, records, codes: raw.flatMap((value) => codeOf(value) ?? []), whole: true };
  }

  return {
    dir,
    findings,
    has: (file) => instead.has(file) || disk.has(file),
    names: (folder) => {
      const inside = folder === '.' ? '' : `${folder}/`;
      const given = [...instead.keys()].flatMap((file) =>
        file.startsWith(inside) ? (file.slice(inside.length).split('/')[0] ?? []) : [],
      );
      return [...new Set([...disk.names(folder), ...given])].filter((name) => !name.startsWith('.')).sort();
    },
    read: <K extends YamlKind>(kind: K, file: string) => {
      const known = files.get(file) as FileRecords<RecordOf[K]> | undefined;
      const records = known ?? recordsOf(kind, file);
      files.set(file, records);
      return records;
    },
    text,
    report: (file, found, line) => {
      for (const finding of found) findings.push({ file, ...finding, ...(line === undefined ? {} : { line }) });
    },
  };
}
