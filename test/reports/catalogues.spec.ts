import { describe, expect, it } from '@jest/globals';
import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LANGUAGES } from '../../src/common/localised-text.js';
import { parseMessage } from '../../src/reports/language/message.js';
import { readCatalogue, readLanguages } from '../../src/reports/language/read-catalogue.js';

/** What a message is told: the names of its places and tags, each with how it is used. */
function places(elements: readonly MessageFormatElement[]): readonly string[] {
  const found = elements.flatMap((element): readonly string[] => {
    if (element.type === TYPE.argument) return [element.value];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...places(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => places(value));
    const options = element.type === TYPE.select ? Object.keys(element.options).sort().join('|') : '';
    return [`${element.value}${options === '' ? '' : ` of ${options}`}`, ...inner];
  });
  return [...new Set(found)].sort();
}

const english = readCatalogue('en').messages;

describe('the catalogues', () => {
  it.each(Object.entries(english))('English "%s" is a message that can be read', (_key, text) => {
    expect(() => parseMessage(text)).not.toThrow();
    expect(text).not.toMatch(/(?<!\w)'|\s$/);
  });

  it.each(LANGUAGES)('%s says every message, and none that English does not', (tag) => {
    expect(Object.keys(readCatalogue(tag).messages).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(LANGUAGES)('%s fills the places that English fills', (tag) => {
    const wrong = Object.entries(readCatalogue(tag).messages).flatMap(([key, text]) => {
      const [own, source] = [places(parseMessage(text)), places(parseMessage(english[key] ?? ''))];
      return own.join() === source.join() ? [] : [{ key, own, source }];
    });
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)('%s has a form for each way in which it counts', (tag) => {
    const { plural } = readLanguages()[tag] ?? {};
    const needed = { sr: ['few', 'one', 'other'], bs: ['few', 'one', 'other'], hr: ['few', 'one', 'other'] };
    const wanted = needed[plural as keyof typeof needed] ?? ['one', 'other'];
    const lacking = Object.entries(readCatalogue(tag).messages).flatMap(([key, text]) =>
      cardinalForms(parseMessage(text)).flatMap((forms) => (wanted.every((form) => forms.includes(form)) ? [] : [key])),
    );
    expect(lacking).toEqual([]);
  });
});

/** The forms of each plural in a message; one with exact numbers and `other` alone counts nothing. */
function cardinalForms(elements: readonly MessageFormatElement[]): readonly (readonly string[])[] {
  return elements.flatMap((element): readonly (readonly string[])[] => {
    if (element.type === TYPE.tag) return cardinalForms(element.children);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => cardinalForms(value));
    if (element.type === TYPE.select || element.pluralType === 'ordinal') return inner;
    const forms = Object.keys(element.options);
    return forms.every((form) => form === 'other' || form.startsWith('=')) ? inner : [forms, ...inner];
  });
}
