import { PdfFile } from '../../src/reports/pdf/pdf-file.js';
import { type Dictionary, Reference, type Value } from '../../src/reports/pdf/pdf-syntax.js';
import { contentOf, lettersOf, pagesOf, type Shown } from './page-content.js';

/** An element of the structure tree, in the order in which it is read. */
export interface Element {
  readonly id: number;
  readonly type: string;
  readonly parent: string;
  readonly dictionary: Dictionary;
  /** The types of its children. */
  readonly children: readonly string[];
  /** The languages that it and the elements around it declare. */
  readonly lang: string | null;
}

export interface Annotation {
  readonly id: number;
  readonly dictionary: Dictionary;
  readonly subtype: string | null;
  /** The type of the element that it belongs to by the parent tree. */
  readonly within: string | null;
}

export interface Page {
  readonly reference: Reference;
  readonly shown: readonly Shown[];
  readonly annotations: readonly Annotation[];
  readonly tabs: string | null;
  /** The elements of its marked contents, by their numbers. */
  readonly owners: ReadonlyMap<number, Element>;
}

export interface FontInUse {
  readonly reference: Reference;
  readonly descendant: Value;
  readonly letters: ReadonlyMap<number, string>;
  readonly glyphs: ReadonlySet<number>;
}

/** What the rules of accessibility ask about, of one file. */
export interface TaggedDocument {
  readonly file: PdfFile;
  readonly catalogue: Value;
  readonly metadata: string | null;
  readonly elements: readonly Element[];
  readonly pages: readonly Page[];
  readonly fonts: readonly FontInUse[];
  readonly outline: readonly string[];
}

function list(value: Value): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : value === null ? [] : [value];
}

function elementsOf(file: PdfFile, root: Value): readonly Element[] {
  const elements: Element[] = [];
  const visit = (value: Value, parent: string, lang: string | null): void => {
    const dictionary = file.resolve(value);
    if (!(value instanceof Reference) || !(dictionary instanceof Map) || !dictionary.has('S')) return;
    const kids = list(file.entry(value, 'K'));
    const own = file.text(file.entry(value, 'Lang')) ?? lang;
    const type = file.text(file.entry(value, 'S')) ?? '';
    const children = kids.map((kid) => file.text(file.entry(kid, 'S'))).filter((each) => each !== null);
    elements.push({ id: value.id, type, parent, dictionary: dictionary as Dictionary, children, lang: own });
    for (const kid of kids) visit(kid, type, own);
  };
  for (const kid of list(file.entry(root, 'K'))) visit(kid, '', null);
  return elements;
}

/** The parent tree: key → element, or the elements of a page's marked contents. */
function parentsOf(file: PdfFile, root: Value): ReadonlyMap<number, Value> {
  const entries = list(file.entry(root, 'ParentTree', 'Nums'));
  const pairs = Array.from(
    { length: entries.length / 2 },
    (_, index) => [Number(entries[2 * index]), entries[2 * index + 1] ?? null] as const,
  );
  return new Map(pairs);
}

function outlineOf(file: PdfFile, value: Value): readonly string[] {
  const titles: string[] = [];
  for (let item = file.entry(value, 'First'); item !== null; item = file.entry(item, 'Next')) {
    titles.push(file.text(file.entry(item, 'Title')) ?? '', ...outlineOf(file, item));
  }
  return titles;
}

function isReference(value: Value): value is Reference {
  return value instanceof Reference;
}

export function readTagged(bytes: Uint8Array): TaggedDocument {
  const file = new PdfFile(bytes);
  const catalogue = file.entry(file.trailer, 'Root');
  const root = file.entry(catalogue, 'StructTreeRoot');
  const elements = elementsOf(file, root);
  const byId = new Map(elements.map((element) => [element.id, element]));
  const parents = parentsOf(file, root);
  const fonts = new Map<number, Reference>();
  const glyphs = new Map<number, Set<number>>();
  const pages = pagesOf(file).map((reference): Page => {
    const shown = contentOf(file, reference);
    for (const font of (
      (file.entry(reference, 'Resources', 'Font') ?? new Map()) as ReadonlyMap<string, Reference>
    ).values())
      fonts.set(font.id, font);
    for (const { font, glyphs: used } of shown) {
      if (font === null) continue;
      const all = glyphs.get(font) ?? new Set();
      for (const glyph of used) all.add(glyph);
      glyphs.set(font, all);
    }
    const annotations = list(file.entry(reference, 'Annots'))
      .filter(isReference)
      .map((each): Annotation => {
        const within = parents.get(Number(file.entry(each, 'StructParent') ?? -1));
        const dictionary = file.object(each.id) as Dictionary;
        const subtype = file.text(file.entry(each, 'Subtype'));
        return {
          id: each.id,
          dictionary,
          subtype,
          within: within instanceof Reference ? (byId.get(within.id)?.type ?? null) : null,
        };
      });
    const owned = list(parents.get(Number(file.entry(reference, 'StructParents') ?? -1)) ?? null);
    const owners = new Map(
      owned.flatMap((each, mcid) => {
        const element = each instanceof Reference ? byId.get(each.id) : undefined;
        return element ? [[mcid, element] as const] : [];
      }),
    );
    return { reference, shown, annotations, tabs: file.text(file.entry(reference, 'Tabs')), owners };
  });
  const metadata = (catalogue as Dictionary).get('Metadata');
  return {
    file,
    catalogue,
    metadata:
      file.text(file.entry(metadata, 'Type')) === 'Metadata' ? (file.stream(metadata)?.toString('utf8') ?? null) : null,
    elements,
    pages,
    fonts: [...fonts.values()].map((reference) => ({
      reference,
      descendant: list(file.entry(reference, 'DescendantFonts'))[0] ?? null,
      letters: lettersOf(file, reference),
      glyphs: glyphs.get(reference.id) ?? new Set<number>(),
    })),
    outline: outlineOf(file, file.entry(catalogue, 'Outlines')),
  };
}
