/** Edit distance with transposed neighbours counted as one edit (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    const above = rows[i - 1] ?? [];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

function letters(word: string): string {
  return [...word.toLowerCase()].sort().join('');
}

/**
 * The nearest of the known words, or null when none is near: at most a third of the letters, and at least one, may
 * differ. Letter case is no difference; of equals the one with the same letters comes first, then the first listed.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    const away = distance(word.toLowerCase(), candidate.toLowerCase());
    const swaps =
      away === least && best !== null && letters(candidate) === letters(word) && letters(best) !== letters(word);
    if (away < least || swaps) [best, least] = [candidate, away];
  }
  return best;
}

/** ` Did you mean "…"?` with the nearest of the known words, or an empty text when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const best = nearest(word, known);
  return best === null ? '' : ` Did you mean "${best}"?`;
}
