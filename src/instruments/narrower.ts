import { type Subject } from './subject.js';

/**
 * A word of the vocabulary and all words under it, however deep, in the order of the vocabulary. A word that is not in
 * it stands alone.
 */
export function withNarrower(subjects: readonly Subject[], code: string): readonly string[] {
  const found = new Set([code]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const subject of subjects)
      if (subject.broader !== undefined && found.has(subject.broader)) found.add(subject.code);
  }
  const inOrder = subjects.map((subject) => subject.code).filter((each) => found.has(each));
  return inOrder.includes(code) ? inOrder : [code];
}
