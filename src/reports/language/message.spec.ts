import { describe, expect, it } from '@jest/globals';
import { cardinals, ordinals } from './plural-rules.js';
import { type Counting, messageStretches, parseMessage, type Values } from './message.js';

function fewCounting(tag: 'en' | 'sr'): Counting {
  return { cardinal: cardinals[tag], ordinal: ordinals[tag], written: String };
}

function said(message: string, values: Values = {}, tag: 'en' | 'sr' = 'en'): string {
  return messageStretches(parseMessage(message), values, fewCounting(tag))
    .map(({ text }) => text)
    .join('');
}

describe('a message', () => {
  // Forms by the CLDR plural rules of English and Serbian (Unicode CLDR chart "Language Plural Rules").
  const answers = '{n, plural, one {# одговор} few {# одговора} other {# одговора је}}';
  it.each([
    { n: 1, form: '1 одговор' },
    { n: 2, form: '2 одговора' },
    { n: 4, form: '4 одговора' },
    { n: 5, form: '5 одговора је' },
    { n: 11, form: '11 одговора је' },
    { n: 21, form: '21 одговор' },
    { n: 22, form: '22 одговора' },
    { n: 112, form: '112 одговора је' },
  ])('counts $n in Serbian as CLDR does', ({ n, form }) => expect(said(answers, { n }, 'sr')).toBe(form));

  it.each([
    { n: 0, form: '0 answers' },
    { n: 1, form: '1 answer' },
    { n: 2, form: '2 answers' },
    { n: 21, form: '21 answers' },
  ])('counts $n in English, never "1 answers"', ({ n, form }) =>
    expect(said('{n, plural, one {# answer} other {# answers}}', { n })).toBe(form),
  );

  it('takes an exact number before its form', () =>
    expect(said('{n, plural, =0 {none} one {# act} other {# acts}}', { n: 0 })).toBe('none'));

  it.each([
    { n: 1, form: '1st' },
    { n: 2, form: '2nd' },
    { n: 3, form: '3rd' },
    { n: 11, form: '11th' },
    { n: 23, form: '23rd' },
  ])('gives $n its ordinal', ({ n, form }) =>
    expect(said('{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n })).toBe(form),
  );

  it('chooses by a code, and falls back to other', () => {
    const message = '{kind, select, law {a law} other {an act}}';
    expect([said(message, { kind: 'law' }), said(message, { kind: 'strategy' })]).toEqual(['a law', 'an act']);
  });

  it('keeps the tags that a stretch stands in, and joins what stands alike', () =>
    expect(messageStretches(parseMessage('<b>{a}: {a}</b> rest'), { a: 'x' }, fewCounting('en'))).toEqual([
      { text: 'x: x', tags: ['b'] },
      { text: ' rest', tags: [] },
    ]));

  it('takes a value as it is, whatever characters it has', () =>
    expect(said('{name}.', { name: '{n, plural} <b> ’' })).toBe('{n, plural} <b> ’.'));

  it('says which value is missing, and which is no number', () => {
    expect(() => said('{name}')).toThrow('the message needs "name"');
    expect(() => said('{n, plural, other {#}}', { n: 'two' })).toThrow('the message counts "n"');
  });

  it('is refused where it is malformed', () => {
    expect(() => parseMessage('{n, plural, one {#}}')).toThrow(SyntaxError);
    expect(() => parseMessage('{open')).toThrow(SyntaxError);
  });
});
