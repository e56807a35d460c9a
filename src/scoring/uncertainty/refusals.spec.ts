import { describe, expect, it } from '@jest/globals';
import { type Block } from './block.js';
import { refusalOf, refusing } from './refusals.js';

const BLOCK: Block = {
  draws: 3,
  points: new Float64Array(0),
  dimensions: 0,
  weights: new Float64Array(0),
  places: 0,
};

function scoring(isRefused: (draw: number) => boolean) {
  return (_block: Block, chosen: Int32Array, into: Float64Array): void => {
    for (const draw of chosen) {
      if (isRefused(draw)) throw new RangeError(`draw ${draw} cannot be taken`);
      into[draw] = draw;
    }
  };
}

describe('refusing', () => {
  it('leaves a draw without a score that cannot be taken, and scores the others', () => {
    const second = scoring((draw) => draw === 1);
    const into = new Float64Array(3);
    expect(refusing(1, second, second)(BLOCK, Int32Array.of(0, 1, 2), into)).toBe(1);
    expect([...into]).toEqual([0, Number.NaN, 2]);
  });

  it('throws where the engine takes what the quick way does not', () => {
    const score = refusing(
      1,
      scoring((draw) => draw === 1),
      scoring(() => false),
    );
    expect(() => score(BLOCK, Int32Array.of(0, 1), new Float64Array(3))).toThrow('draw 1 cannot be taken');
  });
});

describe('refusalOf', () => {
  it('throws on what is no fault of the numbers', () => {
    const broken = (): never => {
      throw new TypeError('broken');
    };
    expect(() => refusalOf(broken)).toThrow('broken');
  });
});
