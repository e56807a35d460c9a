/** Text that is HTML already. Only `html` makes it, so nothing gets into a page unescaped by mistake. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text is escaped, `null`, `undefined` and `false` are nothing, lists stand in a row. */
export type Part = string | number | Html | null | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map((each: Part) => textOf(each)).join('');
  return escaped(String(part));
}

const FOLDED = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The literal pieces of a template, white space at line ends folded into one line end. */
function folded(strings: TemplateStringsArray): readonly string[] {
  const known = FOLDED.get(strings);
  if (known) return known;
  const pieces = strings.map((piece) => piece.replace(/\s*\n\s*/g, '\n'));
  FOLDED.set(strings, pieces);
  return pieces;
}

/**
 * HTML from a template. Everything put in is escaped, for text and for attributes in double quotes alike, except what
 * is `Html` already.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = folded(strings);
  return new Html(pieces.map((piece, index) => piece + textOf(parts[index])).join(''));
}
