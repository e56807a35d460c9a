import { describe, expect, it } from '@jest/globals';
import { dateInWords } from '../../src/reports/date-format.js';
import {
  countRange,
  decimal,
  interval,
  ordinal,
  percent,
  plainNumber,
  score,
} from '../../src/reports/number-format.js';
import { counted, listed, numberWord, ofSet, sentence } from '../../src/reports/words.js';

describe('numbers', () => {
  it.each([
    [0.285, 2, '0.29'],
    [1.005, 2, '1.01'],
    [0.125, 2, '0.13'],
    [-0.125, 2, '−0.13'],
    [-0.001, 2, '0.00'],
    [0, 2, '0.00'],
    [2 / 3, 4, '0.6667'],
    [99.95, 1, '100.0'],
  ])('%d with %d decimals is %s: half away from zero', (value, places, text) =>
    expect(decimal(value, places)).toBe(text),
  );

  it('prints a score that is not there as a dash, never as zero', () => {
    expect(score(null)).toBe('–');
    expect(interval(null, null)).toBe('–');
  });

  it('prints an interval whose ends print alike as one number', () => {
    expect(interval(0.501, 0.499)).toBe('0.50');
    expect(interval(0.38, 0.71)).toBe('0.38–0.71');
    expect(countRange(2, 2)).toBe('2');
    expect(countRange(2, 4)).toBe('2–4');
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [113, '113th'],
    [121, '121st'],
  ])('%d is %s', (rank, text) => expect(ordinal(rank)).toBe(text));

  it('prints other numbers as short as they can be said', () => {
    expect([plainNumber(1), plainNumber(0.5), plainNumber(0.3333333), plainNumber(100)]).toEqual([
      '1',
      '0.5',
      '0.3333',
      '100',
    ]);
    expect(percent(0.57)).toBe('57\u00a0%');
  });
});

describe('dates', () => {
  it.each([
    ['2018-04-06', '6 April 2018'],
    ['2018-04', 'April 2018'],
    ['2018', '2018'],
    ['2019-02-13/2019-02-25', '13 February 2019 to 25 February 2019'],
  ])('%s is %s', (date, text) => expect(dateInWords(date)).toBe(text));
});

describe('words', () => {
  it('agree in number', () => {
    expect([counted(0, 'answer'), counted(1, 'answer'), counted(2, 'answer')]).toEqual([
      '0\u00a0answers',
      '1\u00a0answer',
      '2\u00a0answers',
    ]);
    expect([numberWord(0), numberWord(6), numberWord(13)]).toEqual(['no', 'six', '13']);
    expect(ofSet(4, 6)).toBe('4\u00a0of\u00a06');
  });

  it('join lists and end sentences', () => {
    expect([listed([]), listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])]).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C',
    ]);
    expect([sentence('Yes'), sentence('Yes.'), sentence('“Yes.”'), sentence('')]).toEqual([
      'Yes.',
      'Yes.',
      '“Yes.”',
      '',
    ]);
  });
});
