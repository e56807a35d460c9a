import { type FrameworkElement, isCriterion } from '../../../frameworks/framework.js';
import { type Context } from '../../context.js';

/** By criterion the titles of the parts that it stands in, from the top; none of what stands under the root itself. */
export function partTitles({ reading, locale }: Pick<Context, 'reading' | 'locale'>): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const walk = (element: FrameworkElement, above: readonly string[]): void => {
    for (const child of element.children) {
      if (isCriterion(child)) titles.set(child.code, above.join(' · '));
      else walk(child, [...above, locale.text(child.title)]);
    }
  };
  walk(reading.data.framework.root, []);
  return titles;
}
