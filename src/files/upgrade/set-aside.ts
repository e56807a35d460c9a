import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolder } from '../data-folder.js';
import { type Aside } from './aside.js';

/** One upgrade as it is kept beside the assessment, so that nothing is lost and it can be undone. */
export interface UpgradeLog {
  /** `id@version`. */
  readonly from: string;
  readonly to: string;
  readonly aside: readonly Aside[];
  /** What earlier upgrades had put aside and this one put back. */
  readonly returned: readonly Aside[];
  /** Each file that changed, as it was. */
  readonly before: Readonly<Record<string, string>>;
  /** The digest of each as the upgrade left it. */
  readonly after: Readonly<Record<string, string>>;
}

const NAME = /^(\d{3})\.json$/;

/** `sha256:` and the digest of a text. */
export function textDigest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** The logs of an assessment's upgrades, the first one first; files from the data folder. */
export function upgradeLogs(
  folder: DataFolder,
  assessment: string,
): readonly { readonly file: string; readonly log: UpgradeLog }[] {
  return folder
    .names(`${assessment}/set-aside`)
    .filter((name) => NAME.test(name))
    .map((name) => {
      const file = `${assessment}/set-aside/${name}`;
      return { file, log: JSON.parse(readFileSync(join(folder.dir, file), 'utf8')) as UpgradeLog };
    });
}

/** The file of the next log. */
export function nextLog(assessment: string, logs: readonly { readonly file: string }[]): string {
  const last = Number(logs.at(-1)?.file.slice(-8, -5) ?? 0);
  return `${assessment}/set-aside/${String(last + 1).padStart(3, '0')}.json`;
}

function keyOf({ kind, file, place, record }: Aside): string {
  return JSON.stringify([kind, file, place, record]);
}

/** What earlier upgrades put aside that this version asks again, and nothing has put back: in the order of its place. */
export function comesBack(logs: readonly { readonly log: UpgradeLog }[], to: string): readonly Aside[] {
  const aside = new Map<string, Aside>();
  for (const { log } of logs) {
    for (const each of log.returned) aside.delete(keyOf(each));
    if (log.from === to) for (const each of log.aside) aside.set(keyOf(each), each);
  }
  return [...aside.values()].filter(({ kind }) => kind !== 'cell').sort((a, b) => a.place - b.place);
}
