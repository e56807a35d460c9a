import { type ReportModel } from '../report-model.js';
import { spaceWidth, wordWidth } from './fonts.js';
import { type Flow } from './flow.js';
import { targetOf } from '../target.js';
import { type Sheet, type Structure } from './sheet.js';
import { styleOf } from './styles.js';
import { breakLines, type Line, linesHeight, type TextStyle } from './text-lines.js';

/** Room for the page number at the right. */
const NUMBER_WIDTH = 30;

interface Entry {
  readonly target: string;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly indent: number;
  readonly after: number;
}

/** The place kept for a list, until the pages are known. */
export interface ContentsPlace {
  readonly element: Structure;
  readonly page: number;
  readonly y: number;
  readonly entries: readonly Entry[];
}

function entry(
  model: ReportModel,
  width: number,
  target: string,
  text: string,
  level: 'section' | 'nested' | 'table',
): Entry {
  const base = styleOf(model.theme, level === 'section' ? 'lead' : level === 'nested' ? 'body' : 'small');
  const style: TextStyle =
    level === 'section'
      ? { ...base, font: 'sansBold', colour: model.theme.colours.primary }
      : { ...base, colour: model.theme.colours.ink };
  const indent = level === 'nested' ? 14 : 0;
  const lines = breakLines([{ text }], style, width - indent - NUMBER_WIDTH);
  return { target, lines, style, indent, after: { section: 5, nested: 2, table: 2.5 }[level] };
}

function reserve(flow: Flow, entries: readonly Entry[], section: Structure): ContentsPlace {
  for (const { lines } of entries)
    for (const { fragments } of lines) for (const { text } of fragments) flow.sheet.notice(text);
  const place = {
    element: flow.sheet.child(section, 'TOC'),
    page: flow.sheet.pages - 1,
    y: flow.position + 8,
    entries,
  };
  flow.reserve(8 + entries.reduce((sum, { lines, style, after }) => sum + linesHeight(lines, style) + after, 0));
  return place;
}

/** Keeps room for the sections. */
export function reserveContents(flow: Flow, model: ReportModel, section: Structure): ContentsPlace {
  const { width } = flow.sheet;
  const entries = model.sections.map(({ id, title, nested }) =>
    entry(model, width, id, title, nested ? 'nested' : 'section'),
  );
  return reserve(flow, entries, section);
}

/** Keeps room for the list of figures and tables; null where the page has none left, or where there is nothing to list. */
export function reserveCaptions(flow: Flow, model: ReportModel, section: Structure): ContentsPlace | null {
  const tables = model.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'chart'
        ? [{ label: block.label, title: block.chart.title }]
        : block.kind === 'table'
          ? [block]
          : [],
    )
    .filter(({ label }) => label !== '');
  const entries = tables.map(({ label, title }) =>
    entry(model, flow.sheet.width, targetOf(label), `${label}. ${title}`, 'table'),
  );
  const height = entries.reduce((sum, { lines, style, after }) => sum + linesHeight(lines, style) + after, 0);
  if (entries.length === 0 || height + 60 > flow.room) return null;
  flow.place([{ kind: 'heading', level: 2, text: model.captionsTitle }], model.contentsTitle);
  return reserve(flow, entries, section);
}

function drawEntry(
  sheet: Sheet,
  model: ReportModel,
  element: Structure,
  { target, lines, style, indent }: Entry,
  y: number,
): void {
  const page = String(sheet.pageOf.get(target) ?? '');
  const link = sheet.child(sheet.child(sheet.child(element, 'TOCI'), 'Reference'), 'Link');
  const x = sheet.left + indent;
  const bottom = y + (lines.length - 1) * style.leading;
  sheet.content(link, 'Link', () => {
    lines.forEach((line, index) =>
      line.fragments.forEach(({ text, x: along }) =>
        sheet.write(`${text} `, style.font, style.size, style.colour, x + along, y + index * style.leading),
      ),
    );
    const wide = wordWidth('sans', page, style.size);
    sheet.write(page, 'sans', style.size, model.theme.colours.ink, sheet.left + sheet.width - wide, bottom);
  });
  sheet.artifact(() => {
    const from = x + (lines[lines.length - 1]?.width ?? 0) + 2 * spaceWidth('sans', style.size);
    const until = sheet.left + sheet.width - 20;
    if (until <= from) return;
    const base = bottom + style.size;
    sheet.doc.moveTo(from, base).lineTo(until, base).dash(0.6, { space: 2.6 }).lineWidth(0.6);
    sheet.doc.strokeColor(model.theme.colours.rule).stroke().undash();
  });
  const words = lines.flatMap(({ fragments }) => fragments.map(({ text }) => text)).join(' ');
  sheet.link(link, `#${target}`, { x, y, width: sheet.width - indent, height: linesHeight(lines, style) }, words);
  link.end();
}

/** Writes a reserved list, with the pages that its places came to stand on, as links. */
export function fillContents(sheet: Sheet, model: ReportModel, place: ContentsPlace): void {
  sheet.doc.switchToPage(place.page);
  let { y } = place;
  for (const each of place.entries) {
    drawEntry(sheet, model, place.element, each, y);
    y += linesHeight(each.lines, each.style) + each.after;
  }
}
