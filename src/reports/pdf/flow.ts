import { type Block } from '../blocks.js';
import { type ReportModel } from '../report-model.js';
import { type Piece, drawStack, stackHeight } from './piece.js';
import { MM, PAGE, type Sheet, type Structure } from './sheet.js';
import { chartPieces } from './chart-piece.js';
import { headingPiece } from './heading-piece.js';
import { spacePiece } from './space-piece.js';
import { styleOf } from './styles.js';
import { tablePieces } from './table-pieces.js';
import { breakLines, linesHeight } from './text-lines.js';
import { calloutPiece, figurePiece, listPieces, textPieces } from './text-pieces.js';
import { watermarkColour } from './watermark.js';

/** The share of a page that must be left for a section to begin on it. */
const ROOMY = 0.5;

/** Space between two columns. */
const GUTTER = 22;

/** A dense table with its rows as close as can still be read. */
function closedUp(block: Block): Block {
  return block.kind === 'table' && block.density === 'dense' ? { ...block, density: 'close' } : block;
}

/** Fills pages with pieces from top to foot, keeping together what must not part. */
export class Flow {
  private y = 0;
  /** The title of the section with which each page begins or which begins on it, by page. */
  readonly running: string[] = [];
  private readonly top: number;
  private readonly foot: number;
  private current: Structure;
  /** The colour of the watermark. */
  private readonly behind: string;
  /** Called when the first piece of what is placed next has found its page. */
  onHeading: (() => void) | null = null;

  constructor(
    readonly sheet: Sheet,
    private readonly model: ReportModel,
  ) {
    this.top = 22.5 * MM;
    this.behind = watermarkColour(model.theme);
    const style = styleOf(model.theme, 'small');
    const notes = model.designations.map(({ mark, text }) =>
      breakLines([{ text: `${mark} ${text}` }], style, sheet.width),
    );
    this.foot = PAGE.height - 19 * MM - notes.reduce((sum, lines) => sum + linesHeight(lines, style), 0);
    this.current = sheet.root;
  }

  /** Ends the page that is open: prints the designation footnotes that its names ask for. */
  endPage(): void {
    const { sheet, model } = this;
    const style = styleOf(model.theme, 'small');
    let y = this.foot + 3;
    for (const { name, mark, text } of model.designations) {
      if (!sheet.designatedHere.has(name)) continue;
      const lines = breakLines([{ text: `${mark} ${text}` }], style, sheet.width);
      const note = sheet.child(this.current, 'P');
      sheet.lines(lines, style, { x: sheet.left, y, width: sheet.width }, 'left', note, 'P');
      y += linesHeight(lines, style);
    }
  }

  newPage(title: string): void {
    if (this.running.length > 0) this.endPage();
    this.sheet.addPage();
    this.sheet.watermark(this.model.draft, this.behind);
    this.running[this.sheet.pages - 1] = title;
    // Both stand in the head of the page.
    this.sheet.notice(title);
    this.sheet.notice(this.model.title);
    this.y = this.top;
  }

  /** Whether nothing stands on the page yet. */
  get atTop(): boolean {
    return this.y <= this.top + 0.01;
  }

  /** Whether a section that asks for a page of its own gets one here. */
  needsPage(wanted: boolean | 'unless-roomy'): boolean {
    return wanted === 'unless-roomy' ? this.room < (this.foot - this.top) * ROOMY : wanted;
  }

  /** Height that is left on the page. */
  get room(): number {
    return this.foot - this.y;
  }

  get position(): number {
    return this.y;
  }

  /** Moves on by a height that someone else draws in. */
  reserve(height: number): void {
    this.y += height;
  }

  /** The element that what follows belongs to. */
  enter(structure: Structure): void {
    this.current = structure;
  }

  /** Sets the blocks of a section. */
  place(blocks: readonly Block[], title: string): void {
    this.placePieces(this.piecesOf(blocks, this.sheet.width), title);
  }

  /** Sets the blocks of a section that has a page for itself; dense tables close up where it would not hold them. */
  placeOnOnePage(blocks: readonly Block[], title: string): void {
    const { width } = this.sheet;
    const pieces = this.piecesOf(blocks, width);
    const fits = stackHeight(pieces) <= this.foot - this.top;
    this.placePieces(fits ? pieces : this.piecesOf(blocks.map(closedUp), width), title);
  }

  private placePieces(pieces: readonly Piece[], title: string): void {
    pieces.forEach((piece, index) => {
      let needed = 0;
      for (let next = index; next < pieces.length; next += 1) {
        const candidate = pieces[next];
        if (!candidate) break;
        needed += candidate.height + (next === index && this.atTop ? 0 : candidate.before);
        if (!candidate.keep) break;
      }
      const held = index > 0 && (pieces[index - 1]?.keep ?? false);
      const room = this.foot - this.y;
      const alone = piece.height + (this.atTop ? 0 : piece.before);
      const breaks = held ? alone > room : needed > room && needed <= this.foot - this.top;
      if (!this.atTop && (breaks || alone > room)) {
        this.newPage(title);
        if (piece.head) {
          piece.head.draw(this.sheet, this.sheet.left, this.y);
          this.y += piece.head.height;
        }
      } else if (!this.atTop) this.y += piece.before;
      if (index === 0) {
        this.running[this.sheet.pages - 1] ??= title;
        this.onHeading?.();
        this.onHeading = null;
      }
      piece.draw(this.sheet, this.current, this.sheet.left, this.y);
      this.y += piece.height;
    });
  }

  private piecesOf(blocks: readonly Block[], width: number): readonly Piece[] {
    return blocks.flatMap((block) => this.piecesOfBlock(block, width));
  }

  private piecesOfBlock(block: Block, width: number): readonly Piece[] {
    const { theme } = this.model;
    switch (block.kind) {
      case 'heading':
        return [headingPiece(block, theme, width)];
      case 'text':
        return textPieces(block, theme, width);
      case 'list':
        return listPieces(block, theme, width);
      case 'callout':
        return [calloutPiece(block, theme, width)];
      case 'figure':
        return [figurePiece(block, theme, width)];
      case 'space':
        return [spacePiece(block, theme, width)];
      case 'table':
        return tablePieces(block, theme, width);
      case 'chart':
        return chartPieces(block, theme, width, this.foot - this.top);
      case 'columns':
        return this.columnPieces(block, width);
    }
  }

  /** Two stacks side by side; one under the other where a page could not hold them. */
  private columnPieces(block: Extract<Block, { kind: 'columns' }>, width: number): readonly Piece[] {
    const leftWidth = (width - GUTTER) * block.share;
    const left = this.piecesOf(block.left, leftWidth);
    const right = this.piecesOf(block.right, width - GUTTER - leftWidth);
    const height = Math.max(stackHeight(left), stackHeight(right));
    if (height > this.foot - this.top) return this.piecesOf([...block.left, ...block.right], width);
    return [
      {
        height,
        before: 8,
        keep: false,
        draw: (sheet, parent, x, y) => {
          drawStack(left, sheet, parent, x, y);
          drawStack(right, sheet, parent, x + leftWidth + GUTTER, y);
        },
      },
    ];
  }
}
