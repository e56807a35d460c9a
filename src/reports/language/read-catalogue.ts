import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { DomainError } from '../../common/domain-error.js';
import { templatesFolder } from '../templates-folder.js';
import { type Catalogue } from './catalogue.js';
import { type LanguageFacts, languagesFile } from './language-facts.js';
import { MESSAGE_FILES } from './message-key.js';
import { serbianLatin } from './transliterate.js';

const FOLDER = new URL('messages/', templatesFolder());

let known: Readonly<Partial<Record<string, LanguageFacts>>> | undefined;

/** What is known of each language, by its tag. */
export function readLanguages(): Readonly<Partial<Record<string, LanguageFacts>>> {
  known ??= languagesFile.parse(load(readFileSync(new URL('languages.yaml', FOLDER), 'utf8')));
  return known;
}

/** The messages of one language as its files hold them. */
function readMessages(tag: string): Readonly<Record<string, string>> {
  const files = MESSAGE_FILES.map((name): Record<string, string> =>
    JSON.parse(readFileSync(new URL(`${tag}/${name}.json`, FOLDER), 'utf8')),
  );
  return Object.assign({}, ...files) as Record<string, string>;
}

/** A language's catalogue. Serbian in Latin letters is the Cyrillic one, transliterated. */
export function readCatalogue(tag: string): Catalogue {
  const facts = readLanguages()[tag];
  if (!facts) throw new DomainError('CALL_INVALID', `There is no language "${tag}".`);
  if (facts.from === undefined) return { tag, facts, messages: readMessages(tag) };
  const messages = Object.entries(readMessages(facts.from)).map(([key, text]) => [key, serbianLatin(text)] as const);
  return { tag, facts, messages: Object.fromEntries(messages) };
}
