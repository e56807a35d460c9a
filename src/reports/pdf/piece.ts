import { type Sheet, type Structure } from './sheet.js';

/** The smallest part of a page that is not cut: some lines, a row of a table, a pair of columns. */
export interface Piece {
  readonly height: number;
  /** Space before it, left out at the top of a page. */
  readonly before: number;
  /** Whether the next piece must begin on the same page. */
  readonly keep: boolean;
  /** Drawn first when this piece is the first on a new page: the head of its table. */
  readonly head?: { readonly height: number; readonly draw: (sheet: Sheet, x: number, y: number) => void };
  /** `parent` is the element of the section; `y` is where its height begins. */
  readonly draw: (sheet: Sheet, parent: Structure, x: number, y: number) => void;
}

/** Height of pieces one under another. */
export function stackHeight(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { height, before }, index) => sum + height + (index === 0 ? 0 : before), 0);
}

/** Draws pieces one under another, without a break. */
export function drawStack(pieces: readonly Piece[], sheet: Sheet, parent: Structure, x: number, y: number): void {
  let top = y;
  pieces.forEach((piece, index) => {
    if (index > 0) top += piece.before;
    piece.draw(sheet, parent, x, top);
    top += piece.height;
  });
}
