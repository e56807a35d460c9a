/** A run of words that both texts have, or that only the first or only the second has. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above so many pairs of words no common words are sought: the texts stand whole against each other. */
const MOST_PAIRS = 1_000_000;

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** For each pair of places, how many words what follows in both has in common (longest common subsequence). */
function commonAfter(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [row, next] = [rows[i], rows[i + 1]];
      if (!row || !next) continue;
      row[j] = before[i] === after[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function gathered(words: readonly WordRun[]): readonly WordRun[] {
  const runs: WordRun[] = [];
  for (const { kind, text } of words) {
    const last = runs[runs.length - 1];
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: `${last.text} ${text}` };
    else runs.push({ kind, text });
  }
  return runs;
}

/**
 * What changed from one text to another, word by word: the fewest words taken out and put in, what is taken out before
 * what is put in. The runs that are not `added` are the first text, those not `removed` the second, white space apart.
 * Two empty texts give nothing.
 */
export function wordDiff(first: string, second: string): readonly WordRun[] {
  const [before, after] = [wordsIn(first), wordsIn(second)];
  if (before.length * after.length > MOST_PAIRS)
    return [
      { kind: 'removed', text: before.join(' ') },
      { kind: 'added', text: after.join(' ') },
    ];
  const common = commonAfter(before, after);
  const found: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      found.push({ kind: 'same', text: old });
      [i, j] = [i + 1, j + 1];
    } else if (old !== undefined && (now === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      found.push({ kind: 'removed', text: old });
      i += 1;
    } else if (now !== undefined) {
      found.push({ kind: 'added', text: now });
      j += 1;
    }
  }
  return gathered(found);
}
