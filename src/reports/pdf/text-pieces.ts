import { type Block, type Run } from '../blocks.js';
import { type Theme } from '../template.js';
import { type Piece } from './piece.js';
import { type Structure } from './sheet.js';
import { type StyleName, styleOf } from './styles.js';
import { breakLines, linesHeight, type Line, type TextStyle } from './text-lines.js';

interface TextOptions {
  readonly tag: string;
  readonly before: number;
  readonly keep?: boolean;
  readonly indent?: number;
}

/** Lines to a piece such that no paragraph leaves one line alone at the foot or the head of a page. */
function portions(lines: readonly Line[]): readonly (readonly Line[])[] {
  if (lines.length <= 3) return [lines];
  return [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
}

/** A paragraph: pieces that may part at a page's end, all inside one element. */
export function paragraph(
  runs: readonly Run[],
  style: TextStyle,
  width: number,
  options: TextOptions,
): readonly Piece[] {
  const { indent = 0 } = options;
  const lines = breakLines(runs, style, width - indent);
  let element: Structure | null = null;
  return portions(lines).map((portion, index, all) => ({
    height: linesHeight(portion, style),
    before: index === 0 ? options.before : 0,
    keep: (options.keep ?? false) && index === all.length - 1,
    draw: (sheet, parent, x, y) => {
      element ??= sheet.child(parent, options.tag);
      sheet.lines(portion, style, { x: x + indent, y, width: width - indent }, 'left', element, options.tag);
    },
  }));
}

/** A text block in one of the styles of the scale. */
export function textPieces(block: Extract<Block, { kind: 'text' }>, theme: Theme, width: number): readonly Piece[] {
  const name: StyleName = block.style;
  return paragraph(block.runs, styleOf(theme, name), width, { tag: 'P', before: name === 'small' ? 3 : 6 });
}

/** Items with bullets or numbers, as a list of labels and bodies. */
export function listPieces(block: Extract<Block, { kind: 'list' }>, theme: Theme, width: number): readonly Piece[] {
  const style = styleOf(theme, block.small ? 'small' : 'body');
  const ink = { ...style, colour: theme.colours.ink };
  const indent = block.ordered ? 16 : 10;
  let list: Structure | null = null;
  return block.items.flatMap((runs, item) => {
    const lines = breakLines(runs, ink, width - indent);
    let text: Structure | null = null;
    return portions(lines).map<Piece>((portion, index) => ({
      height: linesHeight(portion, ink),
      before: index > 0 ? 0 : item === 0 ? 5 : 3,
      keep: false,
      draw: (sheet, parent, x, y) => {
        if (list === null) {
          list = sheet.child(parent, 'L');
          list.dictionary.data['A'] = { O: 'List', ListNumbering: block.ordered ? 'Decimal' : 'Disc' };
        }
        if (text === null) {
          const entry = sheet.child(list, 'LI');
          const label = sheet.child(entry, 'Lbl');
          const mark = block.ordered ? `${item + 1}.` : '•';
          sheet.content(label, 'Lbl', () => sheet.write(mark, 'sans', ink.size, theme.colours.primary, x, y));
          text = sheet.child(entry, 'LBody');
        }
        sheet.lines(portion, ink, { x: x + indent, y, width: width - indent }, 'left', text, 'LBody');
      },
    }));
  });
}

/** A boxed note on a tint with an accent rule. Not cut. */
export function calloutPiece(block: Extract<Block, { kind: 'callout' }>, theme: Theme, width: number): Piece {
  const style = styleOf(theme, 'body');
  const pad = 10;
  const lines = breakLines(block.runs, style, width - 2 * pad - 3);
  const height = linesHeight(lines, style) + 2 * pad - 2;
  return {
    height,
    before: 10,
    keep: false,
    draw: (sheet, parent, x, y) => {
      sheet.artifact(() => {
        sheet.box(x, y, width, height, theme.colours.tint);
        sheet.box(x, y, 2.5, height, theme.colours.accent);
      });
      const element = sheet.child(parent, 'P');
      sheet.lines(lines, style, { x: x + pad + 3, y: y + pad - 1, width }, 'left', element, 'P');
    },
  };
}

/** A number that is to be seen first, with what it is under it. */
export function figurePiece(block: Extract<Block, { kind: 'figure' }>, theme: Theme, width: number): Piece {
  const big = styleOf(theme, 'figure');
  const label = styleOf(theme, 'small');
  const value = breakLines([{ text: block.value }], big, width);
  const under = breakLines([{ text: block.label }], label, width);
  const height = linesHeight(value, big) + linesHeight(under, label);
  return {
    height,
    before: 4,
    keep: true,
    draw: (sheet, parent, x, y) => {
      const element = sheet.child(parent, 'P');
      sheet.lines(value, big, { x, y: y - 4, width }, 'left', element, 'P');
      sheet.lines(under, label, { x, y: y + linesHeight(value, big), width }, 'left', element, 'P');
    },
  };
}
