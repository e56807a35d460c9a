/** Values of a file as text, as short as the syntax allows (ISO 32000-1, 7.3). */

/** What pdfkit keeps name and number trees in. */
interface Tree {
  readonly _items: Readonly<Record<string, unknown>>;
  _keysName(): 'Names' | 'Nums';
  _dataForKey(key: string): unknown;
}

function isTree(value: object): value is Tree {
  return '_items' in value && '_keysName' in value;
}

const ESCAPED = /[\n\r\t\b\f()\\]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A text string: as it is where it is ASCII, else UTF-16 with its mark. */
function stringText(text: string): string {
  let bytes = text;
  // eslint-disable-next-line no-control-regex
  if (/[^\u0000-\u007f]/.test(text)) {
    bytes = '\u00fe\u00ff';
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      bytes += String.fromCharCode(code >> 8, code & 0xff);
    }
  }
  return `(${bytes.replace(ESCAPED, (letter) => ESCAPES[letter] ?? `\\${letter}`)})`;
}

/** A number with three decimals at most: a thousandth of a point is less than any device can show. */
export function numberText(value: number): string {
  return String(Number.isInteger(value) ? value : Math.round(value * 1000) / 1000);
}

function joined(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) text += needsSpace(text, part) ? ` ${part}` : part;
  return text;
}

/** Whether two words need a space between them: delimiters part words by themselves. */
function needsSpace(before: string, after: string): boolean {
  return before !== '' && !/[[\](<>)]$/.test(before) && !/^[[(</]/.test(after);
}

function treeText(tree: Tree): string {
  const name = tree._keysName();
  const keys = Object.keys(tree._items);
  if (name === 'Nums') keys.sort((a, b) => Number(a) - Number(b));
  else keys.sort();
  const entries = keys.flatMap((key) => [tree._dataForKey(key), tree._items[key]]);
  return `<</${name}${objectText(entries)}>>`;
}

/** What neighbours in the structure have in common (parent and page) comes first, so that it packs as one. */
function commonFirst(entries: readonly [string, unknown][]): readonly [string, unknown][] {
  const common = entries.filter(([key]) => key === 'P' || key === 'Pg');
  return common.length === 0 ? entries : [...common, ...entries.filter((entry) => !common.includes(entry))];
}

function dictionaryText(entries: object): string {
  let text = '<<';
  for (const [key, value] of commonFirst(Object.entries(entries))) {
    if (value === undefined) continue;
    const part = objectText(value);
    text += `/${key}${needsSpace('/', part) ? ' ' : ''}${part}`;
  }
  return `${text}>>`;
}

function dayText(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z)`;
}

/**
 * A value as pdfkit holds it: a string is a name, a `String` a text, a reference writes itself. Dictionaries leave out
 * what is undefined; arrays write it as null.
 */
export function objectText(value: unknown): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return `/${value}`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : String(value);
  if (value instanceof String) return stringText(value.valueOf());
  if (Array.isArray(value)) return `[${joined(value.map(objectText))}]`;
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (value instanceof Date) return dayText(value);
  if (isTree(value)) return treeText(value);
  return Object.getPrototypeOf(value) === Object.prototype ? dictionaryText(value) : String(value);
}
