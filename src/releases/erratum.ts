import { scoresDocument } from '../scoreboards/scores-json.js';
import { type Scoreboard, type ScoreRow } from '../scoreboards/scoreboard.js';
import { type Correction } from './release.js';

const OF_ROWS = ['score', 'low', 'high', 'rank', 'rankLow', 'rankHigh', 'band', 'answered', 'of', 'missing'] as const;
const OF_COMPARATORS = ['value', 'count', 'of', 'label'] as const;

type Figures = Readonly<Partial<Record<Correction['figure'], number | string | null>>>;
type Whose = Pick<Correction, 'jurisdiction' | 'comparator' | 'element'>;

function movedOf(
  whose: Whose,
  figures: readonly Correction['figure'][],
  before: Figures | undefined,
  after: Figures | undefined,
): readonly Correction[] {
  return figures.flatMap((figure) => {
    const [was, is] = [before?.[figure] ?? null, after?.[figure] ?? null];
    if (was === is) return [];
    return [{ ...whose, figure, ...(was !== null && { before: was }), ...(is !== null && { after: is }) }];
  });
}

/** Pairs two lists by key, in the order of the second, then those that only the first has. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): readonly { readonly was: T | undefined; readonly is: T | undefined; readonly item: T }[] {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = after.map((item) => ({ was: old.get(keyOf(item)), is: item, item }));
  const kept = new Set(after.map(keyOf));
  const gone = before.filter((item) => !kept.has(keyOf(item)));
  return [...now, ...gone.map((item) => ({ was: item, is: undefined, item }))];
}

function rowsOf({ scores, memo }: Scoreboard): readonly ScoreRow[] {
  return [...scores, ...memo];
}

/**
 * Every figure that stands otherwise in a corrected scoreboard than in the published one: scores, bounds, ranks, bands
 * and counts of subjects and memo rows, then the comparators' figures. Exactly as they are: a difference in the last
 * bit is one.
 */
export function erratumOf(published: Scoreboard, corrected: Scoreboard): readonly Correction[] {
  const rows = paired(
    rowsOf(published),
    rowsOf(corrected),
    ({ jurisdiction, element }) => `${jurisdiction} ${element}`,
  );
  const comparators = paired(
    scoresDocument(published).comparators,
    scoresDocument(corrected).comparators,
    ({ code }) => code,
  );
  return [
    ...rows.flatMap(({ was, is, item: { jurisdiction, element } }) =>
      movedOf({ jurisdiction, element }, OF_ROWS, was, is),
    ),
    ...comparators.flatMap(({ was, is, item: { code, element } }) =>
      movedOf({ comparator: code, element }, OF_COMPARATORS, was, is),
    ),
  ];
}
