import { describe, expect, it } from '@jest/globals';
import { foundParts, snippetOf } from './found-parts.js';
import { type SearchedPart } from './searched-parts.js';

const sought = (...words: readonly string[]) => words.map((word) => ({ stems: new Set([word]), weight: 1 }));

const TITLE: SearchedPart = { place: 'title', language: 'en', text: 'Law on Open Data' };
const FIRST: SearchedPart = { place: 'provision', pinpoint: '1', text: 'Scope: open data and their portal' };
const SECOND: SearchedPart = { place: 'provision', pinpoint: '2', text: 'A licence for data' };
const NOTE: SearchedPart = { place: 'note', text: 'The portal was opened late.' };

describe('foundParts', () => {
  it('shows the title, then what it lacks', () => {
    const found = foundParts([NOTE, SECOND, FIRST, TITLE], sought('open', 'dat', 'portal'));
    expect(found.map(({ place, pinpoint }) => [place, pinpoint])).toEqual([['provision', '1']]);
    const other = foundParts([NOTE, SECOND, TITLE], sought('open', 'dat', 'portal'));
    expect(other.map(({ place }) => place)).toEqual(['title', 'note']);
  });

  it('marks the words, whole', () => {
    const [found] = foundParts([TITLE], sought('dat'));
    expect(found?.ranges).toEqual([{ from: 12, until: 16 }]);
  });

  it('finds nothing where no word is', () => {
    expect(foundParts([TITLE], sought('arkiv'))).toEqual([]);
    expect(foundParts([], sought('dat'))).toEqual([]);
  });

  it('shows what did not hold only where there is nothing else', () => {
    const force = (part: SearchedPart) => (part === FIRST ? 'no' : part === SECOND ? 'yes' : null);
    expect(foundParts([FIRST, SECOND], sought('dat'), force).map(({ pinpoint }) => pinpoint)).toEqual(['2']);
    expect(foundParts([FIRST], sought('dat'), force)).toMatchObject([{ pinpoint: '1', force: 'no' }]);
  });
});

describe('snippetOf', () => {
  it('leaves a short text whole', () => {
    expect(snippetOf('open data', [{ from: 0, until: 4 }])).toEqual({
      snippet: 'open data',
      ranges: [{ from: 0, until: 4 }],
    });
  });

  it('cuts a long one between words, around what was found, and keeps the marks on it', () => {
    const text = `${'lorem '.repeat(100)}portal ${'ipsum '.repeat(100)}`;
    const from = text.indexOf('portal');
    const { snippet, ranges } = snippetOf(text, [{ from, until: from + 6 }]);
    expect(snippet.length).toBeLessThan(250);
    expect(snippet).toMatch(/^… lorem .*ipsum …$/);
    expect(ranges.map((range) => snippet.slice(range.from, range.until))).toEqual(['portal']);
  });
});
