import { type Diagnosis } from './diagnose.js';
import { type Importance } from './importance.js';
import { isRefused } from './refused.js';
import { type Relation } from './relations.js';
import { countWords, decimal, percent } from './words.js';

/** One thing to know or to act on, in a sentence or two. */
export interface Finding {
  readonly kind:
    | 'too-few-units'
    | 'gaps'
    | 'heavier-than-declared'
    | 'lighter-than-declared'
    | 'redundant'
    | 'conflicting'
    | 'against'
    | 'several-things'
    | 'extreme-values'
    | 'same-value'
    | 'sized';
  /** The elements and criteria that it is about, the nearest first. */
  readonly codes: readonly string[];
  readonly text: string;
}

type Named = (code: string) => string;

/** Of each kind the strongest are told; the tables have all. */
const TOLD = 5;

function strongest<T>(all: readonly T[], strength: (one: T) => number): readonly T[] {
  return [...all].sort((a, b) => strength(b) - strength(a)).slice(0, TOLD);
}

function onSize({ profiles, root, minimum }: Diagnosis, named: Named): readonly Finding[] {
  const n = profiles[root]?.n as number;
  if (n >= minimum) return [];
  const who = n === 0 ? 'No unit has' : `${countWords(n, 'unit')} ${n === 1 ? 'has' : 'have'}`;
  const text = `${who} a score of ${named(root)}. Correlations, components and importance need at least ${minimum}: below that they would describe these units, not the method.`;
  return [{ kind: 'too-few-units', codes: [root], text }];
}

function gapWords(name: string, n: number, units: number): string {
  return n === 0
    ? `${name} has no value for any of the ${units} units: look for some, or leave it out.`
    : `${name} has a value for ${n} of ${units} units. What it says rests on those: fill the gaps before it is compared, or leave it out.`;
}

function sameWords(name: string, { n, most, mode }: { n: number; most: number; mode: number }): string {
  const value = Number(mode.toPrecision(6));
  return most === n
    ? `${name} is ${value} for all ${n} units that have a value: it tells none of them apart.`
    : `${name} is ${value} for ${most} of the ${n} units that have a value: it tells few of them apart.`;
}

function onColumns({ profiles, criteria, units, minimum }: Diagnosis, named: Named): readonly Finding[] {
  const all = criteria.map((code) => ({ code, ...(profiles[code] as Diagnosis['profiles'][string]) }));
  const gaps = all.filter(({ n }) => 3 * n < 2 * units);
  const same = all.filter(
    ({ n, same: most }) => n > 1 && 3 * n >= 2 * units && (most === n || (n >= minimum && most >= 0.8 * n)),
  );
  const extreme = all.flatMap(({ code, distribution }) =>
    !isRefused(distribution) && distribution.isOutlying ? [{ code, ...distribution }] : [],
  );
  return [
    ...strongest(gaps, ({ n }) => -n).map(({ code, n }): Finding => ({
      kind: 'gaps',
      codes: [code],
      text: gapWords(named(code), n, units),
    })),
    ...strongest(extreme, ({ kurtosis }) => kurtosis as number).map(({ code, skewness, kurtosis }): Finding => ({
      kind: 'extreme-values',
      codes: [code],
      text: `${named(code)} is carried by a few extreme values (skewness ${decimal(skewness as number, 1)}, kurtosis ${decimal(kurtosis as number, 1)}): check them, and treat outliers or take logarithms before normalising.`,
    })),
    ...strongest(same, ({ n, same: most }) => most / n).map(({ code, n, same: most, mode }): Finding => ({
      kind: 'same-value',
      codes: [code],
      text: sameWords(named(code), { n, most, mode: mode as number }),
    })),
  ];
}

function imbalance(of: string, { code, weight, brings, explains, verdict }: Importance, named: Named): Finding {
  const head = `${named(code)} carries ${percent(weight)} of the weight of ${named(of)} but brings ${percent(brings as number)} of the differences between units (by itself it explains ${percent(explains as number)} of them)`;
  return verdict === 'heavier'
    ? {
        kind: 'heavier-than-declared',
        codes: [code, of],
        text: `${head}: it varies more than the others, or they move with it. Lower its weight, or bring its spread in line.`,
      }
    : {
        kind: 'lighter-than-declared',
        codes: [code, of],
        text:
          (brings as number) < 0
            ? `${head}: it runs against the others and evens them out. Check its direction before its weight.`
            : `${head}: it varies little, or moves with few of the others. See which before raising its weight.`,
      };
}

/** Of the parts of the index at its first and its last depth: pillars and criteria. */
function onImportance({ importanceByDepth, root }: Diagnosis, named: Named): readonly Finding[] {
  const depths = [...new Set([importanceByDepth[0], importanceByDepth[importanceByDepth.length - 1]])];
  return depths.flatMap((parts) => {
    const judged = parts === undefined || isRefused(parts) ? [] : parts;
    return (['heavier', 'lighter'] as const).flatMap((verdict) =>
      strongest(
        judged.filter((part) => part.verdict === verdict),
        ({ brings, weight }) => Math.abs((brings as number) - weight),
      ).map((part) => imbalance(root, part, named)),
    );
  });
}

const RELATIONS: Readonly<
  Record<NonNullable<Relation['flag']>, (relation: Relation, r: string, named: Named) => string>
> = {
  redundant: ({ a, b, under }, r, named) =>
    `${named(a)} and ${named(b)} say nearly the same (${r}): ${named(under)} counts it twice. Keep one, or let them share one weight.`,
  conflicting: ({ a, b, under }, r, named) =>
    `${named(a)} and ${named(b)} pull against each other (${r}), and ${named(under)} averages that away. Check their directions, or show them apart.`,
  against: ({ a, b }, r, named) =>
    `${named(a)} runs against ${named(b)}, of which it is a part (${r}): check its direction, or whether it belongs there.`,
  sized: ({ a, b }, r, named) =>
    `${named(a)} moves with ${named(b)} (${r}): it may tell how large a place is. Divide by it before normalising.`,
};

function onRelations({ siblings, ancestors, denominators }: Diagnosis, named: Named): readonly Finding[] {
  const nearest = ancestors.filter(
    (one, i) => one.flag === 'against' && ancestors.findIndex(({ a, flag }) => a === one.a && flag === 'against') === i,
  );
  const flagged = [...siblings, ...nearest, ...denominators].flatMap(({ correlation, ...relation }) =>
    relation.flag === null || isRefused(correlation) ? [] : [{ ...relation, kind: relation.flag, correlation }],
  );
  return (['redundant', 'conflicting', 'against', 'sized'] as const).flatMap((kind) =>
    strongest(
      flagged.filter((relation) => relation.kind === kind),
      ({ correlation }) => Math.abs(correlation.r as number),
    ).map((relation): Finding => {
      const { r, n } = relation.correlation;
      const told = `r = ${decimal(r as number, 2)} over ${n} units`;
      return {
        kind,
        codes: [...new Set([relation.a, relation.b, relation.under])],
        text: RELATIONS[kind](relation, told, named),
      };
    }),
  );
}

function onUnity({ alpha, components }: Diagnosis, named: Named): readonly Finding[] {
  return Object.entries(components).flatMap(([code, found]): readonly Finding[] => {
    const agreed = alpha[code];
    if (isRefused(found) || agreed === undefined || isRefused(agreed) || agreed.alpha >= 0.6) return [];
    const dimensions = found.components.filter(({ variance }) => variance > 1).length;
    const things = dimensions > 1 ? `they hold about ${dimensions} different things` : 'little holds them together';
    return [
      {
        kind: 'several-things',
        codes: [code],
        text: `The ${agreed.items} parts of ${named(code)} hardly measure one thing: ${things} (Cronbach’s alpha ${decimal(agreed.alpha, 2)}; the first component explains ${percent(found.components[0]?.share as number)}). Read them one by one beside the mean, or regroup them.`,
      },
    ];
  });
}

/**
 * A diagnosis in plain words: what an analyst can act on, the weightiest kinds first and of each kind the five
 * strongest. Nothing worth saying gives no finding. `names` are titles by code; a code stands for itself without.
 */
export function findings(diagnosis: Diagnosis, names: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const named: Named = (code) => (Object.hasOwn(names, code) ? (names[code] as string) : code);
  return [
    ...onSize(diagnosis, named),
    ...onImportance(diagnosis, named),
    ...onRelations(diagnosis, named),
    ...onUnity(diagnosis, named),
    ...onColumns(diagnosis, named),
  ];
}
