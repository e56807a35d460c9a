/** Thrown inside, when a text leaves the canonical form. */
class OtherForm extends Error {}

const UNUSUAL_CHARACTER = /[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const OTHER_NUMBER = /^(?:[-+]?0[xob]|[-+]?\.(?:inf|nan)$)/i;
const ENTRY = /^(?:([A-Za-z0-9_][A-Za-z0-9_.()/-]*)|'((?:[^']|'')*)'):(?: (.+))?$/;
const QUOTED = /^'(?:[^']|'')*'$/;
const BLOCK = /^[|>]-?$/;
const INDICATORS = '?:,[]{}#&*!|>\'"%@`';
const WORDS = new Map<string, unknown>([
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

function plain(text: string): unknown {
  if (INDICATORS.includes(text.charAt(0)) || /: | #|:$|^\s|\s$|^-(?:\s|$)/.test(text)) throw new OtherForm();
  if (WORDS.has(text)) return WORDS.get(text);
  if (OTHER_NUMBER.test(text)) throw new OtherForm();
  return NUMBER.test(text) ? Number(text) : text;
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 32) indent += 1;
  return indent;
}

/** Reads the lines of one text. A block starts at the current line and ends before the first with less indent. */
function reader(lines: string[]): { readonly block: (indent: number) => unknown; readonly atEnd: () => boolean } {
  let at = 0;
  const skipBlank = (): void => {
    while (lines[at] === '') at += 1;
  };
  const here = (): string => lines[at] ?? '';

  /** A text in `|` or `>` form below the current line, which has its header. */
  function blockText(folded: boolean, strip: boolean, parent: number): string {
    const first = lines[at + 1] ?? '';
    const indent = indentOf(first);
    if (indent <= parent || indent === first.length) throw new OtherForm();
    const texts: string[] = [];
    for (at += 1; at < lines.length; at += 1) {
      const line = here();
      if (line === '') {
        texts.push('');
        continue;
      }
      const own = indentOf(line);
      if (own < indent && own < line.length) break;
      if (own === line.length || (folded && own > indent)) throw new OtherForm();
      texts.push(line.slice(indent));
    }
    while (texts.at(-1) === '') texts.pop();
    if (!folded) return texts.join('\n') + (strip ? '' : '\n');
    let text = texts[0] ?? '';
    for (let index = 1; index < texts.length; index += 1) {
      const [before, next] = [texts[index - 1], texts[index] ?? ''];
      text += next === '' ? '\n' : before === '' ? next : ` ${next}`;
    }
    return text + (strip ? '' : '\n');
  }

  function scalar(text: string, parent: number): unknown {
    if (BLOCK.test(text)) return blockText(text.startsWith('>'), text.endsWith('-'), parent);
    at += 1;
    if (text === '[]') return [];
    if (text === '{}') return {};
    return QUOTED.test(text) ? text.slice(1, -1).replaceAll("''", "'") : plain(text);
  }

  /** What stands below a key without a value: a deeper block, a list in the key's own column, or nothing. */
  function below(indent: number): unknown {
    at += 1;
    skipBlank();
    const next = indentOf(here());
    if (at < lines.length && next > indent) return block(next);
    return next === indent && here().startsWith('- ', indent) ? block(indent) : null;
  }

  function list(indent: number): unknown[] {
    const items: unknown[] = [];
    for (skipBlank(); at < lines.length && indentOf(here()) === indent; skipBlank()) {
      if (!here().startsWith('- ', indent)) break;
      const rest = here().slice(indent + 2);
      if (rest.startsWith(' ') || rest === '') throw new OtherForm();
      if (rest.startsWith('- ') || ENTRY.test(rest)) {
        lines[at] = ' '.repeat(indent + 2) + rest;
        items.push(block(indent + 2));
      } else items.push(scalar(rest, indent));
    }
    return items;
  }

  function record(indent: number): Record<string, unknown> {
    const entries: Record<string, unknown> = {};
    for (skipBlank(); at < lines.length && indentOf(here()) === indent; skipBlank()) {
      const match = ENTRY.exec(here().slice(indent));
      if (!match) throw new OtherForm();
      const [, bare, quoted = '', value] = match;
      const key = bare ?? quoted.replaceAll("''", "'");
      if (key in entries || (bare !== undefined && plain(bare) !== bare)) throw new OtherForm();
      entries[key] = value === undefined ? below(indent) : scalar(value, indent);
    }
    return entries;
  }

  function block(indent: number): unknown {
    if (at >= lines.length) throw new OtherForm();
    const value = here().startsWith('- ', indent) ? list(indent) : record(indent);
    skipBlank();
    if (at < lines.length && indentOf(here()) > indent) throw new OtherForm();
    return value;
  }

  return { block, atEnd: () => at >= lines.length };
}

/**
 * Reads YAML of the form that `format` writes, several times faster than a whole parser: block lists and records, plain
 * and single-quoted texts on one line, `|` and `>` texts. Gives the same value as a whole parser, or undefined as soon
 * as a text holds anything else (which may be sound YAML all the same).
 */
export function readCanonicalYaml(text: string): { readonly value: unknown } | undefined {
  if (UNUSUAL_CHARACTER.test(text)) return undefined;
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const { block, atEnd } = reader(lines);
  try {
    if (/^(?: |$)/.test(lines[0] ?? '')) return undefined;
    const value = block(0);
    return atEnd() ? { value } : undefined;
  } catch (error) {
    if (error instanceof OtherForm || error instanceof RangeError) return undefined;
    throw error;
  }
}
