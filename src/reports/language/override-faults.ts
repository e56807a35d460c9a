import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { didYouMean } from '../../common/did-you-mean.js';
import { parseMessage } from './message.js';

/** What a message is told: its places, its tags, and the codes by which it chooses, each once and sorted. */
export function placesOf(elements: readonly MessageFormatElement[]): readonly string[] {
  const found = elements.flatMap((element): readonly string[] => {
    if (element.type === TYPE.argument) return [element.value];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...placesOf(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => placesOf(value))];
  });
  return [...new Set(found)].sort();
}

function faultOf(key: string, language: string, text: string, own: string): readonly string[] {
  const place = `messages.${key}.${language}`;
  let places: readonly string[];
  try {
    places = placesOf(parseMessage(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [`${place} is no message in ICU MessageFormat (${why}). Write { and } only around places.`];
  }
  const known = placesOf(parseMessage(own));
  const unknown = places.filter((name) => !known.includes(name));
  if (unknown.length === 0) return [];
  const there = known.length === 0 ? 'It has no places.' : `Its places: ${known.join(', ')}.`;
  return [`${place} names ${unknown.map((name) => `"${name}"`).join(', ')}, which the message is not told. ${there}`];
}

/** What is wrong with messages in other words: keys that there are not, malformed messages, places that are not filled. */
export function overrideFaults(
  messages: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>,
  english: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(messages).flatMap(([key, words]) => {
    const own = english[key];
    if (own === undefined) return [`messages: there is no message "${key}".${didYouMean(key, Object.keys(english))}`];
    return Object.entries(words).flatMap(([language, text]) => faultOf(key, language, text ?? '', own));
  });
}
