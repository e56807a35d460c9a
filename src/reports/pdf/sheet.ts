import { type Theme } from '../template.js';
import { fontOf, type FontName } from './fonts.js';
import { numberText } from './pdf-objects.js';
import { type ReportDocument } from './report-document.js';
import { type Line, type TextStyle } from './text-lines.js';
import { watermark } from './watermark.js';

export type Structure = PDFKit.PDFStructureElement;

/** Points in a millimetre. */
export const MM = 72 / 25.4;
export const PAGE = { width: 595.28, height: 841.89 } as const;

/** Where on a page something stands. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The paper: draws text and shapes, each inside its element of the structure tree or as an artifact. */
export class Sheet {
  readonly root: Structure;
  /** Page numbers of the named places, from 1. */
  readonly pageOf = new Map<string, number>();
  private readonly watermarks = new Map<string, PDFKit.WrittenReference>();
  /** The names of jurisdictions with a designation that stand on the page that is drawn now. */
  private readonly seen: Set<string>[] = [];

  constructor(
    readonly doc: ReportDocument,
    readonly theme: Theme,
    private readonly designated: readonly { readonly name: string; readonly short: string }[],
  ) {
    for (const name of ['sans', 'sansBold', 'serifBold'] as const) doc.registerFont(name, fontOf(name));
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  get left(): number {
    return this.theme.margin * MM;
  }

  get width(): number {
    return PAGE.width - 2 * this.left;
  }

  /** Number of pages so far. */
  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  addPage(): void {
    this.doc.addPage();
    this.seen.push(new Set());
  }

  /** A word behind all that is drawn on this page next. */
  watermark(word: string, colour: string): void {
    if (word === '') return;
    const name = `W${colour.slice(1)}`;
    let form = this.watermarks.get(name);
    if (!form) {
      const light = [1, 3, 5].map((from) => numberText(Number.parseInt(colour.slice(from, from + 2), 16) / 255));
      form = this.doc.drawing(`${light.join(' ')} rg\n${watermark(word, PAGE)}`);
      this.watermarks.set(name, form);
    }
    const kept = form;
    this.artifact(() => this.doc.put(name, kept), 'Pagination');
  }

  /** The designated names that stand on the page that is drawn now. */
  get designatedHere(): ReadonlySet<string> {
    return this.seen[this.pages - 1] ?? new Set();
  }

  /** Remembers the designated names of a text that stands on this page. */
  notice(text: string): void {
    for (const { name, short } of this.designated) {
      if (text.includes(name) || text.includes(short)) this.seen[this.pages - 1]?.add(name);
    }
  }

  child(parent: Structure, type: string, options: PDFKit.Mixins.StructureElementOptions = {}): Structure {
    const element = this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Draws real content of an element. */
  content(element: Structure, tag: string, draw: () => void): void {
    const content = this.doc.markStructureContent(tag);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Draws what a reader by ear does not need: rules, grid lines, running heads. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** One stretch of text on one line; `y` is the top of the line. */
  write(text: string, font: FontName, size: number, colour: string, x: number, y: number): void {
    this.notice(text);
    this.doc.fillColor(colour);
    this.doc.show(text, font, size, x, y);
  }

  /** Text that is read and searched but not seen: what a drawn shape says. */
  whisper(text: string, x: number, y: number): void {
    this.doc.show(`${text} `, 'sans', 1, x, y, true);
  }

  /** Lines inside one element; links and other languages get elements of their own within it. */
  lines(
    lines: readonly Line[],
    style: TextStyle,
    place: Place,
    align: 'left' | 'center' | 'right',
    element: Structure,
    tag: string,
  ): void {
    let open: {
      element: Structure;
      tag: string;
      draws: (() => void)[];
      key: string;
      href?: string;
      boxes: Box[];
      words: string;
    } | null = null;
    const close = (): void => {
      if (!open) return;
      const { draws, href, boxes, words } = open;
      this.content(open.element, open.tag, () => draws.forEach((draw) => draw()));
      if (href !== undefined) {
        for (const box of boxes) this.link(open.element, href, box, words);
        open.element.end();
      }
      open = null;
    };
    lines.forEach((line, index) => {
      const slack = place.width - line.width;
      const start = place.x + (align === 'right' ? slack : align === 'center' ? slack / 2 : 0);
      const y = place.y + index * style.leading;
      line.fragments.forEach((fragment, position) => {
        const { run } = fragment;
        const key = run.href ?? run.lang ?? '';
        if (open && open.key !== key) close();
        if (!open) {
          const inner =
            run.href !== undefined
              ? {
                  element: this.child(element, 'Link', run.lang === undefined ? {} : { lang: run.lang }),
                  tag: 'Link',
                  href: run.href,
                }
              : run.lang !== undefined
                ? { element: this.child(element, 'Span', { lang: run.lang }), tag: 'Span' }
                : { element, tag };
          open = { ...inner, draws: [], key, boxes: [], words: run.text };
        }
        const last = position === line.fragments.length - 1 && index < lines.length - 1;
        const colour = this.colour(run.href !== undefined ? 'primary' : run.colour) ?? style.colour;
        const text = last || position < line.fragments.length - 1 ? `${fragment.text} ` : fragment.text;
        open.draws.push(() => this.write(text, fragment.font, style.size, colour, start + fragment.x, y));
        open.boxes.push({ x: start + fragment.x, y, width: fragment.width, height: style.leading });
      });
    });
    close();
  }

  colour(name: 'ink' | 'muted' | 'accent' | 'primary' | undefined): string | undefined {
    return name && this.theme.colours[name];
  }

  /** A link's active area: an address outside, or `#name` of a place in the report. */
  link(element: Structure, href: string, box: Box, words = href): void {
    this.doc.linkTo(box, href, { structParent: element, Contents: new String(words) });
  }

  /** A named place that links lead to, and the page on which it stands. */
  destination(name: string, y: number): void {
    this.pageOf.set(name, this.pages);
    this.doc.addNamedDestination(name, 'XYZ', 0, Math.max(0, y - 8), null);
  }

  rule(x: number, y: number, width: number, colour: string, weight: number): void {
    this.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .strokeColor(colour)
      .stroke();
  }

  box(x: number, y: number, width: number, height: number, colour: string): void {
    this.doc.rect(x, y, width, height).fill(colour);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
