import { inverseGamma } from '../stats/inverse-gamma.js';
import { type WeightDraws } from './assumption.js';
import { type Factor, type Layout, parentsOf } from './layout.js';

/** Which of `count` equal parts of 0–1 a number lies in. */
export function pick(uniform: number, count: number): number {
  return Math.min(count - 1, Math.floor(uniform * count));
}

/** Writes the weights of a draw, one for each place of the flat tree; not normalised. */
export type WeightsOf = (point: Float64Array, offset: number, into: Float64Array) => void;

type Step = (point: Float64Array, offset: number, weights: Float64Array) => void;

function noise({ from }: Factor, places: readonly number[], share: number): Step {
  if (!(share >= 0 && share < 1)) throw new RangeError(`noise of weights is a share from 0 to below 1, not ${share}`);
  return (point, offset, weights) => {
    for (let i = 0; i < places.length; i += 1) {
      const uniform = point[offset + from + i] as number;
      const place = places[i] as number;
      weights[place] = (weights[place] as number) * (1 + share * (2 * uniform - 1));
    }
  };
}

/** Independent gammas whose shapes are concentration × share have, over their sum, the Dirichlet distribution. */
function dirichlet(layout: Layout, { from }: Factor, places: readonly number[], concentration: number): Step {
  if (!(concentration > 0 && concentration < Infinity)) {
    throw new RangeError(`the concentration of a Dirichlet distribution is above 0, not ${concentration}`);
  }
  const { parents, all } = layout.nodes;
  const siblings = (place: number): readonly number[] => places.filter((other) => parents[other] === parents[place]);
  return (point, offset, weights) => {
    const before = places.map((place) => weights[place] as number);
    places.forEach((place, i) => {
      const own = siblings(place);
      const total = own.reduce((sum, other) => sum + (before[places.indexOf(other)] as number), 0);
      const share = (before[i] as number) / total;
      if (share < 0)
        throw new RangeError(`element ${all[place]?.code}: a negative weight has no Dirichlet distribution`);
      const drawn = share > 0 ? inverseGamma(point[offset + from + i] as number, concentration * share) : 0;
      weights[place] = (drawn / concentration) * total;
    });
  };
}

function sets(layout: Layout, { from }: Factor, all: Extract<WeightDraws, { method: 'sets' }>['sets']): Step {
  const { nodes } = layout;
  const known = all.map((set) =>
    Object.entries(set).map(([code, weight]) => {
      const place = nodes.places.get(code);
      if (place === undefined) throw new RangeError(`a set of weights names "${code}", which the tree has not`);
      return [place, weight] as const;
    }),
  );
  return (point, offset, weights) => {
    const chosen = pick(point[offset + from] as number, known.length);
    for (const [place, weight] of known[chosen] as (typeof known)[number]) weights[place] = weight;
  };
}

function leaveOut(layout: Layout, { from }: Factor, elements: readonly string[]): Step {
  const places = elements.map((code) => layout.nodes.places.get(code) as number);
  return (point, offset, weights) => {
    const chosen = pick(point[offset + from] as number, places.length + 1);
    if (chosen > 0) weights[places[chosen - 1] as number] = 0;
  };
}

function stepOf(layout: Layout, factor: Factor): Step | null {
  const { assumption } = factor;
  if (assumption.vary === 'leave-out') return leaveOut(layout, factor, assumption.elements);
  if (assumption.vary !== 'weights') return null;
  const places = layout.weighed.get(factor) as readonly number[];
  const { how } = assumption;
  switch (how.method) {
    case 'noise':
      return noise(factor, places, how.share);
    case 'dirichlet':
      return dirichlet(layout, factor, places, how.concentration);
    case 'sets':
      return sets(layout, factor, how.sets);
  }
}

/**
 * How the weights of a draw follow from its point: sets first, then noise and distributions, then what is left out.
 * An element of which all children are left out is left out itself; should nothing remain, that is an error.
 */
export function weightsOf(layout: Layout): WeightsOf {
  const { nodes, factors } = layout;
  const declared = Float64Array.from(nodes.all, ({ weight = 1 }) => weight);
  const rankOfStep = ({ assumption }: Factor): number =>
    assumption.vary === 'leave-out' ? 2 : assumption.vary === 'weights' && assumption.how.method === 'sets' ? 0 : 1;
  const steps = [...factors]
    .sort((a, b) => rankOfStep(a) - rankOfStep(b))
    .flatMap((factor) => stepOf(layout, factor) ?? []);
  const isAnyLeftOut = factors.some(({ assumption }) => assumption.vary === 'leave-out');
  const parents = [...parentsOf(nodes)].reverse();
  return (point, offset, into) => {
    into.set(declared);
    for (const step of steps) step(point, offset, into);
    if (!isAnyLeftOut) return;
    for (const parent of parents) {
      let isEmpty = true;
      for (let child = nodes.firstChild[parent] as number; child < (nodes.endChild[parent] as number); child += 1) {
        if (into[child] !== 0) isEmpty = false;
      }
      if (isEmpty && parent === 0) throw new RangeError('all that the index is made of is left out');
      if (isEmpty) into[parent] = 0;
    }
  };
}
