import { type LegendItem } from '../blocks.js';
import { type Theme } from '../template.js';
import { wordWidth } from './fonts.js';
import { type Piece } from './piece.js';
import { drawLegendShape } from './shapes.js';
import { styleOf } from './styles.js';

/** What the shapes of a table mean, in a line (or more) under its title. */
export function legendPiece(items: readonly LegendItem[], theme: Theme, width: number): Piece {
  const style = styleOf(theme, 'small');
  const placed: { item: LegendItem; x: number; row: number }[] = [];
  let x = 0;
  let row = 0;
  for (const item of items) {
    const wide =
      16 + item.text.split(' ').reduce((sum, word) => sum + wordWidth('sans', `${word}\u00a0`, style.size), 0) + 8;
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    placed.push({ item, x, row });
    x += wide;
  }
  const leading = style.leading + 2;
  return {
    height: (row + 1) * leading + 1,
    before: 2,
    keep: true,
    draw: (sheet, parent, left, top) => {
      const paragraph = sheet.child(parent, 'P');
      for (const { item, x: along, row: line } of placed) {
        const y = top + line * leading;
        sheet.artifact(() => drawLegendShape(sheet, theme, item, left + along + 7, y + leading / 2 - 0.5));
        sheet.content(paragraph, 'P', () =>
          sheet.write(`${item.text} `, 'sans', style.size, theme.colours.ink, left + along + 17, y),
        );
      }
    },
  };
}
