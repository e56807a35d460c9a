import { describe, expect, it } from '@jest/globals';
import { act, usual } from '../../../test/support/act.js';
import { inForce } from './in-force.js';
import { type Instrument, type LegalEvent, type RelationType } from '../instrument.js';
import { linkActs } from './linked-acts.js';

const usualOf = (): typeof usual => usual;

const old = act([{ type: 'commences', date: '2010-01-01' }], { code: 'ZZZ-OLD' });

function successor(
  events: readonly LegalEvent[],
  type: RelationType = 'replaces',
  rest: Partial<Instrument> = {},
): Instrument {
  return act(events, { code: 'ZZZ-NEW', relations: [{ type, act: 'ZZZ-OLD' }], ...rest });
}

function forceOfOld(acts: readonly Instrument[], on: string): string {
  const [instrument] = linkActs(acts, usualOf);
  return instrument ? inForce({ instrument, usual }, on).force : '';
}

describe('linkActs', () => {
  it.each([
    { on: '2019-12-31', force: 'yes', because: 'the successor commences the day after' },
    { on: '2020-01-01', force: 'no', because: 'an end is the first day without the act' },
  ])('ends an act where its successor commences: $force on $on, $because', ({ on, force }) =>
    expect(forceOfOld([old, successor([{ type: 'commences', date: '2020-01-01' }])], on)).toBe(force),
  );

  it.each([
    { on: '2020-03-01', force: 'unknown', because: 'between the commencement and the application' },
    { on: '2020-07-01', force: 'no', because: 'the successor applies' },
  ])('leaves the end open until the successor applies: $force on $on, $because', ({ on, force }) =>
    expect(
      forceOfOld(
        [
          old,
          successor([
            { type: 'commences', date: '2020-01-01' },
            { type: 'applies', date: '2020-07-01' },
          ]),
        ],
        on,
      ),
    ).toBe(force),
  );

  it('says where the end was taken from', () => {
    const [linked] = linkActs([old, successor([{ type: 'commences', date: '2020-01-01' }], 'repeals')], usualOf);
    expect(linked && inForce({ instrument: linked, usual }, '2021').basis).toBe(
      'its end is taken from ZZZ-NEW, which replaces it',
    );
  });

  it.each([
    { because: 'a draft ends nothing', next: successor([], 'replaces', { draft: true }) },
    { because: 'what amends does not end', next: successor([{ type: 'commences', date: '2020-01-01' }], 'amends') },
    { because: 'a successor of which nothing is known gives no day', next: successor([]) },
  ])('leaves an act as it is: $because', ({ next }) => expect(linkActs([old, next], usualOf)[0]).toBe(old));

  it('keeps an end that is recorded', () => {
    const ended = { ...old, events: [...old.events, { type: 'repealed' as const, date: '2019-06-01' }] };
    const next = successor([{ type: 'commences', date: '2020-01-01' }]);
    expect(linkActs([ended, next], usualOf)[0]).toBe(ended);
  });

  it('dates an amendment on a day not known by the act that made it', () => {
    const amended = { ...old, events: [...old.events, { type: 'amended' as const, date: null, by: 'ZZZ-NEW' }] };
    const next = act([{ type: 'commences', date: '2020-01-01' }], { code: 'ZZZ-NEW' });
    expect(linkActs([amended, next], usualOf)[0]?.events[1]).toEqual({
      type: 'amended',
      date: '2020-01-01',
      by: 'ZZZ-NEW',
      basis: 'taken from the commencement of ZZZ-NEW',
    });
  });

  it('changes nothing when the acts are linked again', () => {
    const once = linkActs([old, successor([{ type: 'commences', date: '2020' }])], usualOf);
    expect(linkActs(once, usualOf)).toEqual(once);
  });
});
