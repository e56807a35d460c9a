import { describe, expect, it } from '@jest/globals';
import { english as pages } from './english.js';
import { unfenced, withoutFences } from './foreign.js';
import { localeOf } from './locale.js';
import { readCatalogue, readLanguages } from './read-catalogue.js';

const english = readCatalogue('en');

/** A language's own patterns over the English messages: enough for dates, numbers and lists. */
function of(tag: string) {
  const facts = readLanguages()[tag];
  if (!facts) throw new Error(tag);
  return localeOf({ ...english, tag, facts });
}

describe('a locale', () => {
  it.each([
    { tag: 'en', date: '2018-04-06', words: '6 April 2018' },
    { tag: 'mk', date: '2018-04-06', words: '6 април 2018' },
    { tag: 'sr-Cyrl', date: '2018-04-06', words: '6. априла 2018.' },
    { tag: 'sr-Cyrl', date: '2018-04', words: 'април 2018.' },
    { tag: 'hr', date: '2018-04-06', words: '6. travnja 2018.' },
    { tag: 'hr', date: '2018-04', words: 'travanj 2018.' },
    { tag: 'fr', date: '2018-05-01', words: '1er mai 2018' },
    { tag: 'sq', date: '2018', words: '2018' },
    { tag: 'en', date: '2019-02-13/2019-02-25', words: '13 February 2019 to 25 February 2019' },
  ])('writes $date in $tag as $words', ({ tag, date, words }) => expect(of(tag).date(date)).toBe(words));

  it('writes numbers with its own mark, and rounds them as everywhere', () => {
    const { score, interval, percent, plainNumber } = of('mk');
    expect([score(0.285), interval(0.2, 0.404), score(null), plainNumber(-1.5)]).toEqual([
      '0,29',
      '0,20–0,40',
      '–',
      '−1,5',
    ]);
    expect(percent(0.57)).toMatch(/^57\s%$/);
  });

  it('writes a count between bounds, and one number where they are one', () =>
    expect([of('mk').range(2, 4), of('mk').range(3, 3)]).toEqual(['2–4', '3']));

  it('puts a text in quotation marks once, a quotation of another language too', () => {
    const { quote, original } = of('mk');
    expect(withoutFences(quote('Закон'))).toBe('„Закон“');
    expect(withoutFences(quote(original('Law')))).toBe('„Law“');
    expect(withoutFences(of('en').quote(of('en').original('Law')))).toBe('“Law”');
  });

  it('knows whether it is a translation, and who has read it', () => {
    const reader = { name: 'N. N.', date: '2026-11-01' };
    expect([of('en').isOriginal, of('mk').isOriginal]).toEqual([true, false]);
    expect(localeOf({ ...english, facts: { ...english.facts, reader } }).reader).toEqual(reader);
    expect(of('en').reader).toBeNull();
  });

  it('joins a list of none, one, two and three', () => {
    const { list } = of('sq');
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a dhe b',
      'a, b dhe c',
    ]);
  });

  it('quotes a text that it does not have, and marks its language', () => {
    const quoted = of('mk').text({ en: 'Openness' });
    expect(withoutFences(quoted)).toBe('„Openness“');
    expect(unfenced({ text: quoted, bold: true })).toEqual([
      { text: '„', bold: true },
      { text: 'Openness', bold: true, lang: 'en' },
      { text: '“', bold: true },
    ]);
    expect(of('mk').text({ en: 'Openness', mk: 'Отвореност' })).toBe('Отвореност');
    expect(of('en').text({ mk: 'Отвореност' })).toContain('Отвореност');
    expect(of('en').original('as it is')).toBe('as it is');
  });

  it('of pages and of the command line has plain words alone', () => {
    expect(pages().text({ mk: 'Отвореност' })).toBe('“Отвореност”');
    expect(pages().original('Отвореност', 'mk')).toBe('“Отвореност”');
  });

  it('writes Serbian in Latin letters from the Cyrillic text', () =>
    expect(of('sr-Latn').text({ en: 'Serbia', 'sr-Cyrl': 'Србија' })).toBe('Srbija'));

  it('ends a sentence after an ordinal with one full stop', () => {
    const said = localeOf({ ...english, messages: { ...english.messages, 'cover.otherDate': 'Стање на {date}.' } });
    expect(said.say('cover.otherDate', { date: '6. априла 2018.' })).toBe('Стање на 6. априла 2018.');
  });

  it('says nothing in another language instead of a message that it lacks', () =>
    expect(() => localeOf({ ...english, tag: 'mk', messages: {} }).say('common.table', { number: 1 })).toThrow(
      'there is no message "common.table" in mk',
    ));
});
