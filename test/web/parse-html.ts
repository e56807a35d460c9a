/** An element of a page as the tests read it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const VOID = new Set(['meta', 'link', 'br', 'input', 'hr', 'img', 'wbr']);
const TOKEN =
  /<!doctype html>|<!--[^]*?-->|<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"<]*")?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"<]*)")?/g;
const ENTITY = /&(amp|lt|gt|quot|#39);/g;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(text: string): string {
  return text.replace(ENTITY, (_, name: string) => SIGNS[name] ?? '');
}

/**
 * Reads a page more strictly than a browser does: every element is closed in order, every attribute stands in double
 * quotes and once, and no bare `<` or `&` is left in text. Throws at the first thing that is not so.
 */
export function parseHtml(page: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  let end = 0;
  const top = (): Element => open[open.length - 1] ?? root;
  const addText = (text: string): void => {
    if (text.includes('<')) throw new Error(`a bare < in: ${text.slice(0, 80)}`);
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`a bare & in: ${text.slice(0, 80)}`);
    if (text !== '') top().children.push(plain(text));
  };
  for (const match of page.matchAll(TOKEN)) {
    addText(page.slice(end, match.index));
    end = match.index + match[0].length;
    const [, slash, name, rest = '', closed] = match;
    if (name === undefined) continue;
    if (slash === '/') {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}> near: ${page.slice(end - 120, end)}`);
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of rest.matchAll(ATTRIBUTE)) {
      if (key in attributes) throw new Error(`${key} twice in <${name}>`);
      attributes[key] = plain(value);
    }
    const element: Element = { name, attributes, children: [] };
    top().children.push(element);
    if (closed !== '/' && !VOID.has(name)) open.push(element);
  }
  addText(page.slice(end));
  if (open.length !== 1) throw new Error(`<${top().name}> is not closed`);
  return root;
}

/** All elements under one, in the order of the page. */
export function elementsOf(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]));
}

export function named(element: Element, ...names: readonly string[]): readonly Element[] {
  return elementsOf(element).filter(({ name }) => names.includes(name));
}

/** The words of an element as they are read, white space folded. */
export function wordsOf(element: Element): string {
  const inside = (each: Element): string =>
    each.children.map((child) => (typeof child === 'string' ? child : inside(child))).join('');
  return inside(element).replace(/\s+/g, ' ').trim();
}
