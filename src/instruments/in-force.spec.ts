import { describe, expect, it } from '@jest/globals';
import { type UsualCommencement } from '../jurisdictions/jurisdiction.js';
import { commencementOf, gazetteYear } from './commencement.js';
import { type Force, inForce, type Stage } from './in-force.js';
import { type Instrument, type LegalEvent } from './instrument.js';

const usual: UsualCommencement = {
  daysAfterPublication: 8,
  publishedWithinDays: 30,
  confidence: 'seen',
  sources: [{ title: 'an invented delay' }],
};

function act(events: readonly LegalEvent[], rest: Partial<Instrument> = {}): Instrument {
  return {
    code: 'XXX-1',
    jurisdiction: 'XXX',
    title: { en: 'An act' },
    type: 'law',
    binding: 'binding',
    subjects: [],
    events,
    confidence: 'seen',
    sources: [{ title: 'a source' }],
    ...rest,
  };
}

const commences = (date: string | null, provisions?: readonly string[]): LegalEvent => ({
  type: 'commences',
  date,
  ...(provisions && { provisions }),
});

interface Row {
  readonly case: string;
  readonly events: readonly LegalEvent[];
  readonly rest?: Partial<Instrument>;
  readonly on: string;
  readonly force: Force;
  readonly stage?: Stage;
  readonly provision?: string;
}

// Expected values: hand working from the rules in DESIGN's words (docs/ddps.md, "How the register is read").
const rows: readonly Row[] = [
  { case: 'the day before commencement', events: [commences('2018-04-14')], on: '2018-04-13', force: 'no' },
  { case: 'the day of commencement', events: [commences('2018-04-14')], on: '2018-04-14', force: 'yes' },
  { case: 'a year that holds the commencement', events: [commences('2018-04-14')], on: '2018', force: 'unknown' },
  { case: 'the year after', events: [commences('2018-04-14')], on: '2019', force: 'yes' },
  {
    case: 'a year within which it came and went',
    events: [commences('2018-04-14'), { type: 'repealed', date: '2018-06-01' }],
    on: '2018',
    force: 'unknown',
  },
  { case: 'commencement in a year, within it', events: [commences('2018')], on: '2018-06-01', force: 'unknown' },
  { case: 'commencement in a year, after it', events: [commences('2018')], on: '2019-01-01', force: 'yes' },
  {
    case: 'sources differ, between them',
    events: [commences('2019-02-13/2019-02-25')],
    on: '2019-02-20',
    force: 'unknown',
  },
  { case: 'sources differ, after both', events: [commences('2019-02-13/2019-02-25')], on: '2019-02-25', force: 'yes' },
  {
    case: 'the last day before a repeal',
    events: [commences('2010-01-01'), { type: 'repealed', date: '2024-06-30' }],
    on: '2024-06-29',
    force: 'yes',
  },
  {
    case: 'the day of a repeal',
    events: [commences('2010-01-01'), { type: 'repealed', date: '2024-06-30' }],
    on: '2024-06-30',
    force: 'no',
  },
  {
    case: 'the last day of validity',
    events: [commences('2015-01-01'), { type: 'expired', date: '2020-12-31' }],
    on: '2020-12-31',
    force: 'yes',
  },
  {
    case: 'the day after validity',
    events: [commences('2015-01-01'), { type: 'expired', date: '2020-12-31' }],
    on: '2021-01-01',
    force: 'no',
  },
  {
    case: 'repealed on a day not known',
    events: [commences('2010-01-01'), { type: 'repealed', date: null }],
    on: '2015-01-01',
    force: 'unknown',
  },
  {
    case: 'repealed on a day not known, before commencement',
    events: [commences('2010-01-01'), { type: 'repealed', date: null }],
    on: '2009-01-01',
    force: 'no',
  },
  {
    case: 'published, before publication',
    events: [{ type: 'published', date: '2018-12-28' }],
    on: '2018-12-27',
    force: 'no',
  },
  {
    case: 'published, within the usual delay',
    events: [{ type: 'published', date: '2018-12-28' }],
    on: '2019-01-04',
    force: 'unknown',
  },
  {
    case: 'published, after the usual delay',
    events: [{ type: 'published', date: '2018-12-28' }],
    on: '2019-01-05',
    force: 'yes',
  },
  {
    case: 'only the year of the gazette, within it',
    events: [],
    rest: { gazette: 'Gazette 27/2014' },
    on: '2014-05-01',
    force: 'unknown',
  },
  {
    case: 'only the year of the gazette, after it and the delay',
    events: [],
    rest: { gazette: 'Gazette 27/2014' },
    on: '2015-01-08',
    force: 'yes',
  },
  {
    case: 'only the year of the gazette, before it',
    events: [],
    rest: { gazette: 'Gazette 27/2014' },
    on: '2013-12-31',
    force: 'no',
  },
  {
    case: 'a gazette number that is not verified',
    events: [],
    rest: { gazette: 'Gazette 27/2014', unverified: ['gazette'] },
    on: '2020-01-01',
    force: 'unknown',
  },
  {
    case: 'adopted, within the time to publish and commence',
    events: [{ type: 'adopted', date: '2010-09-23' }],
    on: '2010-10-01',
    force: 'unknown',
  },
  {
    case: 'adopted, after that time (30 + 8 days)',
    events: [{ type: 'adopted', date: '2010-09-23' }],
    on: '2010-10-31',
    force: 'yes',
  },
  {
    case: 'a policy holds from its adoption',
    events: [{ type: 'adopted', date: '2016-05-13' }],
    rest: { binding: 'policy' },
    on: '2016-05-13',
    force: 'yes',
  },
  { case: 'adopted on a day not known', events: [{ type: 'adopted', date: null }], on: '2019-12-31', force: 'unknown' },
  { case: 'nothing is known', events: [], on: '2019-12-31', force: 'unknown' },
  { case: 'a draft', events: [], rest: { draft: true }, on: '2030-01-01', force: 'no' },
  {
    case: 'an unverified commencement is not used',
    events: [{ ...commences('2010-01-01'), confidence: 'unverified' }],
    on: '2019-12-31',
    force: 'unknown',
  },
  {
    case: 'presumed in force, with a reason',
    events: [{ type: 'adopted', date: null }],
    rest: { presumed: { inForce: true, from: '2010', reason: 'cited as in force' } },
    on: '2019-12-31',
    force: 'yes',
  },
  {
    case: 'a presumption does not reach back',
    events: [{ type: 'adopted', date: null }],
    rest: { presumed: { inForce: true, from: '2010', reason: 'cited as in force' } },
    on: '2009-12-31',
    force: 'unknown',
  },
  {
    case: 'a presumption does not undo a date',
    events: [commences('2018-04-14')],
    rest: { presumed: { inForce: true, from: '2010', reason: 'cited as in force' } },
    on: '2015-01-01',
    force: 'no',
  },
  {
    case: 'in force, not yet applied',
    events: [commences('2018-11-21'), { type: 'applies', date: '2019-08-21' }],
    stage: 'applied',
    on: '2019-08-20',
    force: 'no',
  },
  {
    case: 'in force and applied',
    events: [commences('2018-11-21'), { type: 'applies', date: '2019-08-21' }],
    stage: 'applied',
    on: '2019-08-21',
    force: 'yes',
  },
  {
    case: 'adopted, not in force',
    events: [{ type: 'adopted', date: '2018-11-09' }, commences('2018-11-21')],
    stage: 'adopted',
    on: '2018-11-10',
    force: 'yes',
  },
  {
    case: 'a provision that commences later',
    events: [commences('2025-10-31'), commences('2027-01-01', ['29'])],
    provision: '29(1)',
    on: '2026-01-01',
    force: 'no',
  },
  {
    case: 'its sibling',
    events: [commences('2025-10-31'), commences('2027-01-01', ['29'])],
    provision: '30',
    on: '2026-01-01',
    force: 'yes',
  },
  {
    case: 'an act with a part still to come',
    events: [commences('2025-10-31'), commences('2027-01-01', ['29'])],
    on: '2026-01-01',
    force: 'partial',
  },
  {
    case: 'article 2 is not article 29',
    events: [commences('2025-10-31'), commences('2027-01-01', ['2'])],
    provision: '29',
    on: '2026-01-01',
    force: 'yes',
  },
  {
    case: 'a provision repealed while the act lives',
    events: [commences('2010-01-01'), { type: 'repealed', date: '2015-01-01', provisions: ['5'] }],
    provision: '5(2)',
    on: '2016-01-01',
    force: 'no',
  },
  {
    case: 'a provision whose own end would come after that of its act',
    events: [
      commences('2010-01-01'),
      { type: 'repealed', date: '2030-01-01', provisions: ['5'] },
      { type: 'repealed', date: '2020-01-01' },
    ],
    provision: '5',
    on: '2025-01-01',
    force: 'no',
  },
  {
    case: 'the first of two ends, listed last',
    events: [
      commences('2010-01-01'),
      { type: 'expired', date: '2020-12-31' },
      { type: 'repealed', date: '2018-06-01' },
    ],
    on: '2019-01-01',
    force: 'no',
  },
  {
    case: 'a suspension on a day not known, before a repeal',
    events: [commences('2010-01-01'), { type: 'suspended', date: null }, { type: 'repealed', date: '2018-06-01' }],
    on: '2015-01-01',
    force: 'unknown',
  },
  {
    case: 'the day of a repeal, beside an expiry on a day not known',
    events: [commences('2010-01-01'), { type: 'expired', date: null }, { type: 'repealed', date: '2018-06-01' }],
    on: '2018-06-01',
    force: 'no',
  },
  {
    case: 'a provision that commences apart, on a day not known',
    events: [{ type: 'adopted', date: '2025-10-20' }, commences('2025-10-31'), commences(null, ['29'])],
    provision: '29(1)',
    on: '2026-01-01',
    force: 'unknown',
  },
  {
    case: 'that provision before the adoption',
    events: [{ type: 'adopted', date: '2025-10-20' }, commences('2025-10-31'), commences(null, ['29'])],
    provision: '29(1)',
    on: '2025-10-19',
    force: 'no',
  },
  {
    case: 'an act that is believed only says neither yes nor no',
    events: [commences('2021-01-01')],
    rest: { confidence: 'unverified', gazette: 'Gazette 27/2021' },
    on: '2019-12-31',
    force: 'unknown',
  },
  {
    case: 'an event that was seen, of an act that is believed only',
    events: [{ ...commences('2021-01-01'), confidence: 'seen' }],
    rest: { confidence: 'unverified' },
    on: '2019-12-31',
    force: 'no',
  },
  {
    case: 'a draft that has been adopted since',
    events: [{ type: 'adopted', date: '2024-01-15' }, commences('2024-02-01')],
    rest: { draft: true },
    on: '2024-02-01',
    force: 'yes',
  },
];

describe('inForce', () => {
  it.each(rows)('$case: $force on $on', ({ events, rest, on, force, stage, provision }) => {
    const question = {
      instrument: act(events, rest),
      usual,
      ...(stage && { stage }),
      ...(provision && { provision: { pinpoint: provision, text: '' } }),
    };
    expect(inForce(question, on).force).toBe(force);
  });

  it('says how a date was derived', () => {
    const { basis } = inForce({ instrument: act([{ type: 'published', date: '2018-12-28' }]), usual }, '2020-01-01');
    expect(basis).toBe('derived from its publication and the usual 8 days to commencement');
  });
});

it('gives open ends where no delay is known', () => {
  expect(commencementOf(act([{ type: 'adopted', date: '2010-09-23' }]), undefined)).toEqual({
    earliest: '2010-09-23',
    latest: null,
    basis: 'not before its adoption',
  });
});

it.each([
  { citation: 'Official Gazette of RS 120/2004, 54/2007', year: 2004 },
  { citation: 'Official Gazette of BiH 45/06', year: 2006 },
  { citation: 'Official Gazette 70/98', year: 1998 },
  { citation: 'Official Journal No. 9 of 17 January 2025', year: null },
  { citation: undefined, year: null },
])('reads the year of $citation', ({ citation, year }) => expect(gazetteYear(citation)).toBe(year));
