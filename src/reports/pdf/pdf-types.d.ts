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
    glyphForCodePoint(codePoint: number): Glyph & {
      readonly path: {
        readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
      };
    };
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
}

declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
  /** An object of the file until it is written. */
  interface WrittenReference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    readonly document: import('./report-document.js').ReportDocument;
    compress: boolean;
    buffer: (string | Uint8Array)[];
    end(chunk?: string | Uint8Array): void;
    finalize(): void;
    toString(): string;
  }
  /** A typeface of which the letters in use are embedded. */
  interface EmbeddedFont {
    readonly id: string;
    /** Thousandths of the size. */
    readonly ascender: number;
    /** The numbers of the shapes, four hexadecimal digits each, and how far each moves on, in thousandths. */
    encode(text: string): [readonly string[], readonly { readonly xAdvance: number; readonly advanceWidth: number }[]];
    ref(): WrittenReference;
  }
  interface PDFPage {
    readonly fonts: Record<string, WrittenReference>;
    readonly xobjects: Record<string, WrittenReference>;
  }
  interface PDFDocument {
    compress: boolean;
    readonly _root: WrittenReference;
    readonly _info: WrittenReference;
    readonly _offsets: readonly unknown[];
    readonly _font: EmbeddedFont;
    _write(data: unknown): void;
    _refEnd(reference: WrittenReference): void;
    _finalize(): void;
    _setColor(colour: unknown, stroke: boolean): boolean;
    addNamedEmbeddedFile(name: string, specification: WrittenReference): void;
    endMetadata(): void;
    push(bytes: Uint8Array | null): boolean;
  }
}
