import { type ReportModel } from '../report-model.js';
import { wordWidth } from './fonts.js';
import { readPicture } from './picture.js';
import { MM, PAGE, type Sheet, type Structure } from './sheet.js';
import { breakLines, linesHeight, type TextStyle } from './text-lines.js';

/** A colour between two of the theme's, for lines and text on the dark cover. */
function mixed(a: string, b: string, share: number): string {
  const part = (text: string, from: number): number => Number.parseInt(text.slice(from, from + 2), 16);
  const channel = (from: number): string =>
    Math.round(part(a, from) + (part(b, from) - part(a, from)) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The cover: what is measured, of when, where each stands at a glance, and what the reader must know first. */
export function drawCover(sheet: Sheet, model: ReportModel): void {
  const { cover, theme } = model;
  const { colours, sizes } = theme;
  const soft = mixed(colours.primary, colours.onPrimary, 0.84);
  const amber = mixed(colours.accent, colours.onPrimary, 0.5);
  const left = sheet.left;
  const { width } = sheet;
  sheet.artifact(() => sheet.box(0, 0, PAGE.width, PAGE.height, colours.primary));
  sheet.watermark(model.draft, mixed(colours.primary, colours.onPrimary, 0.06));
  const section = sheet.child(sheet.root, 'Sect');
  if (model.logo) drawLogo(sheet, model.logo, section);
  const sans: TextStyle = { font: 'sans', boldFont: 'sansBold', size: 10, leading: 14, colour: soft };

  const line = (text: string, style: TextStyle, y: number, align: 'left' | 'right', tag = 'P'): number => {
    const lines = breakLines([{ text }], style, width);
    sheet.lines(lines, style, { x: left, y, width }, align, sheet.child(section, tag), tag);
    return y + linesHeight(lines, style);
  };
  line(cover.kicker.toUpperCase(), sans, 26 * MM, 'left');
  if (cover.draft !== '')
    line(cover.draft.toUpperCase(), { ...sans, font: 'sansBold', colour: amber }, 26 * MM, 'right');

  const title: TextStyle = {
    font: 'serifBold',
    boldFont: 'serifBold',
    size: sizes.cover,
    leading: sizes.cover * 1.14,
    colour: colours.onPrimary,
  };
  const subtitle: TextStyle = { font: 'sans', boldFont: 'serifBold', size: 15, leading: 20.5, colour: soft };
  const below = line(cover.title, title, 58 * MM, 'left', 'H1');
  line(cover.subtitle, subtitle, below + 12, 'left');

  if (cover.bars.length > 0) drawBars(sheet, model, section, 128 * MM, soft, amber);
  else drawFigures(sheet, model, section, 140 * MM, soft);

  const style = { ...sans, size: 9, leading: 13 };
  cover.facts.forEach((fact, index) => {
    line(fact, style, PAGE.height - 27 * MM - (cover.facts.length - index) * style.leading, 'left');
  });
  const notes = model.designations.filter(({ name }) => sheet.designatedHere.has(name));
  let y = PAGE.height - 22 * MM;
  for (const { mark, text } of notes) {
    y = line(`${mark} ${text}`, { ...sans, size: 7.6, leading: 10.4 }, y, 'left');
  }
}

/** The highest and the widest that a logo stands on the cover, and the white around it. */
const LOGO = { height: 12 * MM, width: 60 * MM, top: 8 * MM, pad: 2 * MM } as const;

/** The logo on white, above everything else. */
function drawLogo(sheet: Sheet, { bytes, alt }: NonNullable<ReportModel['logo']>, section: Structure): void {
  const picture = readPicture(bytes);
  const scale = Math.min(LOGO.height / picture.height, LOGO.width / picture.width);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const [x, y] = [sheet.left + LOGO.pad, LOGO.top + LOGO.pad];
  sheet.artifact(() => sheet.box(sheet.left, LOGO.top, width + 2 * LOGO.pad, height + 2 * LOGO.pad, '#ffffff'));
  const figure = sheet.child(section, 'Figure', { alt, bbox: [x, y, x + width, y + height] });
  sheet.content(figure, 'Figure', () => {
    const { doc } = sheet;
    doc.save();
    // A picture is one unit wide and high, and stands on its foot.
    doc.transform(width, 0, 0, -height, x, y + height);
    doc.put('Logo', doc.picture(picture));
    doc.restore();
  });
}

function drawBars(
  sheet: Sheet,
  model: ReportModel,
  section: Structure,
  top: number,
  soft: string,
  amber: string,
): void {
  const { cover, theme } = model;
  const { left, width } = sheet;
  const step = Math.min(38, (88 * MM) / cover.bars.length);
  const bottom = top + step * cover.bars.length + 4;
  const grid = mixed(theme.colours.primary, theme.colours.onPrimary, 0.25);
  const bar = mixed(theme.colours.primary, theme.colours.onPrimary, 0.42);
  const { min, max } = cover.scale;
  const at = (value: number): number => left + Math.min(1, Math.max(0, (value - min) / (max - min))) * width;
  const figure = sheet.child(section, 'Figure', { alt: cover.barsAlt, bbox: [left, top, left + width, bottom + 14] });
  sheet.content(figure, 'Figure', () => {
    cover.bars.forEach(({ name, low, high, point }, index) => {
      const y = top + index * step;
      sheet.write(`${name} `, 'sans', 10, soft, left, y);
      for (let tick = 0; tick <= 10; tick += 1)
        sheet.box(at(min + ((max - min) * tick) / 10) - 0.25, y + 14, 0.5, 15, grid);
      if (low === null || high === null) return;
      sheet.box(at(low), y + 16, Math.max(2, at(high) - at(low)), 11, bar);
      if (point !== null) sheet.doc.circle(at(point), y + 21.5, 6).fill(amber);
    });
    for (const { at: tick, label } of cover.scale.ticks) {
      const shift = tick === min ? 0 : wordWidth('sans', label, 9) / (tick === max ? 1 : 2);
      sheet.write(label, 'sans', 9, soft, at(tick) - shift, bottom + 3);
    }
  });
}

function drawFigures(sheet: Sheet, model: ReportModel, section: Structure, top: number, soft: string): void {
  const { cover, theme } = model;
  const style: TextStyle = { font: 'sans', boldFont: 'sansBold', size: 10.5, leading: 14.5, colour: soft };
  const big: TextStyle = {
    font: 'serifBold',
    boldFont: 'serifBold',
    size: 30,
    leading: 36,
    colour: theme.colours.onPrimary,
  };
  const column = sheet.width / Math.max(1, cover.figures.length);
  cover.figures.forEach(({ value, label }, index) => {
    const place = { x: sheet.left + index * column, y: top, width: column - 14 };
    const element = sheet.child(section, 'P');
    sheet.lines(breakLines([{ text: value }], big, place.width), big, place, 'left', element, 'P');
    const lines = breakLines([{ text: label }], style, place.width);
    sheet.lines(lines, style, { ...place, y: top + big.leading + 2 }, 'left', element, 'P');
  });
}
