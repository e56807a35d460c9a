import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines, type TextStyle } from './text-lines.js';

const style: TextStyle = { font: 'sans', boldFont: 'sansBold', size: 10, leading: 13, colour: '#000000' };

function broken(text: string, width: number): readonly string[] {
  return breakLines([{ text }], style, width).map(({ fragments }) =>
    fragments.map((fragment) => fragment.text).join('|'),
  );
}

describe('breakLines', () => {
  it('breaks at spaces', () => expect(broken('one two', 20)).toEqual(['one', 'two']));

  it('shows a soft hyphen only where the line ends at it', () => {
    expect(broken('ab\u00adcd', 100)).toEqual(['abcd']);
    expect(broken('antikorup\u00adcioni', 50)).toEqual(['antikorup-', 'cioni']);
  });

  it('breaks after hyphens and slashes before it cuts a word', () => {
    expect(broken('North-Macedonian/Albanian', 60)).toEqual(['North-', 'Macedonian/', 'Albanian']);
  });

  it('cuts a word that has no other place with a hyphen, and leaves no letter alone', () => {
    const lines = broken('Антикорупциски', 40);
    expect(lines.join('').replaceAll('-', '')).toBe('Антикорупциски');
    expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
    expect(lines[lines.length - 1]?.length).toBeGreaterThan(1);
  });

  it('cuts an address without signs of its own', () => {
    expect(broken('https://example.org/0123456789012345678901234567890', 60).join('')).toBe(
      'https://example.org/0123456789012345678901234567890',
    );
  });

  it('parts runs that follow one another without a space where a line has no room for both', () => {
    const runs = [{ text: 'Albanian' }, { text: 'Macedonian', bold: true }];
    expect(breakLines(runs, style, 55)).toHaveLength(2);
  });

  it('keeps any words in any column, and loses no letter', () => {
    const letter = fc.constantFrom(...'aëçšđљџѓќѕяMWЊ0-/.,\u00ad');
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 40 });
    const run = fc.record({
      text: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
      bold: fc.boolean(),
    });
    const bare = (text: string): string => text.replace(/[\s\u00ad-]/g, '');
    fc.assert(
      fc.property(fc.array(run, { maxLength: 4 }), fc.integer({ min: 20, max: 200 }), (runs, width) => {
        const lines = breakLines(runs, style, width);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
        const text = lines.flatMap(({ fragments }) => fragments.map((fragment) => fragment.text)).join('');
        expect(bare(text)).toBe(bare(runs.map((each) => each.text).join('')));
      }),
    );
  });
});
