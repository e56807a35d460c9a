import { type Block } from './blocks.js';
import { type Context } from './context.js';
import { type SectionTemplate } from './template.js';

/** Makes the blocks of a section: none where there is nothing to say. `only` is the one subject that is asked for. */
export type Maker = (context: Context, template: SectionTemplate, only?: string) => readonly Block[];

/** A section about one subject; nothing where none is asked for. */
export function ofOne(make: (context: Context, code: string) => readonly Block[]): Maker {
  return (context, _, only) => (only === undefined ? [] : make(context, only));
}
