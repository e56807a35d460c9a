import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { readYaml } from '../../../test/data/read-data.js';
import { act, usual } from '../../../test/support/act.js';
import { addDays, type Day } from '../../common/legal-date.js';
import { type Jurisdiction, type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { type ForceInterval, forceIntervals } from './force-intervals.js';
import { inForce } from './in-force.js';
import { EVENT_TYPES, type Instrument, type LegalEvent, type Provision } from '../instrument.js';

function holding(intervals: readonly ForceInterval[], day: Day): readonly ForceInterval[] {
  return intervals.filter(({ from, until }) => (from === null || from <= day) && (until === null || day <= until));
}

/** Each interval begins on the day after the one before it; the first and the last are open. */
function expectAllTime(intervals: readonly ForceInterval[]): void {
  expect(intervals[0]?.from).toBeNull();
  expect(intervals.at(-1)?.until).toBeNull();
  for (const [place, { from }] of intervals.slice(1).entries()) {
    expect(from).toBe(addDays(intervals[place]!.until!, 1));
    expect(from! <= (intervals[place + 1]!.until ?? '9999')).toBe(true);
  }
}

function expectAgreement(
  instrument: Instrument,
  delay: UsualCommencement | undefined,
  provision: Provision | undefined,
  days: readonly Day[],
): void {
  const intervals = forceIntervals(instrument, delay, provision);
  expectAllTime(intervals);
  const ends = intervals.flatMap(({ from, until }) => [from, until].filter((day) => day !== null));
  for (const day of [...days, ...ends]) {
    const said = inForce({ instrument, usual: delay, ...(provision ? { provision } : {}) }, day);
    expect({ day, intervals: holding(intervals, day) }).toEqual({ day, intervals: [expect.objectContaining(said)] });
  }
}

describe('by hand', () => {
  it('begins on the day of commencement and ends on the day before the repeal', () => {
    const law = act([
      { type: 'commences', date: '2018-04-14' },
      { type: 'repealed', date: '2020-02-01' },
    ]);
    expect(forceIntervals(law, usual)).toEqual([
      { from: null, until: '2018-04-13', force: 'no', basis: '' },
      { from: '2018-04-14', until: '2020-01-31', force: 'yes', basis: '' },
      { from: '2020-02-01', until: null, force: 'no', basis: '' },
    ]);
  });

  it('may have begun on any day from publication in a year to the usual delay after it', () => {
    expect(forceIntervals(act([{ type: 'published', date: '2018' }]), usual)).toEqual([
      { from: null, until: '2017-12-31', force: 'no', basis: '' },
      {
        from: '2018-01-01',
        until: '2019-01-07',
        force: 'unknown',
        basis: 'derived from the year or month of its publication and the usual 8 days to commencement',
      },
      {
        from: '2019-01-08',
        until: null,
        force: 'yes',
        basis: 'derived from the year or month of its publication and the usual 8 days to commencement',
      },
    ]);
  });

  it('is partial until its last provision commences, which has a timeline of its own', () => {
    const law = act(
      [
        { type: 'commences', date: '2018-04-14' },
        { type: 'commences', date: '2019-01-01', provisions: ['7'] },
      ],
      { provisions: [{ pinpoint: '7(2)', text: 'Something later' }] },
    );
    expect(forceIntervals(law, usual).map(({ from, force }) => [from, force])).toEqual([
      [null, 'no'],
      ['2018-04-14', 'partial'],
      ['2019-01-01', 'yes'],
    ]);
    expect(forceIntervals(law, usual, law.provisions![0])).toEqual([
      { from: null, until: '2018-12-31', force: 'no', basis: '' },
      { from: '2019-01-01', until: null, force: 'yes', basis: '' },
    ]);
  });

  it('follows a presumption for its days alone', () => {
    const law = act([], { presumed: { inForce: true, from: '2015', until: '2018', reason: 'cited as law' } });
    expect(forceIntervals(law, usual).map(({ from, until, force }) => [from, until, force])).toEqual([
      [null, '2015-12-30', 'unknown'],
      ['2015-12-31', '2018-01-01', 'yes'],
      ['2018-01-02', null, 'unknown'],
    ]);
  });

  it('has one interval for a draft', () => {
    expect(forceIntervals(act([{ type: 'published', date: '2020-01-01' }], { draft: true }), usual)).toEqual([
      { from: null, until: null, force: 'no', basis: 'a draft' },
    ]);
  });
});

describe('the acts of the data folder', () => {
  const places = readYaml('assessments/jurisdictions.yaml') as readonly Jurisdiction[];
  const acts = readdirSync('assessments/instruments').flatMap(
    (file) => readYaml(`assessments/instruments/${file}`) as readonly Instrument[],
  );
  const someDays = Array.from({ length: 40 }, (_, place) => addDays('1998-01-15', place * 277));

  it.each(acts.map((each) => [each.code, each] as const))('%s', (_, instrument) => {
    const delay = places.find(({ code }) => code === instrument.jurisdiction)?.commencement;
    for (const provision of [undefined, ...(instrument.provisions ?? [])])
      expectAgreement(instrument, delay, provision, someDays);
  });
});

describe('generated acts', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2016-01-01', days));
  const date = fc.oneof(
    day,
    day.map((each) => each.slice(0, 7)),
    day.map((each) => each.slice(0, 4)),
    fc.tuple(day, day).map(([one, other]) => (one <= other ? `${one}/${other}` : `${other}/${one}`)),
  );
  const event: fc.Arbitrary<LegalEvent> = fc.record(
    {
      type: fc.constantFrom(...EVENT_TYPES),
      date: fc.option(date),
      provisions: fc.constantFrom(['7'], ['7(1)'], ['8']),
      confidence: fc.constantFrom('seen', 'unverified'),
    },
    { requiredKeys: ['type', 'date'] },
  );
  const rest = fc.record(
    {
      draft: fc.boolean(),
      binding: fc.constantFrom('binding', 'policy'),
      gazette: fc.constant('Official Gazette 27/2018'),
      presumed: fc.record(
        { inForce: fc.boolean(), from: date, until: date, reason: fc.constant('it is cited') },
        { requiredKeys: ['inForce', 'from', 'reason'] },
      ),
    },
    { requiredKeys: ['binding'] },
  );
  const delay = fc.option(fc.constant(usual), { nil: undefined });
  const provision = fc.constantFrom<Provision | undefined>(
    undefined,
    { pinpoint: '7(1)', text: 'A rule' },
    { pinpoint: '9', text: 'A rule' },
  );

  it('says of any day what inForce says, of the act and of its provisions', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 5 }),
        rest,
        delay,
        provision,
        fc.array(day, { minLength: 5, maxLength: 20 }),
        (events, fields, delayed, rule, days) => expectAgreement(act(events, fields), delayed, rule, days),
      ),
      { numRuns: 300 },
    );
  });

  it('has neighbours that differ', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), rest, delay, (events, fields, delayed) => {
        const intervals = forceIntervals(act(events, fields), delayed);
        for (const [place, { force, basis }] of intervals.slice(1).entries())
          expect({ force, basis }).not.toEqual({ force: intervals[place]!.force, basis: intervals[place]!.basis });
      }),
    );
  });
});
