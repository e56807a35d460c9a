import { type ReportModel } from '../report-model.js';
import { wordWidth } from './fonts.js';
import { MM, PAGE, type Sheet } from './sheet.js';

function widthOf(text: string, size: number): number {
  return wordWidth('sans', text.replace(/ /g, '\u00a0'), size);
}

/** What parts the title, the draft mark and the section from each other, in points. */
const GAP = 12;

/** As many words of a text as fit a width, with an ellipsis where not all do. */
function fitting(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const words = text.split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')} …`, size) > width) words.pop();
  return `${words.join(' ')} …`;
}

/** The running head and foot of every page but the cover: title, section, draft mark; cut-off, method, digest, page. */
export function drawRunningLines(sheet: Sheet, model: ReportModel, running: readonly string[]): void {
  const { colours, sizes } = model.theme;
  const size = sizes.small;
  const right = sheet.left + sheet.width;
  for (let page = (model.hasFront ?? true) ? 1 : 0; page < sheet.pages; page += 1) {
    sheet.doc.switchToPage(page);
    sheet.artifact(() => {
      const head = 13 * MM;
      const put = (
        text: string,
        x: number,
        y: number,
        colour: string = colours.muted,
        font: 'sans' | 'sansBold' = 'sans',
      ): void => {
        sheet.write(text, font, size, colour, x, y);
      };
      const section = running[page] ?? '';
      put(section, right - widthOf(section, size), head);
      const draft = model.draft.toUpperCase();
      const besides = widthOf(section, size) + (draft === '' ? 0 : widthOf(draft, size) + GAP) + GAP;
      const title = fitting(model.title, size, sheet.width - besides);
      put(title, sheet.left, head);
      put(draft, sheet.left + widthOf(title, size) + GAP, head, colours.accent, 'sansBold');
      sheet.rule(sheet.left, head + 13, sheet.width, colours.rule, 0.6);
      const foot = PAGE.height - 13.5 * MM;
      put(model.footer, sheet.left, foot);
      const number = String(page + 1);
      put(number, right - widthOf(number, size), foot);
    }, 'Pagination');
  }
}
