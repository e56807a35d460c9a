import { type ChartBlock } from '../blocks.js';
import { type Drawing, type Item, type Look, toldTable } from '../charts/chart.js';
import { colourOf, textColourOf } from '../charts/palette.js';
import { targetOf } from '../target.js';
import { type Theme } from '../template.js';
import { chartMeasure } from './chart-measure.js';
import { fontOf } from './fonts.js';
import { type Piece } from './piece.js';
import { type Sheet } from './sheet.js';
import { styleOf } from './styles.js';
import { paragraph } from './text-pieces.js';

/** Fills and strokes the path that is open. */
function finish(sheet: Sheet, { fill, stroke, weight = 1, dash }: Look, theme: Theme): void {
  const { doc } = sheet;
  if (stroke !== undefined) doc.lineWidth(weight).strokeColor(colourOf(stroke, theme));
  if (dash) doc.dash(dash[0], { space: dash[1] });
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(colourOf(fill, theme), colourOf(stroke, theme));
  else if (fill !== undefined) doc.fill(colourOf(fill, theme));
  else doc.stroke();
  if (dash) doc.undash();
}

function outline({ doc }: Sheet, item: Exclude<Item, { kind: 'text' }>): void {
  switch (item.kind) {
    case 'line':
      doc.moveTo(item.x1, item.y1).lineTo(item.x2, item.y2);
      return;
    case 'rect':
      doc.rect(item.x, item.y, item.width, item.height);
      return;
    case 'circle':
      doc.circle(item.x, item.y, item.r);
      return;
    case 'half':
      doc.path(`M${item.x} ${item.y - item.r}A${item.r} ${item.r} 0 0 0 ${item.x} ${item.y + item.r}Z`);
      return;
    case 'diamond': {
      const { x, y, r } = item;
      doc.polygon([x, y - r], [x + r, y], [x, y + r], [x - r, y]);
      return;
    }
    case 'polygon':
      doc.polygon(...item.points.map(([x, y]) => [x, y]));
  }
}

function drawItem(sheet: Sheet, item: Item, theme: Theme): void {
  if (item.kind !== 'text') {
    outline(sheet, item);
    finish(sheet, item, theme);
    return;
  }
  const { text, x, y, size, bold = false, fill, anchor } = item;
  const name = bold ? 'sansBold' : 'sans';
  const { ascent, unitsPerEm } = fontOf(name);
  const wide = chartMeasure(text, size, bold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  sheet.write(`${text} `, name, size, textColourOf(fill, theme), left, y - (ascent / unitsPerEm) * size);
}

function drawDrawing(sheet: Sheet, { items }: Drawing, theme: Theme, x: number, y: number, scale: number): void {
  const { doc } = sheet;
  doc.save().translate(x, y).scale(scale);
  for (const item of items) drawItem(sheet, item, theme);
  doc.restore();
}

/**
 * A chart as a figure: its title over it, note and source under it. Those who cannot see it hear what it shows and its
 * data. One that is wider than the column or higher than a page becomes smaller as a whole.
 */
export function chartPieces(
  { label, chart }: ChartBlock,
  theme: Theme,
  width: number,
  pageHeight: number,
): readonly Piece[] {
  const { drawing } = chart;
  const small = styleOf(theme, 'small');
  const title = [{ text: label === '' ? chart.title : `${label}. ${chart.title}` }];
  const over = paragraph(title, styleOf(theme, 'caption'), width, { tag: 'P', before: 12, keep: true }).map(
    (piece, index): Piece => ({
      ...piece,
      keep: true,
      draw: (sheet, parent, x, y) => {
        if (index === 0 && label !== '') sheet.destination(targetOf(label), y);
        piece.draw(sheet, parent, x, y);
      },
    }),
  );
  const subtitle =
    chart.subtitle === undefined
      ? []
      : paragraph([{ text: chart.subtitle }], small, width, { tag: 'P', before: 1, keep: true });
  const under = [chart.note, chart.source].filter((text) => text !== '');
  const notes = under.flatMap((text, index) =>
    paragraph([{ text }], small, width, { tag: 'P', before: index === 0 ? 5 : 1.5 }),
  );
  const words = [...over, ...subtitle, ...notes].reduce((sum, { height, before }) => sum + height + before, 0);
  const scale = Math.min(1, width / drawing.width, Math.max(0.2, (pageHeight - words - 12) / drawing.height));
  const figure: Piece = {
    height: drawing.height * scale,
    before: 5,
    keep: notes.length > 0,
    draw: (sheet, parent, x, y) => {
      const bbox: [number, number, number, number] = [x, y, x + drawing.width * scale, y + drawing.height * scale];
      const alt = `${chart.alt} ${toldTable(chart.table)}`.trim();
      const element = sheet.child(parent, 'Figure', { alt, bbox, placement: 'Block' });
      sheet.content(element, 'Figure', () => drawDrawing(sheet, drawing, theme, x, y, scale));
    },
  };
  return [...over, ...subtitle, figure, ...notes];
}
