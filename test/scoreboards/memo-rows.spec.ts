import { expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';

const data = readAssessment('assessments', 'ddps-western-balkans-2020');
const ENTITIES = ['BA-BIH', 'BA-SRP', 'BA-BRC'];

/** What the register holds of the entities, and what was typed for them, taken away. */
const withoutEntities = {
  ...data,
  instruments: data.instruments.filter(({ jurisdiction }) => !ENTITIES.includes(jurisdiction)),
  answers: Object.fromEntries(Object.entries(data.answers).filter(([place]) => !ENTITIES.includes(place))),
  assessment: { ...data.assessment, memo: [] },
};

it('never averages the entities of a state into its scores, its ranks or those of a group', () => {
  const [all, alone] = [assess(data, ENGINE), assess(withoutEntities, ENGINE)];
  expect(new Set(all.memo.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(ENTITIES));
  expect(all.memo.some(({ answered }) => answered > 0)).toBe(true);
  expect(alone.scores).toEqual(all.scores);
  expect(alone.comparators).toEqual(all.comparators);
  expect(alone.groupBounds).toEqual(all.groupBounds);
});

it('scores the state by its own acts: one of an entity earns it nothing', () => {
  const ofState = assess(data, ENGINE).answers.filter(({ jurisdiction }) => jurisdiction === 'BIH');
  const cited = ofState
    .filter(({ origin }) => origin === 'derived')
    .flatMap(({ evidence }) => evidence.flatMap(({ instrument }) => instrument ?? []));
  const owners = new Set(cited.map((code) => data.instruments.find((act) => act.code === code)?.jurisdiction));
  expect(owners).toEqual(new Set(['BIH']));
});
