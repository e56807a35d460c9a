import { type Block } from '../blocks.js';
import { type Theme } from '../template.js';
import { type Piece } from './piece.js';
import { MM } from './sheet.js';
import { styleOf } from './styles.js';
import { breakLines, linesHeight } from './text-lines.js';

/** An empty ruled box to write in, with what it is for in small type at its top. Not cut. */
export function spacePiece(block: Extract<Block, { kind: 'space' }>, theme: Theme, width: number): Piece {
  const style = styleOf(theme, 'small');
  const pad = 5;
  const lines = breakLines([{ text: block.label }], style, width - 2 * pad);
  const height = Math.max(block.height * MM, linesHeight(lines, style) + 2 * pad);
  return {
    height,
    before: 6,
    keep: false,
    draw: (sheet, parent, x, y) => {
      const { rule } = theme.colours;
      sheet.artifact(() => {
        sheet.doc.rect(x, y, width, height).lineWidth(0.6).strokeColor(rule).stroke();
      });
      const element = sheet.child(parent, 'P');
      sheet.lines(lines, style, { x: x + pad, y: y + pad - 1, width: width - 2 * pad }, 'left', element, 'P');
    },
  };
}
