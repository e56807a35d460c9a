import { describe, expect, it } from '@jest/globals';
import { PAIRS, PALETTE } from '../../src/web/style/palette.js';
import { STYLESHEET, STYLESHEET_PATH } from '../../src/web/style/stylesheet.js';
import { TEMPLATE } from './site.js';

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : Math.exp(2.4 * Math.log((channel + 0.055) / 1.055));
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour of the stylesheet as it is served. */
function served(name: string): string {
  const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return new RegExp(`--${property}:(#[0-9a-f]{6});`).exec(STYLESHEET)?.[1] ?? '';
}

describe('the colours', () => {
  it('measures contrast as the standard does: black on white is 21, #767676 on white 4.54', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each(PAIRS)('$front stands out on $back, $atLeast to 1', ({ front, back, atLeast }) => {
    expect(contrast(served(front), served(back))).toBeGreaterThanOrEqual(atLeast);
  });

  it('are those of the report', () => {
    const { ink, muted, primary, onPrimary, bar, accent, tint, wash, rule } = TEMPLATE.theme.colours;
    expect(PALETTE).toMatchObject({ ink, muted, primary, onPrimary, bar, accent, tint, wash, rule });
  });

  it('are written in the palette alone', () => {
    const rules = STYLESHEET.replace(/:root\{[^}]*\}/, '');
    expect(rules.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi) ?? []).toEqual([]);
  });
});

describe('the stylesheet', () => {
  it('stands at an address of its content and loads nothing from outside', () => {
    expect(STYLESHEET_PATH).toMatch(/^\/assets\/merilo\.[0-9a-f]{16}\.css$/);
    expect(STYLESHEET).not.toMatch(/@import|https?:|url\((?!\/assets\/)/);
  });

  it('is whole: braces pair up', () => {
    expect(STYLESHEET.split('{')).toHaveLength(STYLESHEET.split('}').length);
  });
});
