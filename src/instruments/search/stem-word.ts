/**
 * Endings of nouns and adjectives in Bosnian, Montenegrin and Serbian (-ovima, -ama, -og), with the article in
 * Macedonian (-ata, -ite, -ot) and Albanian (-it, -in, -eve, -ave), and of English words (-ing, -es), as `foldText`
 * leaves them. The longest that fits is taken.
 */
const ENDINGS = (
  'ovima evima ovite ata ite oto iot ama ima ove ovi eve ave ing ' + 'og om em im ih ot it in et at ut un es en ed'
).split(' ');

/** Letters that must be left before an ending is taken away, and before one letter is. */
const LEFT_BY_ENDING = 4;
const LEFT_BY_LETTER = 3;

function withoutEnding(word: string): string {
  const ending = ENDINGS.find((each) => word.length - each.length >= LEFT_BY_ENDING && word.endsWith(each));
  if (ending !== undefined) return word.slice(0, -ending.length);
  return word.length > LEFT_BY_LETTER && /([aeiouyj]|[^s]s)$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * What forms of a folded word have in common: zakon, zakona and zakonite give `zakon`, arkivat and arkivave `arkiv`. A
 * light stem of five languages at once, so that it needs no language: what it joins too much, the ranking sets apart,
 * and what it fails to join is found as a similar word. A c at the end is a k, which case turns into it (statistika,
 * statistici). Words with digits stay as they are.
 */
export function stemOf(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  let stem = word;
  for (let shorter = withoutEnding(stem); shorter !== stem; shorter = withoutEnding(stem)) stem = shorter;
  return stem.length > LEFT_BY_LETTER && stem.endsWith('c') ? `${stem.slice(0, -1)}k` : stem;
}
