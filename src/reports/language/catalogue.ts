import { type LanguageFacts } from './language-facts.js';

/** All that a language needs to say a report: plain data, so that a thread can be handed it. */
export interface Catalogue {
  /** BCP 47. */
  readonly tag: string;
  readonly facts: LanguageFacts;
  /** Messages in ICU MessageFormat by key. */
  readonly messages: Readonly<Record<string, string>>;
}

/** Messages in other words, by key and language, as a template can have them. */
export interface OwnMessages {
  readonly messages?: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>> | undefined;
}

/** A catalogue in which a template's own words stand in the place of the usual ones. */
export function overlaid(catalogue: Catalogue, { messages = {} }: OwnMessages): Catalogue {
  const own = Object.entries(messages).flatMap(([key, words]) => {
    const text = words[catalogue.tag];
    return text === undefined ? [] : [[key, text] as const];
  });
  return own.length === 0
    ? catalogue
    : { ...catalogue, messages: { ...catalogue.messages, ...Object.fromEntries(own) } };
}
