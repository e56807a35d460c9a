import { type Block, body } from '../blocks.js';
import { type Context } from '../context.js';
import { type SectionTemplate } from '../template.js';

/**
 * An institution's own words, a paragraph for each stretch between empty lines; nothing where the template has none.
 * In another language than they were written in, they are quoted.
 */
export function prefaceBlocks({ locale }: Context, { intro }: SectionTemplate): readonly Block[] {
  if (typeof intro !== 'object') return [];
  const written = Object.entries(intro);
  const [language, text] =
    written.find(([tag]) => tag === locale.tag) ?? written.find(([tag]) => tag === 'en') ?? written[0] ?? [];
  if (language === undefined || text === undefined) return [];
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  return paragraphs.filter((paragraph) => paragraph !== '').map((each) => body(locale.original(each, language)));
}
