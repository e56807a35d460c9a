import { describe, expect, it } from '@jest/globals';
import { create, type Glyph } from 'fontkit';
import { FACES } from '../../src/web/fonts/fonts.js';

/** What titles, names and numbers are written in, in every language of the register. */
const LETTERS = 'Az09–—“”’…·›*%(0,57) ëçËÇ čćđšžČĆĐŠŽ ѓќљњџјѕЃЌЉЊЏЈЅ ђћЂЋ абвгдежзиклмнопрстуфхцчшщъыьэюя ö é Å ñ −';

/** Whether a glyph has an outline, as the reader of fonts finds it. */
function isDrawn(glyph: Glyph): boolean {
  const path: unknown = Reflect.get(glyph, 'path');
  const commands: unknown = path !== null && typeof path === 'object' ? Reflect.get(path, 'commands') : undefined;
  return Array.isArray(commands) && commands.length > 0;
}

describe.each(FACES)('$family $weight', ({ content, path }) => {
  const font = create(content());

  it('can be read, and draws every letter that pages are written in', () => {
    for (const letter of LETTERS.replace(/\s/g, '')) {
      expect([letter, isDrawn(font.glyphForCodePoint(letter.codePointAt(0)!))]).toEqual([letter, true]);
    }
  });

  it('is small, and at an address of its own', () => {
    expect(content().length).toBeLessThan(80_000);
    expect(path).toMatch(/^\/assets\/source-(sans-3|serif-4)-\d00\.[0-9a-f]{16}\.woff2$/);
  });

  it('is made once', () => expect(content()).toBe(content()));
});
