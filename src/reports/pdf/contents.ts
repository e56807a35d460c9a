import { type ReportModel } from '../report-model.js';
import { type Flow } from './flow.js';
import { type Sheet, type Structure } from './sheet.js';
import { styleOf } from './styles.js';
import { spaceWidth, wordWidth } from './fonts.js';
import { breakLines, type TextStyle } from './text-lines.js';

/** The place kept for the contents, until the pages are known. */
export interface ContentsPlace {
  readonly element: Structure;
  readonly page: number;
  readonly y: number;
}

function entryStyle(model: ReportModel, nested: boolean): TextStyle {
  const style = styleOf(model.theme, nested ? 'body' : 'lead');
  return { ...style, leading: nested ? style.leading + 3 : style.leading + 7 };
}

/** Keeps room for one line a section. */
export function reserveContents(flow: Flow, model: ReportModel, section: Structure): ContentsPlace {
  const place = { element: flow.sheet.child(section, 'TOC'), page: flow.sheet.pages - 1, y: flow.position + 8 };
  flow.reserve(8 + model.sections.reduce((sum, { nested }) => sum + entryStyle(model, nested).leading, 0));
  return place;
}

/** Writes the contents, with the pages that the sections came to stand on, as links. */
export function fillContents(
  sheet: Sheet,
  model: ReportModel,
  place: ContentsPlace,
  pageOf: ReadonlyMap<string, number>,
): void {
  sheet.doc.switchToPage(place.page);
  let { y } = place;
  for (const { id, title, nested } of model.sections) {
    const style = entryStyle(model, nested);
    const indent = nested ? 14 : 0;
    const page = String(pageOf.get(id) ?? '');
    const item = sheet.child(place.element, 'TOCI');
    const link = sheet.child(sheet.child(item, 'Reference'), 'Link');
    const x = sheet.left + indent;
    const [line] = breakLines([{ text: title }], style, sheet.width - indent - 40);
    const font = nested ? 'sans' : 'sansBold';
    sheet.content(link, 'Link', () => {
      sheet.write(`${title} `, font, style.size, nested ? style.colour : model.theme.colours.primary, x, y);
      const numberWidth = wordWidth('sans', page, style.size);
      sheet.write(page, 'sans', style.size, style.colour, sheet.left + sheet.width - numberWidth, y);
    });
    sheet.artifact(() => {
      const from = x + (line?.width ?? 0) * (nested ? 1 : 1.06) + 2 * spaceWidth('sans', style.size);
      const until = sheet.left + sheet.width - 22;
      if (until > from) {
        sheet.doc
          .moveTo(from, y + style.size)
          .lineTo(until, y + style.size)
          .dash(0.6, { space: 2.6 });
        sheet.doc.lineWidth(0.6).strokeColor(model.theme.colours.rule).stroke().undash();
      }
    });
    sheet.link(link, `#${id}`, { x, y, width: sheet.width - indent, height: style.leading });
    link.end();
    y += style.leading;
  }
}
