import { describe, expect, it } from '@jest/globals';
import { act as lawWith } from '../../../test/support/act.js';
import { type DeriveRule } from '../../frameworks/derive-rule.js';
import { type Coverage } from '../../instruments/coverage/coverage.js';
import { type Instrument, type Provision } from '../../instruments/instrument.js';
import { derive, searchesOf } from './derive.js';
import { remarkTexts } from '../remark.js';

const rule: DeriveRule = {
  coverage: ['sharing'],
  answers: [
    {
      value: 'all',
      when: {
        provision: {
          subject: ['sharing'],
          modality: ['mandates'],
          reach: ['all'],
          instrument: { binding: ['binding'] },
        },
      },
    },
    { value: 'selected', when: { provision: { subject: ['sharing'], modality: ['mandates'] } } },
  ],
  otherwise: 'none',
};

/** A law since 2015 with one provision, on sharing. */
function act(provision: Partial<Provision>, rest: Partial<Instrument> = {}): Instrument {
  return lawWith([{ type: 'commences', date: '2015-01-01' }], {
    subjects: ['e-government'],
    provisions: [
      { pinpoint: '9(1)', text: 'Bodies share data', subject: 'sharing', modality: 'mandates', ...provision },
    ],
    ...rest,
  });
}

function search(rest: Partial<Coverage> = {}): Coverage {
  return {
    code: 'ZZZ-SEARCH',
    jurisdiction: 'ZZZ',
    subjects: ['sharing'],
    from: '2000',
    until: '2020-12-31',
    searched: '2026-11-23',
    by: 'a reader',
    where: [{ title: 'a gazette' }],
    found: [],
    confidence: 'seen',
    ...rest,
  };
}

function derived(instruments: readonly Instrument[], coverage: readonly Coverage[] = [], asOf = '2019-12-31') {
  const { value, candidates } = derive(rule, { instruments, usual: undefined, asOf }, coverage);
  return { value, candidates };
}

// Hand working from docs/adr: the first answer that holds is given; better ones stay possible until they are searched for.
describe('derive', () => {
  it.each([
    {
      because: 'the best answer needs no search',
      acts: [act({ reach: 'all' })],
      coverage: [],
      value: 'all',
      candidates: [],
    },
    {
      because: 'a middle answer leaves a better one open',
      acts: [act({ reach: 'sector' })],
      coverage: [],
      value: null,
      candidates: ['all', 'selected'],
    },
    {
      because: 'a search closes the better one',
      acts: [act({ reach: 'sector' })],
      coverage: [search()],
      value: 'selected',
      candidates: [],
    },
    {
      because: 'a reach that is not coded leaves it open even after a search',
      acts: [act({})],
      coverage: [search()],
      value: null,
      candidates: ['all', 'selected'],
    },
    { because: 'without act and search nothing is said', acts: [], coverage: [], value: null, candidates: [] },
    { because: 'without act a search makes it a no', acts: [], coverage: [search()], value: 'none', candidates: [] },
    {
      because: 'a search that found an act which is not in the register does not count',
      acts: [],
      coverage: [search({ found: ['ZZZ-2'] })],
      value: null,
      candidates: [],
    },
    {
      because: 'an unverified search does not count',
      acts: [],
      coverage: [search({ confidence: 'unverified' })],
      value: null,
      candidates: [],
    },
    {
      because: 'a search of another period does not count',
      acts: [],
      coverage: [search({ until: '2018' })],
      value: null,
      candidates: [],
    },
    {
      because: 'a search for another subject does not count',
      acts: [],
      coverage: [search({ subjects: ['ethics'] })],
      value: null,
      candidates: [],
    },
    {
      because: 'a provision believed only leaves all open',
      acts: [act({ reach: 'all', confidence: 'unverified' })],
      coverage: [],
      value: null,
      candidates: ['all', 'selected', 'none'],
    },
    {
      because: 'a policy does not bind',
      acts: [act({ reach: 'all' }, { binding: 'policy' })],
      coverage: [search()],
      value: 'selected',
      candidates: [],
    },
    {
      because: 'an act not yet in force gives nothing',
      acts: [act({ reach: 'all' }, { events: [{ type: 'commences', date: '2021-01-01' }] })],
      coverage: [search()],
      value: 'none',
      candidates: [],
    },
    {
      because: 'an act repealed before gives nothing',
      acts: [
        act(
          { reach: 'all' },
          {
            events: [
              { type: 'commences', date: '2015-01-01' },
              { type: 'repealed', date: '2019-12-31' },
            ],
          },
        ),
      ],
      coverage: [search()],
      value: 'none',
      candidates: [],
    },
    {
      because: 'an act with an unknown start leaves it open',
      acts: [act({ reach: 'all' }, { events: [{ type: 'adopted', date: null }] })],
      coverage: [search()],
      value: null,
      candidates: ['all', 'selected', 'none'],
    },
    {
      because: 'a permission is no mandate',
      acts: [act({ reach: 'all', modality: 'permits' })],
      coverage: [search()],
      value: 'none',
      candidates: [],
    },
  ])('$because', ({ acts, coverage, value, candidates }) =>
    expect(derived(acts, coverage)).toEqual({ value, candidates }),
  );

  it('moves on the day on which an event falls', () => {
    const acts = [act({ reach: 'all' })];
    expect(derived(acts, [search()], '2014-12-31').value).toBe('none');
    expect(derived(acts, [search()], '2015-01-01').value).toBe('all');
  });

  it('cites the provision that made it true', () => {
    const { evidence } = derive(
      rule,
      { instruments: [act({ reach: 'all' })], usual: undefined, asOf: '2019-12-31' },
      [],
    );
    expect(evidence).toEqual([{ instrument: 'ZZZ-1', provision: '9(1)' }]);
  });

  it('says which act missed, and why', () => {
    const { remarks } = derive(
      rule,
      {
        instruments: [act({ reach: 'all' }, { events: [{ type: 'commences', date: '2021-01-01' }] })],
        usual: undefined,
        asOf: '2019-12-31',
      },
      [search()],
    );
    expect(remarkTexts(remarks)).toContain('ZZZ-1 art. 9(1): not in force');
  });
});

describe('what is said of searches', () => {
  const said = (acts: readonly Instrument[], coverage: readonly Coverage[]) =>
    remarkTexts(derive(rule, { instruments: acts, usual: undefined, asOf: '2019-12-31' }, coverage).remarks);

  it.each([
    {
      acts: [],
      coverage: [],
      remark: 'The register holds nothing that answers it, and no search is recorded (sharing).',
    },
    {
      acts: [],
      coverage: [search({ confidence: 'unverified' })],
      remark: 'Search recorded, but not enough for a no: ZZZ-SEARCH (it was too thin).',
    },
    {
      acts: [],
      coverage: [search({ found: ['ZZZ-2'] })],
      remark:
        'Search recorded, but not enough for a no: ZZZ-SEARCH (it found ZZZ-2, which the register does not hold).',
    },
    { acts: [act({ reach: 'sector' })], coverage: [], remark: 'Nobody has searched whether all holds.' },
    {
      acts: [act({ reach: 'sector' })],
      coverage: [search({ confidence: 'unverified' })],
      remark: 'Search recorded, but not enough for a no: ZZZ-SEARCH (it was too thin).',
    },
  ])('$remark', ({ acts, coverage, remark }) => expect(said(acts, coverage)).toContain(remark));

  it('never says that nobody searched where a search is recorded', () => {
    for (const acts of [[], [act({ reach: 'sector' })]]) {
      const told = said(acts, [search({ confidence: 'unverified' })]).join(' ');
      expect(told).not.toMatch(/no search is recorded|Nobody has searched/);
    }
  });
});

describe('a condition of conditions', () => {
  const has = (subject: string) => ({ provision: { subject: [subject] } });
  const nested = (when: DeriveRule['answers'][number]['when'], coverage: readonly Coverage[] = []) =>
    derive(
      { coverage: ['sharing'], answers: [{ value: 'yes', when }], otherwise: 'no' },
      { instruments: [act({})], usual: undefined, asOf: '2019-12-31' },
      coverage,
    ).value;
  it.each([
    {
      when: { all: [has('sharing'), has('ethics')] },
      coverage: [search()],
      value: 'no',
      because: 'one of two is not all',
    },
    { when: { any: [has('sharing'), has('ethics')] }, coverage: [], value: 'yes', because: 'one of two is any' },
    {
      when: { atLeast: { count: 1, of: [has('sharing'), has('ethics')] } },
      coverage: [],
      value: 'yes',
      because: 'one is at least one',
    },
    {
      when: { atLeast: { count: 2, of: [has('sharing'), has('ethics')] } },
      coverage: [search()],
      value: 'no',
      because: 'one is not two',
    },
    { when: { not: has('ethics') }, coverage: [search()], value: 'yes', because: 'searched and not there' },
    { when: { not: has('ethics') }, coverage: [], value: null, because: 'not there, and nobody looked' },
    { when: { not: has('sharing') }, coverage: [search()], value: 'no', because: 'it is there' },
    { when: { instrument: { subject: ['e-government'] } }, coverage: [], value: 'yes', because: 'the act is there' },
  ])('$because', ({ when, coverage, value }) => expect(nested(when, coverage)).toBe(value));
});

it('wants every subject searched', () => {
  const records = [search({ code: 'A' }), search({ code: 'B', subjects: ['once-only'] })];
  expect(searchesOf(['sharing', 'once-only'], records, '2019').map(({ code }) => code)).toEqual(['A', 'B']);
  expect(searchesOf(['sharing', 'ethics'], records, '2019')).toEqual([]);
});
