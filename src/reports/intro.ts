import { type Locale } from './language/locale.js';
import { type SectionTemplate, WITH_INTRO, type WithIntro } from './template.js';

/** What stands before what is computed: the catalogue's words, the template's own, or nothing. */
export function introOf({ kind, intro }: SectionTemplate, { say, text }: Locale): string | null {
  if (typeof intro === 'object') return text(intro);
  if (!intro) return null;
  return WITH_INTRO.some((known) => known === kind) ? say(`sections.${kind as WithIntro}.intro`) : null;
}
