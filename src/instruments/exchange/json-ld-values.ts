import { VOCABULARIES } from './json-ld-terms.js';

const PREFIXES: readonly (readonly [full: string, short: string])[] = [
  [VOCABULARIES.schema, ''],
  ['http://schema.org/', ''],
  ['schema:', ''],
  [VOCABULARIES.eli, 'eli:'],
  [VOCABULARIES.skos, 'skos:'],
];

/** A term as our own documents write it: schema.org's bare, ELI's and SKOS's with their prefix. */
export function shortTerm(term: string): string {
  const prefix = PREFIXES.find(([full]) => term.startsWith(full));
  return prefix ? prefix[1] + term.slice(prefix[0].length) : term;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value or several, as several; none where there is nothing. */
export function several(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The types of a node, as our own documents write them. */
export function typesOf(node: JsonObject): readonly string[] {
  return several(node['@type']).flatMap((type) => (typeof type === 'string' ? [shortTerm(type)] : []));
}

/** The first text of a value: a text, a value object, or the first of a list. */
export function textFrom(value: unknown): string | undefined {
  for (const each of several(value)) {
    if (typeof each === 'string' || typeof each === 'number') return String(each);
    if (isObject(each) && typeof each['@value'] === 'string') return each['@value'];
  }
  return undefined;
}

/** What a reference names: its address, its identifier, or its name in any language. */
export function namesFrom(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!isObject(value)) return [];
  const named = ['@id', 'identifier', 'legislationIdentifier', 'url', 'codeValue', 'skos:notation', '@value'].flatMap(
    (key) => textFrom(value[key]) ?? [],
  );
  return [...named, ...Object.values(textsFrom(value['name'] ?? value['skos:prefLabel'] ?? value['label'], ''))];
}

/** Texts by language: a map of languages, value objects, or plain texts, which are in `language`. */
export function textsFrom(value: unknown, language: string): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const each of several(value)) {
    if (typeof each === 'string') texts[language] ??= each;
    else if (isObject(each) && typeof each['@value'] === 'string') {
      texts[typeof each['@language'] === 'string' ? each['@language'] : language] ??= each['@value'];
    } else if (isObject(each)) {
      for (const [key, text] of Object.entries(each)) {
        const first = textFrom(text);
        if (first !== undefined && !key.startsWith('@id') && key !== '@type')
          texts[key === '@none' ? language : key] ??= first;
      }
    }
  }
  return texts;
}

/** A node with its keys as our own documents write them, all the way down. */
export function withShortTerms(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withShortTerms);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [shortTerm(key), withShortTerms(each)]));
}
