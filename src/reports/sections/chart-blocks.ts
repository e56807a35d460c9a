import { type Block } from '../blocks.js';
import { type Context } from '../context.js';
import { type FigureId } from '../figures/figure.js';

/** A figure as a block with the next number; nothing where there is none of it, or nothing to draw it on. */
export function chartBlocks({ figure, numbering }: Context, id: FigureId, jurisdiction?: string): readonly Block[] {
  const chart = figure?.(id, jurisdiction) ?? null;
  return chart === null ? [] : [{ kind: 'chart', label: numbering.figure(), chart }];
}
