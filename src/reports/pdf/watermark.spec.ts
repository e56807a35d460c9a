import { describe, expect, it } from '@jest/globals';
import { contrast } from '../charts/palette.js';
import { readTemplate } from '../read-template.js';
import { watermark, watermarkColour } from './watermark.js';

const { theme } = readTemplate('comparative');
const A4 = { width: 595.28, height: 841.89 };

describe('watermarkColour', () => {
  it('leaves all text that stands on it readable', () => {
    const ground = watermarkColour(theme);
    expect(ground).not.toBe('#ffffff');
    for (const name of ['ink', 'muted', 'primary', 'accent'] as const) {
      expect(contrast(theme.colours[name], ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is white where text is hardly read on white as it is', () => {
    const faint = { colours: { ...theme.colours, muted: '#767676' } };
    expect(watermarkColour(faint)).toBe('#ffffff');
  });
});

describe('watermark', () => {
  /** The corners of what is drawn, in points of the page. */
  function corners(word: string): readonly (readonly [number, number])[] {
    const [head = '', ...lines] = watermark(word, A4).split('\n');
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = head.split(' ').map(Number);
    return lines
      .filter((line) => / [ml]$/.test(line))
      .map((line) => line.split(' ').map(Number))
      .map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f]);
  }

  it.each(['Draft', 'НАЦРТ', 'Embargoed until 3 December', 'i'])('keeps %s on the page', (word) => {
    const points = corners(word);
    expect(points.length).toBeGreaterThan(3);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(A4.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(A4.height);
    }
  });
});
