import { type Cell, type Column, type Row, type TableBlock } from '../blocks.js';
import { type Theme } from '../template.js';
import { wordWidth } from './fonts.js';
import { targetOf } from '../target.js';
import { legendPiece } from './legend-piece.js';
import { type Piece } from './piece.js';
import { type Sheet, type Structure } from './sheet.js';
import { styleOf } from './styles.js';
import { drawCell, drawGrid, scaleX, setCell } from './table-cells.js';
import { breakLines, type Line, linesHeight, type TextStyle } from './text-lines.js';
import { paragraph } from './text-pieces.js';

const PAD_X = 4;

interface Grid {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly offsets: readonly number[];
  readonly width: number;
  readonly padY: number;
  readonly style: TextStyle;
  readonly theme: Theme;
}

function gridOf(block: TableBlock, theme: Theme, width: number): Grid {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => (column.width / total) * width);
  const offsets = widths.map((_, index) => widths.slice(0, index).reduce((sum, value) => sum + value, 0));
  const density = block.density ?? 'normal';
  const style = styleOf(theme, density === 'normal' ? 'table' : density);
  return {
    columns: block.columns,
    widths,
    offsets,
    width,
    padY: { normal: 3.2, tight: 2, dense: 1.4, close: 0.8 }[density],
    style,
    theme,
  };
}

/** The head of a table: titles, and under a scale's title the numbers of its ticks. */
function headOf(grid: Grid): {
  height: number;
  draw: (sheet: Sheet, row: Structure | null, x: number, y: number) => void;
} {
  const style = { ...grid.style, font: 'sansBold', boldFont: 'sansBold', colour: grid.theme.colours.primary } as const;
  const tick = { ...styleOf(grid.theme, 'small') };
  const titles = grid.columns.map((column, index) =>
    breakLines([{ text: column.title }], style, (grid.widths[index] ?? 0) - 2 * PAD_X),
  );
  const heights = titles.map(
    (lines, index) => linesHeight(lines, style) + (grid.columns[index]?.scale ? tick.leading : 0),
  );
  const height = Math.max(...heights) + 2 * grid.padY;
  const draw = (sheet: Sheet, row: Structure | null, x: number, y: number): void => {
    grid.columns.forEach((column, index) => {
      const left = x + (grid.offsets[index] ?? 0);
      const width = grid.widths[index] ?? 0;
      const top = y + height - grid.padY - (heights[index] ?? 0);
      const place = { x: left + PAD_X, y: top, width: width - 2 * PAD_X };
      const ticks = (): void => {
        for (const { at, label } of column.scale?.ticks ?? []) {
          const wide = wordWidth('sans', label, tick.size);
          sheet.write(
            label,
            'sans',
            tick.size,
            tick.colour,
            scaleX(column, at, left, width) - wide / 2,
            y + height - grid.padY - tick.leading + 1,
          );
        }
      };
      const lines = titles[index] ?? [];
      if (row) {
        sheet.lines(lines, style, place, column.align, sheet.child(row, 'TH', { scope: 'Column' }), 'TH');
        if (column.scale) sheet.artifact(ticks);
      } else {
        sheet.artifact(() => {
          lines.forEach((line, number) => {
            const slack = place.width - line.width;
            const shift = column.align === 'right' ? slack : column.align === 'center' ? slack / 2 : 0;
            writeLines(sheet, [line], style, place.x + shift, top + number * style.leading);
          });
          ticks();
        });
      }
    });
    sheet.artifact(() => sheet.rule(x, y + height, grid.width, grid.theme.colours.primary, 1));
  };
  return { height, draw };
}

/** Lines that repeat what stands elsewhere, outside the structure. */
function writeLines(sheet: Sheet, lines: readonly Line[], style: TextStyle, x: number, y: number): void {
  lines.forEach(({ fragments }, number) => {
    for (const { text, x: along } of fragments) {
      sheet.write(text, style.font, style.size, style.colour, x + along, y + number * style.leading);
    }
  });
}

function groupRow(
  grid: Grid,
  title: string,
): Omit<Piece, 'draw'> & { draw: (sheet: Sheet, row: Structure | null, x: number, y: number) => void } {
  const style = { ...grid.style, font: 'sansBold', boldFont: 'sansBold', colour: grid.theme.colours.primary } as const;
  const lines = breakLines([{ text: title }], style, grid.width - 2 * PAD_X);
  const height = linesHeight(lines, style) + 2 * grid.padY;
  return {
    height,
    before: 0,
    keep: true,
    draw: (sheet, row, x, y) => {
      sheet.artifact(() => sheet.box(x, y, grid.width, height, grid.theme.colours.wash));
      if (!row) {
        sheet.artifact(() => writeLines(sheet, lines, style, x + PAD_X, y + grid.padY));
        return;
      }
      const head = sheet.child(row, 'TH', { scope: 'Row' });
      head.dictionary.data['A'] = { O: 'Table', Scope: 'Row', ColSpan: grid.columns.length };
      sheet.lines(lines, style, { x: x + PAD_X, y: y + grid.padY, width: grid.width }, 'left', head, 'TH');
    },
  };
}

function cellsRow(
  grid: Grid,
  cells: readonly Cell[],
  highlighted: boolean,
): { height: number; draw: (sheet: Sheet, row: Structure, x: number, y: number) => void } {
  const style = highlighted ? { ...grid.style, font: 'sansBold' as const } : grid.style;
  const set = cells.map((cell, index) => setCell(cell, style, (grid.widths[index] ?? 0) - 2 * PAD_X));
  const height = Math.max(...set.map((cell) => cell.height)) + 2 * grid.padY;
  return {
    height,
    draw: (sheet, row, x, y) => {
      sheet.artifact(() => {
        if (highlighted) sheet.box(x, y, grid.width, height, grid.theme.colours.tint);
        grid.columns.forEach((column, index) => {
          if (column.scale)
            drawGrid(sheet, grid.theme, column, x + (grid.offsets[index] ?? 0), y, grid.widths[index] ?? 0, height);
        });
        sheet.rule(x, y + height, grid.width, grid.theme.colours.rule, 0.5);
      });
      set.forEach((cell, index) => {
        const column = grid.columns[index];
        if (!column) return;
        const tag = index === 0 ? 'TH' : 'TD';
        const element = sheet.child(row, tag, index === 0 ? { scope: 'Row' } : {});
        const width = grid.widths[index] ?? 0;
        const box = {
          x: x + (grid.offsets[index] ?? 0),
          y: y + grid.padY,
          width,
          inner: width - 2 * PAD_X,
          pad: PAD_X,
          height,
        };
        drawCell(sheet, grid.theme, cell, style, column, element, tag, box);
      });
    },
  };
}

/** What stands at the top of the next page, when a table goes on there: its head, and the group in which it was cut. */
function repeatedHead(
  head: ReturnType<typeof headOf>,
  group: ReturnType<typeof groupRow> | null,
): NonNullable<Piece['head']> {
  return {
    height: head.height + (group?.height ?? 0),
    draw: (sheet, x, y) => {
      head.draw(sheet, null, x, y);
      group?.draw(sheet, null, x, y + head.height);
    },
  };
}

/** The names by which links lead to a row. */
function placesOf(row: Row): readonly string[] {
  if (row.kind === 'cells') return row.ids ?? [];
  return row.id === undefined ? [] : [row.id];
}

/** A table or figure: title that says the finding, legend, head (repeated on each page), rows, notes. */
export function tablePieces(block: TableBlock, theme: Theme, width: number): readonly Piece[] {
  const grid = gridOf(block, theme, width);
  const head = headOf(grid);
  let table: Structure | null = null;
  let body: Structure | null = null;
  const row = (sheet: Sheet, parent: Structure): Structure => {
    table ??= sheet.child(parent, 'Table');
    body ??= sheet.child(table, 'TBody');
    return sheet.child(body, 'TR');
  };
  const title = [{ text: block.label === '' ? block.title : `${block.label}. ${block.title}` }];
  const caption = paragraph(title, styleOf(theme, 'caption'), width, { tag: 'P', before: 12, keep: true });
  const top: Piece[] = caption.map((piece, index) => ({
    ...piece,
    keep: true,
    draw: (sheet, parent, x, y) => {
      if (index === 0 && block.label !== '') sheet.destination(targetOf(block.label), y);
      piece.draw(sheet, parent, x, y);
    },
  }));
  if (block.subtitle !== undefined) {
    top.push(
      ...paragraph([{ text: block.subtitle }], styleOf(theme, 'small'), width, { tag: 'P', before: 1, keep: true }),
    );
  }
  if (block.legend) top.push(legendPiece(block.legend, theme, width));
  top.push({
    height: head.height,
    before: 3,
    keep: true,
    draw: (sheet, parent, x, y) => {
      table = sheet.child(parent, 'Table');
      head.draw(sheet, sheet.child(sheet.child(table, 'THead'), 'TR'), x, y);
    },
  });
  let group: ReturnType<typeof groupRow> | null = null;
  const rows = block.rows.map<Piece>((entry: Row, index) => {
    const set =
      entry.kind === 'group' ? groupRow(grid, entry.title) : cellsRow(grid, entry.cells, entry.highlighted ?? false);
    if (entry.kind === 'group') group = null;
    const repeated = repeatedHead(head, group);
    if (entry.kind === 'group') group = groupRow(grid, `${entry.title} …`);
    const nearEnd = index === block.rows.length - 2;
    return {
      height: set.height,
      before: 0,
      keep: entry.kind === 'group' || index === 0 || nearEnd,
      head: repeated,
      draw: (sheet, parent, x, y) => {
        for (const id of placesOf(entry)) sheet.destination(id, y);
        set.draw(sheet, row(sheet, parent), x, y);
      },
    };
  });
  const notes = block.notes.flatMap((runs, index) =>
    paragraph(runs, styleOf(theme, 'small'), width, { tag: 'P', before: index === 0 ? 5 : 1.5 }),
  );
  return [...top, ...rows, ...notes];
}
