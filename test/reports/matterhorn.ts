import { create } from 'fontkit';
import { type Dictionary, type Value } from '../../src/reports/pdf/pdf-syntax.js';
import { type Element, type FontInUse, type TaggedDocument } from './tagged-document.js';

/** A failure condition of the Matterhorn Protocol 1.1 (PDF/UA-1) that a program can find. */
export interface Rule {
  readonly checkpoint: string;
  /** What must hold. */
  readonly says: string;
  /** Where it does not hold; empty where it does. */
  readonly fails: (document: TaggedDocument) => readonly string[];
}

const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
  Formula Form`.split(/\s+/),
);

/** What may stand in what, where tables, lists and contents are concerned (ISO 32000-1, tables 333, 336, 337). */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
};
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

function misplaced(types: readonly string[]): Rule['fails'] {
  return ({ elements }) =>
    elements.flatMap(({ id, type, parent, children }) => {
      if (!types.includes(type)) return [];
      const wrong = children.filter((child) => CHILDREN[type] && !CHILDREN[type].includes(child));
      const homeless = PARENTS[type] && !PARENTS[type].includes(parent);
      return [
        ...wrong.map((child) => `${type} ${id} holds ${child}`),
        ...(homeless ? [`${type} ${id} stands in ${parent}`] : []),
      ];
    });
}

function where(says: boolean, what: string): readonly string[] {
  return says ? [what] : [];
}

function level({ type }: Element): number {
  return /^H[1-6]$/.test(type) ? Number(type.slice(1)) : 0;
}

/** Whether an element has an entry with text in it. */
function hasText({ file }: TaggedDocument, dictionary: Dictionary, ...keys: readonly string[]): boolean {
  return keys.some((key) => (file.text(dictionary.get(key)) ?? '').trim() !== '');
}

function attribute({ file }: TaggedDocument, dictionary: Dictionary, key: string): Value {
  const all = file.resolve(dictionary.get('A'));
  const found = (Array.isArray(all) ? (all as readonly Value[]) : [all]).map((each) => file.entry(each, key));
  return found.find((each) => each !== null) ?? null;
}

function links(
  document: TaggedDocument,
  fails: (annotation: TaggedDocument['pages'][number]['annotations'][number]) => boolean,
): readonly string[] {
  return document.pages.flatMap(({ annotations }, page) =>
    annotations
      .filter((each) => each.subtype === 'Link' && fails(each))
      .map(({ id }) => `link ${id} on page ${page + 1}`),
  );
}

function fontFails(document: TaggedDocument, fails: (font: FontInUse) => boolean): readonly string[] {
  return document.fonts.filter(fails).map(({ reference }) => `font ${reference.id}`);
}

/** The widths that the file states and those of the embedded shapes, in thousandths, for the glyphs that are shown. */
function widths({ file }: TaggedDocument, { descendant, glyphs }: FontInUse): readonly (readonly [number, number])[] {
  const program = file.entry(descendant, 'FontDescriptor') as Dictionary;
  const bytes = file.stream(program.get('FontFile2'));
  const stated = file.entry(descendant, 'W');
  if (!bytes || !Array.isArray(stated)) return [[0, 1_000]];
  const [first, all] = [Number(stated[0]), file.resolve((stated as readonly Value[])[1] ?? null)];
  const font = create(bytes) as unknown as {
    readonly unitsPerEm: number;
    readonly hmtx: { readonly metrics: { readonly get: (index: number) => { readonly advance: number } } };
    readonly hhea: { readonly numberOfMetrics: number };
  };
  return [...glyphs].map((glyph) => {
    const index = Math.min(glyph, font.hhea.numberOfMetrics - 1);
    const real = (font.hmtx.metrics.get(index).advance * 1000) / font.unitsPerEm;
    return [Number((all as readonly Value[])[glyph - first] ?? 1000), real];
  });
}

function glyphCount({ file }: TaggedDocument, { descendant }: FontInUse): number {
  const program = file.entry(descendant, 'FontDescriptor') as Dictionary;
  const bytes = file.stream(program.get('FontFile2'));
  return bytes ? (create(bytes) as unknown as { readonly numGlyphs: number }).numGlyphs : 0;
}

function metadataLacks(pattern: RegExp): Rule['fails'] {
  return ({ metadata }) => where(metadata !== null && !pattern.test(metadata), 'the metadata');
}

/** The whole list, in the order of the protocol. */
export const RULES: readonly Rule[] = [
  {
    checkpoint: '01-003',
    says: 'no artifact stands inside tagged content',
    fails: ({ pages }) =>
      pages.flatMap(({ shown }, page) =>
        shown.some(
          ({ marks }) =>
            marks.findIndex(({ mcid }) => mcid !== null) !== -1 &&
            marks.findIndex(({ mcid }) => mcid !== null) < marks.findIndex(({ tag }) => tag === 'Artifact'),
        )
          ? [`page ${page + 1}`]
          : [],
      ),
  },
  {
    checkpoint: '01-004',
    says: 'no tagged content stands inside an artifact',
    fails: ({ pages }) =>
      pages.flatMap(({ shown }, page) =>
        shown.some(({ marks }) => marks[0]?.tag === 'Artifact' && marks.some(({ mcid }) => mcid !== null))
          ? [`page ${page + 1}`]
          : [],
      ),
  },
  {
    checkpoint: '01-005',
    says: 'all content is tagged or an artifact',
    fails: ({ pages }) =>
      pages.flatMap(({ shown, owners }, page) =>
        shown
          .filter(
            ({ marks }) => !marks.some(({ tag, mcid }) => tag === 'Artifact' || (mcid !== null && owners.has(mcid))),
          )
          .map(({ operator, text }) => `${operator} ${text} on page ${page + 1}`),
      ),
  },
  {
    checkpoint: '01-007',
    says: 'the file is not marked as suspect',
    fails: ({ file, catalogue }) => where(file.entry(catalogue, 'MarkInfo', 'Suspects') === true, 'MarkInfo'),
  },
  {
    checkpoint: '02-001',
    says: 'every type of element is a standard one or mapped to one',
    fails: ({ file, catalogue, elements }) => {
      const roles = file.entry(catalogue, 'StructTreeRoot', 'RoleMap');
      return elements
        .filter(({ type }) => !STANDARD.has(type) && file.entry(roles, type) === null)
        .map(({ type }) => type);
    },
  },
  {
    checkpoint: '06-001',
    says: 'the file has metadata as XMP',
    fails: ({ metadata }) => where(metadata === null, 'the catalogue'),
  },
  {
    checkpoint: '06-002',
    says: 'the metadata claim PDF/UA-1',
    fails: metadataLacks(/<pdfuaid:part>1<\/pdfuaid:part>/),
  },
  {
    checkpoint: '06-003',
    says: 'the metadata have a title',
    fails: metadataLacks(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+<\/rdf:li>/),
  },
  {
    checkpoint: '07-001',
    says: 'the file says what the window shows as its title',
    fails: ({ file, catalogue }) =>
      where(file.entry(catalogue, 'ViewerPreferences', 'DisplayDocTitle') === null, 'ViewerPreferences'),
  },
  {
    checkpoint: '07-002',
    says: 'the window shows the title, not the name of the file',
    fails: ({ file, catalogue }) =>
      where(file.entry(catalogue, 'ViewerPreferences', 'DisplayDocTitle') === false, 'ViewerPreferences'),
  },
  {
    checkpoint: '09-004',
    says: 'parts of tables stand where they belong',
    fails: misplaced(['Table', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD']),
  },
  { checkpoint: '09-005', says: 'parts of lists stand where they belong', fails: misplaced(['L', 'LI', 'LBody']) },
  { checkpoint: '09-006', says: 'parts of contents stand where they belong', fails: misplaced(['TOC', 'TOCI']) },
  {
    checkpoint: '10-001',
    says: 'every code of a letter is mapped to Unicode',
    fails: ({ fonts }) =>
      fonts.flatMap(({ glyphs, letters, reference }) =>
        [...glyphs]
          .filter((glyph) => (letters.get(glyph) ?? '') === '')
          .map((glyph) => `glyph ${glyph} of font ${reference.id}`),
      ),
  },
  {
    checkpoint: '11-001',
    says: 'the language of the text is known',
    fails: ({ file, catalogue }) => where((file.text(file.entry(catalogue, 'Lang')) ?? '') === '', 'the catalogue'),
  },
  {
    checkpoint: '11-006',
    says: 'the language of the metadata is known',
    fails: ({ file, catalogue, metadata }) =>
      where(
        (file.text(file.entry(catalogue, 'Lang')) ?? '') === '' && !/<dc:language>/.test(metadata ?? ''),
        'the metadata',
      ),
  },
  {
    checkpoint: '13-004',
    says: 'every figure has a text for those who cannot see it',
    fails: (document) =>
      document.elements
        .filter(({ type, dictionary }) => type === 'Figure' && !hasText(document, dictionary, 'Alt', 'ActualText'))
        .map(({ id }) => `figure ${id}`),
  },
  {
    checkpoint: '14-002',
    says: 'the first heading is of the first level',
    fails: ({ elements }) => where((elements.map(level).find((each) => each > 0) ?? 1) !== 1, 'the first heading'),
  },
  {
    checkpoint: '14-003',
    says: 'no level of headings is left out',
    fails: ({ elements }) => {
      const headings = elements.filter((each) => level(each) > 0);
      return headings
        .filter((each, index) => index > 0 && level(each) > level(headings[index - 1] ?? each) + 1)
        .map(({ id }) => `heading ${id}`);
    },
  },
  {
    checkpoint: '14-007',
    says: 'headings are all numbered by level or none is',
    fails: ({ elements }) =>
      where(elements.some(({ type }) => type === 'H') && elements.some((each) => level(each) > 0), 'the structure'),
  },
  {
    checkpoint: '15-003',
    says: 'every header cell says what it is the header of',
    fails: (document) =>
      document.elements
        .filter(
          ({ type, dictionary }) =>
            type === 'TH' &&
            !['Row', 'Column', 'Both'].includes(document.file.text(attribute(document, dictionary, 'Scope')) ?? ''),
        )
        .map(({ id }) => `header cell ${id}`),
  },
  {
    checkpoint: '17-002',
    says: 'every formula has a text for those who cannot see it',
    fails: (document) =>
      document.elements
        .filter(({ type, dictionary }) => type === 'Formula' && !hasText(document, dictionary, 'Alt', 'ActualText'))
        .map(({ id }) => `formula ${id}`),
  },
  {
    checkpoint: '19-003',
    says: 'every note has an identifier',
    fails: (document) =>
      document.elements
        .filter(({ type, dictionary }) => type === 'Note' && !hasText(document, dictionary, 'ID'))
        .map(({ id }) => `note ${id}`),
  },
  {
    checkpoint: '20-001',
    says: 'there are no layers, and so none without a name',
    fails: ({ file, catalogue }) => where(file.entry(catalogue, 'OCProperties') !== null, 'the layers'),
  },
  {
    checkpoint: '21-001',
    says: 'every attached file has its name in both forms',
    fails: ({ file }) =>
      file.ids
        .filter((id) => {
          const each = file.object(id);
          return (
            file.text(file.entry(each, 'Type')) === 'Filespec' &&
            (file.text(file.entry(each, 'F')) === null || file.text(file.entry(each, 'UF')) === null)
          );
        })
        .map((id) => `file ${id}`),
  },
  {
    checkpoint: '25-001',
    says: 'there is no form that is drawn anew',
    fails: ({ file, catalogue }) => where(file.entry(catalogue, 'AcroForm', 'XFA') !== null, 'AcroForm'),
  },
  {
    checkpoint: '26-001',
    says: 'the file is not locked',
    fails: ({ file }) => where(file.trailer.has('Encrypt'), 'the trailer'),
  },
  {
    checkpoint: '28-002',
    says: 'an annotation that is no link belongs to an element for annotations',
    fails: ({ pages }) =>
      pages.flatMap(({ annotations }, page) =>
        annotations
          .filter(({ subtype, within }) => subtype !== 'Link' && within !== 'Annot')
          .map(({ id }) => `annotation ${id} on page ${page + 1}`),
      ),
  },
  {
    checkpoint: '28-008',
    says: 'a page with links says in which order they are reached',
    fails: ({ pages }) =>
      pages.flatMap(({ annotations, tabs }, page) =>
        where(annotations.length > 0 && tabs === null, `page ${page + 1}`),
      ),
  },
  {
    checkpoint: '28-009',
    says: 'that order is the structure’s',
    fails: ({ pages }) =>
      pages.flatMap(({ annotations, tabs }, page) =>
        where(annotations.length > 0 && tabs !== null && tabs !== 'S', `page ${page + 1}`),
      ),
  },
  {
    checkpoint: '28-011',
    says: 'every link belongs to an element for links',
    fails: (document) => links(document, ({ within }) => within !== 'Link'),
  },
  {
    checkpoint: '28-012',
    says: 'every link says where it leads',
    fails: (document) => links(document, ({ dictionary }) => !hasText(document, dictionary, 'Contents')),
  },
  {
    checkpoint: '31-005',
    says: 'a font says which code is which glyph',
    fails: (document) =>
      fontFails(document, ({ descendant }) => document.file.entry(descendant, 'CIDToGIDMap') === null),
  },
  {
    checkpoint: '31-006',
    says: 'codes of letters are read in a way that every reader knows',
    fails: (document) =>
      fontFails(
        document,
        ({ reference }) => document.file.text(document.file.entry(reference, 'Encoding')) !== 'Identity-H',
      ),
  },
  {
    checkpoint: '31-009',
    says: 'every font is embedded',
    fails: (document) => fontFails(document, (font) => glyphCount(document, font) === 0),
  },
  {
    checkpoint: '31-011',
    says: 'every glyph that is shown is embedded',
    fails: (document) =>
      fontFails(document, (font) => {
        const count = glyphCount(document, font);
        return [...font.glyphs].some((glyph) => glyph >= count);
      }),
  },
  {
    checkpoint: '31-016',
    says: 'stated widths are those of the embedded glyphs',
    fails: (document) =>
      fontFails(document, (font) => widths(document, font).some(([stated, real]) => Math.abs(stated - real) > 1)),
  },
  {
    checkpoint: '31-027',
    says: 'every font has a map to Unicode',
    fails: (document) => fontFails(document, ({ letters }) => letters.size === 0),
  },
  {
    checkpoint: '31-028',
    says: 'no letter that is shown is mapped to zero',
    fails: (document) =>
      fontFails(document, ({ letters, glyphs }) => [...glyphs].some((glyph) => letters.get(glyph) === '\0')),
  },
  {
    checkpoint: '31-029',
    says: 'no letter is mapped to a mark of byte order',
    fails: (document) =>
      fontFails(document, ({ letters }) =>
        [...letters.values()].some((letter) => letter === '\ufeff' || letter === '\ufffe'),
      ),
  },
  {
    checkpoint: '31-030',
    says: 'nothing is shown as the box for what a font does not have',
    fails: (document) => fontFails(document, ({ glyphs }) => glyphs.has(0)),
  },
];
