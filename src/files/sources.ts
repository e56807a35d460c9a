import { CORE_SCHEMA, load } from 'js-yaml';
import { openFolder } from './data-folder.js';
import { dataFiles } from './data-files.js';
import { typedPath } from './place-problems.js';
import { readCanonicalYaml } from './canonical-yaml.js';
import { wantedFiles } from './wanted-files.js';
import { parsePlaces } from './yaml-places.js';

/** Where an address is cited. */
export interface Citation {
  readonly file: string;
  readonly line: number;
  readonly title: string | null;
  /** Whether it is given as where a copy is kept, not as the source itself. */
  readonly isCopy: boolean;
}

/** An address that the data name, with all that they say of it. */
export interface SourceAddress {
  readonly href: string;
  readonly cited: readonly Citation[];
  /** The latest day on which it was read. */
  readonly seen: string | null;
  readonly quotes: readonly string[];
  /** Of the copies that were read. */
  readonly hashes: readonly string[];
  /** Where copies are kept. */
  readonly archived: readonly string[];
}

interface Found {
  readonly record: Readonly<Record<string, unknown>>;
  readonly path: readonly (string | number)[];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All records with an address in a file, however deep. */
function findSources(value: unknown, path: readonly (string | number)[] = []): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => findSources(item, [...path, index]));
  if (!isRecord(value)) return [];
  const own =
    typeof value['href'] === 'string' || typeof value['archived'] === 'string' ? [{ record: value, path }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => findSources(inner, [...path, key]))];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

interface Gathered {
  cited: Citation[];
  seen: string | null;
  quotes: Set<string>;
  hashes: Set<string>;
  archived: Set<string>;
}

function parse(text: string): unknown {
  const canonical = readCanonicalYaml(text);
  if (canonical) return canonical.value;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    // What is no YAML is told by check.
    return null;
  }
}

/**
 * All addresses that the data name, in the files named or in all, in their order: where each is cited, the latest day
 * on which it was read, quotations, hashes and kept copies. A kept copy is an address of its own too. Each once. Throws
 * CALL_INVALID on a path that names no data file.
 */
export function sourceAddresses(dataDir: string, paths: readonly string[], cwd: string): readonly SourceAddress[] {
  const folder = openFolder(dataDir);
  const by = new Map<string, Gathered>();
  const cite = (href: string, citation: Citation): Gathered => {
    const none: Gathered = { cited: [], seen: null, quotes: new Set(), hashes: new Set(), archived: new Set() };
    const gathered = by.get(href) ?? none;
    by.set(href, gathered);
    gathered.cited.push(citation);
    return gathered;
  };
  for (const file of wantedFiles(dataDir, paths, dataFiles(dataDir), cwd).filter((each) => each.endsWith('.yaml'))) {
    const text = folder.text(file);
    if (text === null || !/\b(?:href|archived):/.test(text)) continue;
    const places = parsePlaces(text);
    for (const { record, path } of findSources(parse(text))) {
      const where = { file: typedPath(dataDir, file, cwd), title: textOf(record['title']) };
      const [href, archived] = [textOf(record['href']), textOf(record['archived'])];
      if (href !== null) {
        const own = cite(href, { ...where, line: places.lineOf([...path, 'href']), isCopy: false });
        const [seen, quote, hash] = [textOf(record['seen']), textOf(record['quote']), textOf(record['hash'])];
        if (seen !== null && (own.seen === null || seen > own.seen)) own.seen = seen;
        if (quote !== null) own.quotes.add(quote);
        if (hash !== null) own.hashes.add(hash);
        if (archived !== null) own.archived.add(archived);
      }
      if (archived !== null) cite(archived, { ...where, line: places.lineOf([...path, 'archived']), isCopy: true });
    }
  }
  return [...by].map(([href, { cited, seen, quotes, hashes, archived }]) => ({
    href,
    cited,
    seen,
    quotes: [...quotes],
    hashes: [...hashes],
    archived: [...archived],
  }));
}
