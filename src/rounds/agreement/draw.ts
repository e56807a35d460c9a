import { assertSeed, fillUniforms } from '../../scoring/stats/seeded-random.js';

/** A question about a jurisdiction. */
export interface Item {
  readonly jurisdiction: string;
  readonly criterion: string;
}

/** How a sample is drawn. */
export interface DrawRules {
  /** All items are coded twice until the divergence is under this share. */
  readonly until: number;
  /** The share that is coded twice from then on. */
  readonly share: number;
}

/** The usual rules: all until the divergence is under 5 %, then 20 %. */
export const USUAL_RULES: DrawRules = { until: 0.05, share: 0.2 };

/** Which items of a batch are to be coded twice, and all that is needed to draw them again. */
export interface Draw extends DrawRules {
  readonly seed: number;
  /** The divergence of the batch before; null where there is none that is complete. */
  readonly before: number | null;
  /** How many items there were to choose from. */
  readonly of: number;
  readonly taken: 'all' | 'sample';
  readonly items: readonly Item[];
}

/** Uniform numbers of a seed that nothing else draws from. */
const STREAM = 7;

function byCodes(a: Item, b: Item): number {
  if (a.criterion !== b.criterion) return a.criterion < b.criterion ? -1 : 1;
  return a.jurisdiction < b.jurisdiction ? -1 : a.jurisdiction > b.jurisdiction ? 1 : 0;
}

/** Each item with its chance and its place among those of its criterion, as a share: 0, 1/n, 2/n … */
function ordered(items: readonly Item[], seed: number): readonly { item: Item; turn: number; chance: number }[] {
  const chances = new Float64Array(items.length);
  if (items.length > 0) fillUniforms(chances, seed, STREAM, 0);
  const byCriterion = new Map<string, { item: Item; chance: number }[]>();
  items.forEach((item, i) => {
    const own = byCriterion.get(item.criterion) ?? [];
    byCriterion.set(item.criterion, [...own, { item, chance: chances[i] as number }]);
  });
  return [...byCriterion.values()].flatMap((own) =>
    own.sort((a, b) => a.chance - b.chance).map((each, place) => ({ ...each, turn: place / own.length })),
  );
}

/**
 * So many items, of each criterion one before of any a second, and each with the same share as far as whole items go.
 * Where there are fewer to take than criteria, chance says which criteria. The order of the items does not matter.
 */
export function stratifiedSample(items: readonly Item[], size: number, seed: number): readonly Item[] {
  assertSeed(seed);
  return [...ordered([...items].sort(byCodes), seed)]
    .sort((a, b) => a.turn - b.turn || a.chance - b.chance)
    .slice(0, size)
    .map(({ item }) => item)
    .sort(byCodes);
}

function assertShare(name: string, share: number): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`"${name}" is a share from 0 to 1, and ${share} is not`);
}

/**
 * Chooses which items of a batch are coded twice: all while the divergence `before` is not known or not under `until`,
 * else a stratified sample of `share`, rounded up to whole items. The same seed draws the same items. Throws a
 * RangeError on a seed that is no whole number and on shares outside 0 to 1.
 */
export function draw(
  items: readonly Item[],
  seed: number,
  before: number | null,
  { until, share }: DrawRules = USUAL_RULES,
): Draw {
  assertSeed(seed);
  assertShare('until', until);
  assertShare('share', share);
  const taken = before !== null && before < until ? 'sample' : 'all';
  // 0.2 × 35 is 7.000000000000001 in binary: seven items, not eight.
  const size = taken === 'all' ? items.length : Math.ceil(share * items.length - 1e-9);
  const chosen = stratifiedSample(items, size, seed);
  return { seed, until, share, before, of: items.length, taken, items: chosen };
}
