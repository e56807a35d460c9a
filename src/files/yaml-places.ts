import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { type Finding } from '../common/finding.js';
import { type LineFault } from './line-fault.js';

/** A YAML text with its positions. */
export interface Places {
  /** The line of the key or list item at a path, or of the nearest one above it that is there. */
  readonly lineOf: (path: Finding['path']) => number;
  /** What is not YAML, or a key that stands twice. */
  readonly faults: readonly LineFault[];
  /** YAML that our files leave out: comments, anchors, aliases, tags, several documents. */
  readonly oddities: readonly LineFault[];
}

/** The parser with positions, loaded when first needed: it is slow to load, and most calls have nothing to place. */
function yaml(): typeof Yaml {
  return createRequire(import.meta.url)('yaml') as typeof Yaml;
}

const WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab indents this line: indent with spaces',
  BAD_INDENT: 'this line is indented wrongly: keys of one record start in one column',
  DUPLICATE_KEY: 'a key stands twice in one record: keep one',
  BLOCK_IN_FLOW: 'a block cannot stand inside { } or [ ]',
  MULTILINE_IMPLICIT_KEY: 'a key must fit on one line: is a ":" missing, or must the text stand in quotes?',
  IMPOSSIBLE: 'this cannot be read as YAML',
  MISSING_CHAR: 'a character is missing: close the quote, bracket or brace, or put a space after ":" or "-"',
  UNEXPECTED_TOKEN: 'this cannot stand here: put the text in quotes if it has ":", "#", "[" or "{" in it',
  BLOCK_AS_IMPLICIT_KEY: 'a value cannot hold a second key on its line: put a text that has ": " in it in quotes',
  BAD_ALIAS: 'a text that starts with "*" must stand in quotes',
  BAD_SCALAR_START: 'a text cannot start with this character: put it in quotes',
  BAD_DQ_ESCAPE: 'a backslash in double quotes starts an escape: use single quotes',
  MULTIPLE_DOCS: 'a file holds one document: take the "---" out',
};

function faultOf(error: Yaml.YAMLError, text: string, lines: Yaml.LineCounter): LineFault {
  const line = Math.max(1, lines.linePos(error.pos[0]).line);
  const source = text.split('\n')[line - 1] ?? '';
  if (/^\s*\t/.test(source)) return { line, message: WORDS['TAB_AS_INDENT'] ?? '' };
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[\s-]*([^:]+):/.exec(source)?.[1]?.trim() ?? '';
    return { line, message: `the key "${key}" stands twice in one record: keep one` };
  }
  return { line, message: WORDS[error.code] ?? 'this cannot be read as YAML' };
}

function startOf(node: unknown): number | null {
  const { isAlias, isMap, isScalar, isSeq } = yaml();
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? (node.range?.[0] ?? null) : null;
}

function placeOf(document: Yaml.Document.Parsed, path: Finding['path']): number {
  const { isMap, isScalar, isSeq } = yaml();
  let node: unknown = document.contents;
  let place = startOf(node) ?? 0;
  for (const step of path) {
    if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      place = startOf(pair?.key) ?? place;
      node = pair?.value;
      continue;
    } else break;
    place = startOf(node) ?? place;
  }
  return place;
}

/** The lines with a comment. Control characters of the lexer take no room; what follows that of a scalar is its text. */
function commentLines(text: string, at: (offset: number) => number): number[] {
  const { Lexer } = yaml();
  const lines: number[] = [];
  let offset = 0;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const control = lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f';
    if (!control && !inScalar && lexeme.startsWith('#')) lines.push(at(offset));
    if (!control) offset += lexeme.length;
    inScalar = lexeme === '\u001f';
  }
  return lines;
}

function odditiesOf(document: Yaml.Document.Parsed, at: (offset: number) => number): LineFault[] {
  const { isAlias, visit } = yaml();
  const faults: LineFault[] = [];
  const say = (node: Yaml.Node, message: string): void => {
    faults.push({ line: at(node.range?.[0] ?? 0), message });
  };
  visit(document, {
    Alias: (_, node) => say(node, `"*${node.source}" points elsewhere: write the value out, files have no aliases`),
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor) say(node, `"&${node.anchor}" is an anchor: files have none, take it out`);
      if (!isAlias(node) && node.tag)
        say(node, `"${node.tag.replace('tag:yaml.org,2002:', '!!')}" is a tag: files have none, take it out`);
    },
  });
  return faults;
}

/** Parses a YAML text with positions. Slow: only when there is something to place, or to look at closely. */
export function parsePlaces(text: string): Places {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', version: '1.2', prettyErrors: false });
  const at = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  return {
    lineOf: (path) => at(placeOf(document, path)),
    faults: document.errors.map((error) => faultOf(error, text, lines)),
    get oddities() {
      const comments = commentLines(text, at).map((line) => ({
        line,
        message: 'comments are lost when files are formatted: put remarks in note:',
      }));
      return [...odditiesOf(document, at), ...comments];
    },
  };
}
