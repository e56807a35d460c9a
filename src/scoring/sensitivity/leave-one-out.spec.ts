import { describe, expect, it } from '@jest/globals';
import { meanOf, modelOf, numberOf, unknown } from '../../../test/support/robustness-model.js';
import { leaveOneOut } from './leave-one-out.js';

const scaled = (code: string) => numberOf(code, { scale: { type: 'number', range: [0, 100] } });

describe('leaveOneOut', () => {
  // COINr 1.1.14, remove_elements at level 3 of the ASEM index: the two sub-indices of four of its countries, each the
  // index without the other; without either, the mean of both. Ranks among the four by hand.
  const asem = modelOf(
    meanOf('Index', [scaled('Conn'), scaled('Sust')]),
    {
      Conn: [38.364808330427344, 55.430018114898324, 63.990164234545212, 20.172156227112186],
      Sust: [53.167686700774688, 68.373588699861102, 63.088875555156456, 57.923366960538026],
    },
    [],
  );

  it('gives the index and ranks without each element', () => {
    const [conn, sust] = leaveOneOut(asem);
    expect(conn).toMatchObject({ element: 'Conn', scores: asem.answers['Sust']!.map(({ value }) => value) });
    expect(sust).toMatchObject({ element: 'Sust', scores: asem.answers['Conn']!.map(({ value }) => value) });
    // As declared 3, 2, 1, 4 (45.8, 61.9, 63.5, 39.0); without Conn 4, 1, 2, 3: each moves by one.
    expect(conn).toMatchObject({ ranks: [4, 1, 2, 3], shift: 1 });
    expect(sust).toMatchObject({ ranks: [3, 2, 1, 4], shift: 0 });
  });

  it('takes a parent of one child with it, and passes over what nothing would remain of', () => {
    const tree = meanOf('whole', [meanOf('p', [scaled('a')]), scaled('b')]);
    const model = modelOf(tree, { a: [10, 20], b: [30, 10] }, []);
    expect(leaveOneOut(model).map(({ element, scores }) => [element, scores])).toEqual([
      ['p', [30, 10]],
      ['b', [10, 20]],
      ['a', [30, 10]],
    ]);
    expect(leaveOneOut(modelOf(meanOf('whole', [scaled('a')]), { a: [1] }, []))).toEqual([]);
  });

  it('has no shift where nobody has a rank both ways', () => {
    const tree = meanOf('whole', [scaled('a'), scaled('b')]);
    expect(leaveOneOut(modelOf(tree, { a: [unknown], b: [5] }, []), ['b'])).toEqual([
      { element: 'b', scores: [null], ranks: [null], shift: null },
    ]);
    expect(leaveOneOut(modelOf(tree, { a: [unknown], b: [5] }, []), ['a'])[0]).toMatchObject({
      ranks: [1],
      shift: null,
    });
  });

  it('has no ranks without what alone tells the places apart, where the method cannot do without a difference', () => {
    const part = meanOf('p', [scaled('a'), scaled('b')], { normalise: { method: 'min-max' } });
    const model = modelOf(meanOf('whole', [part]), { a: [1, 2], b: [5, 5] }, []);
    expect(leaveOneOut(model)).toEqual([
      { element: 'a', scores: [null, null], ranks: [null, null], shift: null },
      { element: 'b', scores: [0, 1], ranks: [2, 1], shift: 0 },
    ]);
  });

  it('refuses what the tree has not', () => expect(() => leaveOneOut(asem, ['x'])).toThrow('the tree has no "x"'));
});
