import { type LegendItem, type MarkShape } from '../blocks.js';
import { type Theme } from '../template.js';
import { type Sheet } from './sheet.js';

/** Radius of a mark, in points: the same for all. */
export const MARK_RADIUS = 3.5;

function hatch({ doc }: Sheet, colour: string): void {
  const r = MARK_RADIUS;
  doc.lineWidth(0.8).strokeColor(colour);
  for (let shift = -2 * r; shift <= 2 * r; shift += 1.9) doc.moveTo(shift - r, r).lineTo(shift + r, -r);
  doc.stroke();
}

/** Fills a disc or half of it: solid, or hatched where it rests on an unverified source. */
function fillDisc(sheet: Sheet, half: boolean, unverified: boolean, colour: string): void {
  const { doc } = sheet;
  doc.save();
  if (half) doc.rect(-MARK_RADIUS - 1, -MARK_RADIUS - 1, MARK_RADIUS + 1, 2 * MARK_RADIUS + 2).clip();
  doc.circle(0, 0, MARK_RADIUS);
  if (unverified) {
    doc.clip();
    hatch(sheet, colour);
  } else doc.fill(colour);
  doc.restore();
}

/** Draws around a point of the page as if it were the origin: the same shape is then the same text, which packs well. */
function around(sheet: Sheet, x: number, y: number, draw: () => void): void {
  const { doc } = sheet;
  doc.save();
  doc.translate(Math.round(x * 10) / 10, Math.round(y * 10) / 10);
  draw();
  doc.restore();
}

function drawMarkHere(sheet: Sheet, theme: Theme, shape: MarkShape, unverified: boolean): void {
  const { doc } = sheet;
  const colour = unverified ? theme.colours.accent : theme.colours.primary;
  if (shape === 'not-assessed') {
    doc.circle(0, 0, 0.9).fill(theme.colours.muted);
    return;
  }
  if (shape === 'not-applicable') {
    sheet.rule(-2.2, 0, 4.4, theme.colours.muted, 0.9);
    return;
  }
  if (shape === 'full' || shape === 'part') fillDisc(sheet, shape === 'part', unverified, colour);
  if (shape === 'unsure') doc.dash(1.5, { space: 1.25 });
  doc
    .circle(0, 0, MARK_RADIUS - 0.35)
    .lineWidth(0.9)
    .strokeColor(colour)
    .stroke();
  if (shape === 'unsure') doc.undash();
  if (unverified) sheet.rule(-MARK_RADIUS, MARK_RADIUS + 1.9, 2 * MARK_RADIUS, colour, 0.9);
}

/** An answer as a shape around a centre: disc, half disc, ring, dashed ring, dot or dash. */
export function drawMark(
  sheet: Sheet,
  theme: Theme,
  shape: MarkShape,
  unverified: boolean,
  x: number,
  y: number,
): void {
  around(sheet, x, y, () => drawMarkHere(sheet, theme, shape, unverified));
}

/** A hollow diamond: a figure of another publication. */
export function drawDiamond(sheet: Sheet, theme: Theme, x: number, y: number): void {
  const r = 3.6;
  around(sheet, x, y, () =>
    sheet.doc
      .moveTo(0, -r)
      .lineTo(r, 0)
      .lineTo(0, r)
      .lineTo(-r, 0)
      .closePath()
      .lineWidth(1.1)
      .fillAndStroke('#ffffff', theme.colours.accent),
  );
}

/** A point that has been earned. */
export function drawPoint(sheet: Sheet, theme: Theme, x: number, y: number, radius = 3): void {
  around(sheet, x, y, () =>
    sheet.doc.circle(0, 0, radius).lineWidth(0.8).fillAndStroke(theme.colours.primary, '#ffffff'),
  );
}

/** A shape of a legend, centred at a place. */
export function drawLegendShape(
  sheet: Sheet,
  theme: Theme,
  { shape, unverified = false }: LegendItem,
  x: number,
  y: number,
): void {
  if (shape === 'interval') sheet.box(x - 6, y - 2.2, 12, 4.4, theme.colours.bar);
  else if (shape === 'point') drawPoint(sheet, theme, x, y);
  else if (shape === 'diamond') drawDiamond(sheet, theme, x, y);
  else if (shape === 'reference') sheet.box(x - 0.6, y - 4, 1.2, 8, theme.colours.accent);
  else drawMark(sheet, theme, shape, unverified, x, y);
}
