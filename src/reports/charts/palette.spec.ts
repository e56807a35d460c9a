import { describe, expect, it } from '@jest/globals';
import { exp } from '../../scoring/stats/exponential.js';
import { ln } from '../../scoring/stats/natural-log.js';
import { readTemplate } from '../read-template.js';
import { type Ink, type Paint } from './chart.js';
import { SHADES } from './heat-map.js';
import { colourOf, contrast, luminance, textColourOf } from './palette.js';

const { theme } = readTemplate('comparative');

const of = (paint: Paint): string => colourOf(paint, theme);

/**
 * What a colour looks like to those without one kind of cone: Viénot, Brettel and Mollon, “Digital video colourmaps for
 * checking the legibility of displays by dichromats” (1999), on linear light.
 */
const SEEN_BY = {
  deuteranopes: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  protanopes: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
} as const;

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

function power(base: number, exponent: number): number {
  return exp(exponent * ln(base));
}

function seenBy(who: keyof typeof SEEN_BY, colour: string): string {
  const linear = channels(colour).map((c) => (c <= 0.04045 ? c / 12.92 : power((c + 0.055) / 1.055, 2.4)));
  const rows: readonly (readonly number[])[] = SEEN_BY[who];
  const seen = rows.map((row) => row.reduce((sum, part, index) => sum + part * (linear[index] ?? 0), 0));
  const hex = seen
    .map((light) => Math.min(1, Math.max(0, light)))
    .map((light) => (light <= 0.0031308 ? 12.92 * light : 1.055 * power(light, 1 / 2.4) - 0.055))
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    );
  return `#${hex.join('')}`;
}

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21, 'black on white (WCAG 2.2)'],
    ['#ffffff', '#ffffff', 1, 'none at all'],
    ['#777777', '#ffffff', 4.48, 'the grey that just fails 4.5 (W3C, Understanding SC 1.4.3)'],
  ])('of %s on %s is %d: %s', (one, other, ratio) => expect(contrast(one, other)).toBeCloseTo(ratio, 2));

  it('has the luminance of sRGB’s primaries', () => {
    expect(['#ff0000', '#00ff00', '#0000ff'].map(luminance)).toEqual([0.2126, 0.7152, 0.0722]);
  });
});

describe('the palette of charts', () => {
  const grounds: readonly Paint[] = ['paper', 'wash', 'tint'];

  it.each(['ink', 'muted', 'primary'] as const)('%s is read on every ground', (name) => {
    for (const ground of grounds) expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('accent is read on paper, where alone charts write with it', () =>
    expect(contrast(of('accent'), of('paper'))).toBeGreaterThanOrEqual(4.5));

  it.each(['bar', 'primary', 'accent', 'muted'] as const)('%s is seen as a shape, whoever looks', (name) => {
    const white = of('paper');
    expect(contrast(of(name), white)).toBeGreaterThanOrEqual(3);
    for (const who of ['deuteranopes', 'protanopes'] as const)
      expect(contrast(seenBy(who, of(name)), seenBy(who, white))).toBeGreaterThanOrEqual(3);
  });

  it.each(['deuteranopes', 'protanopes'] as const)('what lies on a bar is seen by %s, and in greyscale', (who) => {
    for (const name of ['primary'] as const satisfies readonly Ink[]) {
      expect(contrast(of(name), of('bar'))).toBeGreaterThanOrEqual(2.5);
      expect(contrast(seenBy(who, of(name)), seenBy(who, of('bar')))).toBeGreaterThanOrEqual(2.5);
    }
  });

  it('has shades that grow darker, for everyone, and a number that is read on each', () => {
    const shades = SHADES.map((shade) => of({ shade }));
    for (const see of [
      (colour: string) => colour,
      (colour: string) => seenBy('deuteranopes', colour),
      (colour: string) => seenBy('protanopes', colour),
    ]) {
      const seen = shades.map((colour) => luminance(see(colour)));
      expect(seen).toEqual([...seen].sort((a, b) => b - a));
      seen
        .slice(1)
        .forEach((light, index) => expect(((seen[index] ?? 0) + 0.05) / (light + 0.05)).toBeGreaterThan(1.2));
    }
    for (const shade of SHADES)
      expect(contrast(textColourOf({ on: { shade } }, theme), of({ shade }))).toBeGreaterThanOrEqual(4.5);
  });

  it('writes on any theme’s shades what is read', () => {
    for (const primary of ['#ffd500', '#00aaee', '#777777', '#d62839', '#003300']) {
      const other = { colours: { ...theme.colours, primary } };
      for (const shade of SHADES)
        expect(contrast(textColourOf({ on: { shade } }, other), colourOf({ shade }, other))).toBeGreaterThanOrEqual(
          4.5,
        );
    }
  });
});
