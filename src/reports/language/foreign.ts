import { type Run } from '../blocks.js';

// Private-use characters: no text of a law, a name or a message has them.
const OPEN = '\ue000';
const TAG_END = '\ue001';
const CLOSE = '\ue002';
const FENCED = /\ue000([^\ue001]*)\ue001([^\ue002]*)\ue002/g;

/**
 * A text of another language than the report's, marked so within the string: sentences and lists are put together from
 * strings, and the mark goes with it until the text becomes runs (`unfenced`) or plain words (`withoutFences`).
 */
export function fenced(text: string, language: string): string {
  return text === '' ? '' : `${OPEN}${language}${TAG_END}${withoutFences(text)}${CLOSE}`;
}

/** Whether a text begins with one of another language. */
export function isFenced(text: string): boolean {
  return text.startsWith(OPEN);
}

/** The words alone. */
export function withoutFences(text: string): string {
  return text.replace(FENCED, (_, _language: string, inner: string) => inner);
}

/** A run cut at its fences: what stands in another language becomes a run that says which. */
export function unfenced(run: Run): readonly Run[] {
  if (!run.text.includes(OPEN)) return [run];
  const runs: Run[] = [];
  let from = 0;
  for (const match of run.text.matchAll(FENCED)) {
    const [whole, lang = '', text = ''] = match;
    if (match.index > from) runs.push({ ...run, text: run.text.slice(from, match.index) });
    runs.push({ ...run, text, lang });
    from = match.index + whole.length;
  }
  if (from < run.text.length) runs.push({ ...run, text: run.text.slice(from) });
  return runs;
}
