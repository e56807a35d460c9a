import { type Day } from '../common/legal-date.js';
import { type Instrument } from './instrument.js';

type Named = Pick<Instrument, 'code' | 'jurisdiction'>;

/**
 * The address of an act as a work (FRBR), whatever its wording: `/eli/srb/egov-2018`. In the manner of the European
 * Legislation Identifier, but made of jurisdiction and code alone: type, year and number are facts that may be
 * corrected, and an address must not move.
 */
export function uriOf({ code, jurisdiction }: Named): string {
  const own = code.startsWith(`${jurisdiction}-`) ? code.slice(jurisdiction.length + 1) : code;
  return `/eli/${jurisdiction}/${own}`.toLowerCase();
}

/** The address of the act as it stood on a day, in a language (an expression): `/eli/srb/egov-2018/2019-12-31/sr-Cyrl`. */
export function expressionUri(act: Named, on: Day, language: string): string {
  return `${uriOf(act)}/${on}/${language}`;
}

/**
 * The name of a provision within its act, in the manner of Akoma Ntoso: `27(1)` is `art_27__para_1`; what is written in
 * another way keeps its letters and digits: `Annex II` is `annex-ii`.
 */
export function provisionId(pinpoint: string): string {
  const [, article, paragraphs = '', rest = ''] = /^(\d+[a-z]?)((?:\(\w+\))*)(.*)$/i.exec(pinpoint) ?? [];
  const slug = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
  if (article === undefined) return slug(pinpoint);
  const levels = ['para', 'point', 'sub'];
  const inner = [...paragraphs.matchAll(/\((\w+)\)/g)].map(
    ([, name = ''], depth) => `${levels[depth] ?? 'sub'}_${name}`,
  );
  return [`art_${article.toLowerCase()}`, ...inner, ...(slug(rest) === '' ? [] : [slug(rest)])].join('__');
}

/** The address of a provision as a part of its act: `/eli/srb/egov-2018#art_27__para_1`. */
export function provisionUri(act: Named, pinpoint: string): string {
  return `${uriOf(act)}#${provisionId(pinpoint)}`;
}
