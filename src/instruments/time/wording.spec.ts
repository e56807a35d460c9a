import { describe, expect, it } from '@jest/globals';
import { act } from '../../../test/support/act.js';
import { type LegalEvent, type Provision } from '../instrument.js';
import { wordingsOn } from './wording.js';

const provision: Provision = {
  pinpoint: '5(1)',
  text: 'may publish',
  modality: 'permits',
  amended: [
    { by: '30/2017', text: 'shall publish', modality: 'mandates' },
    { by: '12/2022', text: 'shall publish in open formats', modality: 'mandates' },
  ],
};

const events: readonly LegalEvent[] = [
  { type: 'commences', date: '2012-08-17' },
  { type: 'amended', date: '2017-05-09', by: '30/2017' },
  { type: 'amended', date: '2022', by: '12/2022' },
];

describe('wordingsOn', () => {
  it.each([
    { on: '2017-05-08', texts: ['may publish'], because: 'the day before the first amendment' },
    { on: '2017-05-09', texts: ['shall publish'], because: 'an amendment holds from its day' },
    { on: '2017', texts: ['may publish', 'shall publish'], because: 'the year holds both' },
    { on: '2021-12-31', texts: ['shall publish'], because: 'the second came in 2022' },
    {
      on: '2022-06-01',
      texts: ['shall publish', 'shall publish in open formats'],
      because: 'only the year of the second is known',
    },
    { on: '2023-01-01', texts: ['shall publish in open formats'], because: 'by then it had taken effect' },
  ])('on $on: $because', ({ on, texts }) =>
    expect(wordingsOn(act(events), provision, on).map(({ text }) => text)).toEqual(texts),
  );

  it('leaves all open that an amendment on a day not known may have changed', () => {
    const undated = events.map((event) => (event.by === '30/2017' ? { ...event, date: null } : event));
    expect(wordingsOn(act(undated), provision, '2015-01-01').map(({ text }) => text)).toEqual([
      'may publish',
      'shall publish',
    ]);
  });

  it('takes an event of other provisions for no amendment of this one', () => {
    const elsewhere = events.map((event) => (event.by === '30/2017' ? { ...event, provisions: ['6'] } : event));
    expect(wordingsOn(act(elsewhere), provision, '2018-01-01')).toHaveLength(2);
  });

  it('gives the one wording of what was never amended', () => {
    const plain = { pinpoint: '1', text: 'scope' };
    expect(wordingsOn(act(events), plain, '1990')).toEqual([plain]);
  });

  it('refuses what is no date', () => {
    expect(() => wordingsOn(act(events), provision, '9.5.2017')).toThrow('not a date: 9.5.2017');
  });
});
