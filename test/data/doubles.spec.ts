import { expect, it } from '@jest/globals';
import { readRegister } from '../../src/files/read-register.js';
import { doublesOf } from '../../src/instruments/doubles.js';

it('no act stands twice in the register', () => {
  const { acts } = readRegister('assessments');
  expect(acts.length).toBeGreaterThan(100);
  const doubles = acts.flatMap((act) => doublesOf(act, acts).map(({ code, why }) => `${act.code} and ${code}: ${why}`));
  expect(doubles).toEqual([]);
});
