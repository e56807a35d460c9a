import { type SourceAddress } from '../files/sources.js';
import { type Asked, type Standing, STANDINGS } from './ask-address.js';

/** An address with what became of it; null where it was not asked for. */
export interface AskedSource extends SourceAddress {
  readonly asked: Asked | null;
  /** Whether what was read is what a recorded hash is of; null where there is no hash, or nothing was read. */
  readonly isSame: boolean | null;
}

const WORDS: Readonly<Record<Standing, string>> = {
  resolves: 'resolves',
  moved: 'moved',
  gone: 'gone',
  refused: 'not for programs',
  fault: 'server fault',
  'no-answer': 'no answer',
  'not-asked': 'not asked',
};

function sourceLines({ href, cited, seen, quotes, hashes, archived, asked, isSame }: AskedSource): readonly string[] {
  const isWell = asked === null || asked.standing === 'resolves';
  const said = [
    asked === null ? '' : `${WORDS[asked.standing]} (${asked.words})`,
    asked?.leadsTo ? `leads to ${asked.leadsTo}` : '',
    isSame === null ? '' : isSame ? 'the same as when it was read' : 'not the same as when it was read',
    !isWell && archived.length > 0 ? `a copy is kept at ${archived.join(', ')}` : '',
  ].filter(Boolean);
  const facts = [
    seen === null ? 'day of reading not recorded' : `read ${seen}`,
    quotes.length > 0 ? 'quoted' : '',
    hashes.length > 0 ? 'hash' : '',
    archived.length > 0 ? 'copy kept' : '',
  ].filter(Boolean);
  const [first, ...others] = cited.map(({ file, line }) => `${file}:${line}`);
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return [href, ...said.map((line) => `  ${line}`), `  ${first}${more}; ${facts.join(', ')}`];
}

function needsLook({ asked, isSame }: AskedSource): boolean {
  return asked === null || asked.standing !== 'resolves' || isSame === false;
}

/** How many addresses have each standing, in words: `120 resolve, 3 moved, 2 gone`. */
export function standingWords(sources: readonly AskedSource[]): string {
  return STANDINGS.flatMap((standing) => {
    const count = sources.filter(({ asked }) => asked?.standing === standing).length;
    return count === 0 ? [] : [`${count} ${standing === 'resolves' && count > 1 ? 'resolve' : WORDS[standing]}`];
  }).join(', ');
}

/** Addresses for a terminal. Where they were asked, only those that need a look: moved, gone, changed, silent. */
export function sourcesTable(sources: readonly AskedSource[]): string {
  return sources
    .filter(needsLook)
    .map((source) => sourceLines(source).join('\n'))
    .map((text) => `${text}\n`)
    .join('\n');
}
