/** What fontkit and pdfkit have and their published types do not say. */

declare module 'fontkit' {
  export interface GlyphPosition {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }

  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }

  export interface Run {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    layout(text: string, features?: unknown): Run;
    glyphForCodePoint(codePoint: number): Glyph;
  }

  export function create(data: Uint8Array): Font;
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, font: import('fontkit').Font): this;
  }
  interface StructureElementOptions {
    scope?: 'Row' | 'Column' | 'Both';
    bbox?: [number, number, number, number];
    placement?: string;
  }
  interface PDFText {
    /** One stretch on one line, top left at a place: what `text` comes down to when nothing is wrapped. */
    _fragment(text: string, x: number, y: number, options: { textWidth: number; wordCount: number }): void;
  }
  interface TaggedLink {
    structParent: PDFKit.PDFStructureElement;
    /** A string object: pdfkit writes a plain string as a name. */
    Contents: InstanceType<typeof String>;
  }
  interface PDFAnnotation {
    goTo(x: number, y: number, w: number, h: number, name: string, options: TaggedLink): this;
    link(x: number, y: number, w: number, h: number, url: string, options: TaggedLink): this;
  }
  interface PDFAttachmentOptions {
    relationship?: 'Data' | 'Source';
  }
  interface PDFSubset {
    initSubset(options: { subset: 'PDF/UA' }): void;
  }
}

declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
}
