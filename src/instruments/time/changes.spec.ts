import { expect, it } from '@jest/globals';
import { act, usual } from '../../../test/support/act.js';
import { changesOf } from './changes.js';
import { type Provision } from '../instrument.js';

const scope: Provision = { pinpoint: '1', text: 'scope' };
const duty: Provision = {
  pinpoint: '5(1)',
  text: 'may publish',
  amended: [
    { by: '30/2017', text: 'shall publish' },
    { by: '12/2022', text: 'shall publish in open formats' },
  ],
};
const added: Provision = { pinpoint: '12a', since: '30/2017', text: 'open formats' };

const law = act(
  [
    { type: 'commences', date: '2012-08-17' },
    { type: 'amended', date: '2017-05-09', by: '30/2017' },
    { type: 'amended', date: '2022', by: '12/2022' },
    { type: 'repealed', date: '2024-01-01', by: '1/2024', provisions: ['12a'] },
  ],
  { provisions: [scope, duty, added] },
);

it('tells provision by provision what amendments put in, reworded and took out', () => {
  const told = changesOf(law, usual).map(({ by, pinpoint, before, after, from }) => [
    by,
    pinpoint,
    before?.text ?? null,
    after?.text ?? null,
    from,
  ]);
  expect(told).toEqual([
    ['30/2017', '5(1)', 'may publish', 'shall publish', { earliest: '2017-05-09', latest: '2017-05-09' }],
    [
      '12/2022',
      '5(1)',
      'shall publish',
      'shall publish in open formats',
      { earliest: '2022-01-01', latest: '2022-12-31' },
    ],
    ['30/2017', '12a', null, 'open formats', { earliest: '2017-05-09', latest: '2017-05-09' }],
    ['1/2024', '12a', 'open formats', null, { earliest: '2024-01-01', latest: '2024-01-01' }],
  ]);
});

it('says nothing of an act whose wordings nobody recorded', () => {
  const plain = act([{ type: 'amended', date: '2017', by: '30/2017' }], { provisions: [scope] });
  expect(changesOf(plain, usual)).toEqual([]);
});

it('does not count the end of the whole act as a change of its provisions', () => {
  const ended = act([{ type: 'repealed', date: '2024', by: 'ZZZ-NEW' }], { provisions: [scope] });
  expect(changesOf(ended, usual)).toEqual([]);
});
