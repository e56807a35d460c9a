import { type Block } from '../blocks.js';
import { type Theme } from '../template.js';
import { type Piece } from './piece.js';
import { styleOf } from './styles.js';
import { breakLines, linesHeight } from './text-lines.js';

const SPACE_BEFORE = { 1: 26, 2: 16, 3: 11 } as const;
const SPACE_AFTER = { 1: 3, 2: 1, 3: 0 } as const;

/** A heading: never the last thing on a page, and a place that links lead to. An aside (a name in its own script) follows it. */
export function headingPiece(block: Extract<Block, { kind: 'heading' }>, theme: Theme, width: number): Piece {
  const style = styleOf(theme, `h${block.level}`);
  const lines = breakLines([{ text: block.text }], style, width);
  const aside = { ...styleOf(theme, 'lead'), colour: theme.colours.muted };
  const asideLines = breakLines(block.aside ?? [], aside, width);
  const height = linesHeight(lines, style) + linesHeight(asideLines, aside) + SPACE_AFTER[block.level];
  return {
    height,
    before: SPACE_BEFORE[block.level],
    keep: true,
    draw: (sheet, parent, x, y) => {
      if (block.id !== undefined) sheet.destination(block.id, y);
      const tag = `H${block.level}`;
      sheet.lines(lines, style, { x, y, width }, 'left', sheet.child(parent, tag), tag);
      if (asideLines.length > 0) {
        const place = { x, y: y + linesHeight(lines, style), width };
        sheet.lines(asideLines, aside, place, 'left', sheet.child(parent, 'P'), 'P');
      }
    },
  };
}
