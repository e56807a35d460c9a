import { describe, expect, it } from '@jest/globals';
import { type Instrument } from '../../src/instruments/instrument.js';
import { linkActs } from '../../src/instruments/time/linked-acts.js';
import { type Jurisdiction } from '../../src/jurisdictions/jurisdiction.js';
import { instrumentPage } from '../../src/web/pages/instrument-page.js';
import { jurisdictionPage } from '../../src/web/pages/jurisdiction-page.js';
import { act, usual } from '../support/act.js';
import { type Element, elementsOf, named, parseHtml, wordsOf } from './parse-html.js';
import { TEMPLATE } from './site.js';

/** An invented state with an entity. */
const state: Jurisdiction = { code: 'ZZZ', name: { en: 'Zedland' }, commencement: usual };
const entity: Jurisdiction = { code: 'ZZ-A', name: { en: 'Part A' }, partOf: 'ZZZ' };
const jurisdictions = [state, entity];
const subjects = [
  { code: 'open-data', label: { en: 'Open data' } },
  { code: 'security', label: { en: 'Security' } },
  { code: 'archives', label: { en: 'Archives' } },
];

const law = act(
  [
    { type: 'adopted', date: '2012-05-01' },
    { type: 'published', date: '2012-05-10' },
    { type: 'commences', date: null, after: { days: 8, event: 'published' } },
    { type: 'commences', date: null, condition: 'accession', provisions: ['9'] },
    { type: 'amended', date: null, by: 'ZZZ-AMENDING' },
    { type: 'suspended', date: '2020-01-01' },
    { type: 'resumed', date: '2020-06' },
    { type: 'interpreted', date: null },
  ],
  {
    code: 'ZZZ-LAW',
    title: { en: 'Law on Data', fr: 'Loi sur les données' },
    translations: { fr: 'unofficial' },
    subjects: ['open-data', 'security'],
    provisions: [
      { pinpoint: '1', text: 'scope' },
      {
        pinpoint: '5(1)',
        text: 'a body may publish its data',
        subject: 'open-data',
        modality: 'permits',
        addressee: 'public-bodies',
        amended: [
          { by: 'ZZZ-AMENDING', text: 'a body shall publish its data', subject: 'open-data', modality: 'mandates' },
        ],
      },
      { pinpoint: '7a', text: 'open formats', since: 'ZZZ-AMENDING' },
      { pinpoint: '9', text: 'exchange with the Union' },
    ],
    sources: [
      {
        title: 'the gazette',
        href: 'https://example.org/a',
        quote: 'bodies shall',
        hash: `sha256:${'ab'.repeat(32)}`,
        archived: 'https://example.org/copy',
        translation: 'machine',
      },
    ],
  },
);
const amending = act([{ type: 'commences', date: '2017-03-01' }], {
  code: 'ZZZ-AMENDING',
  title: { en: 'Law amending the Law on Data' },
});
const decree = act([{ type: 'commences', date: '2013-01-01' }], {
  code: 'ZZZ-DECREE',
  title: { en: 'Decree on formats' },
  type: 'by-law',
  subjects: ['security'],
  relations: [{ type: 'implements', act: 'ZZZ-LAW' }],
});
const bill = act([], { code: 'ZZZ-BILL', title: { en: 'Bill on exchange' }, draft: true });
const ofEntity = act([{ type: 'commences', date: '2013-01-01' }], {
  code: 'ZZ-A-LAW',
  jurisdiction: 'ZZ-A',
  title: { en: 'Law of Part A' },
  subjects: ['archives'],
});
const register: readonly Instrument[] = linkActs([law, amending, decree, bill, ofEntity], () => usual);

function instrumentOn(on: string, code = 'ZZZ-LAW'): Element {
  const instrument = register.find((each) => each.code === code)!;
  const content = {
    instrument,
    jurisdictions,
    subjects,
    register,
    on,
    today: '2026-11-23',
    citedBy: [],
    template: TEMPLATE,
  };
  return parseHtml(instrumentPage(content));
}

function lawOf(jurisdiction: Jurisdiction, on: string): Element {
  const coverage = [
    {
      code: 'ZZZ-1',
      jurisdiction: 'ZZZ',
      subjects: ['archives'],
      from: '2000',
      until: '2020',
      searched: '2021-01-01',
      by: 'a reader',
      where: [{ title: 'a catalogue' }],
      found: [],
      confidence: 'seen' as const,
    },
  ];
  return parseHtml(
    jurisdictionPage({
      jurisdiction,
      jurisdictions,
      groups: [],
      register,
      on,
      today: '2026-11-23',
      coverage,
      subjects,
      standings: [],
      template: TEMPLATE,
    }),
  );
}

function section(page: Element, title: string): Element {
  return named(page, 'section').find(({ attributes }) => attributes['aria-labelledby'] === title)!;
}

function ofClass(page: Element, name: string): readonly Element[] {
  return elementsOf(page).filter(({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name));
}

describe('the page of an act', () => {
  it('says in words what the picture shows, for the act and each provision with days of its own', () => {
    const [words] = named(named(section(instrumentOn('2015'), 'events-title'), 'figure')[0]!, 'dl');
    const told = wordsOf(words!);
    // Published on 10 May 2012 and 8 days.
    expect(told).toContain('The act in force from 18 May 2012 to 31 December 2019');
    expect(told).toContain('not in force from 1 January 2020 to 31 May 2020');
    expect(told).toContain('not known whether in force from 1 June 2020 to 29 June 2020');
    expect(told).toContain('art. 7a in force from 1 March 2017 to 31 December 2019');
    expect(told).toContain('art. 9 not known whether in force from 1 May 2012');
  });

  it('lists events in the order of their days with how a day was found, and draws those with a day', () => {
    const events = section(instrumentOn('2015'), 'events-title');
    const rows = named(named(events, 'tbody')[0]!, 'tr').map(wordsOf);
    expect(rows[2]).toContain('18 May 2012 8 days after publication.');
    expect(rows.find((row) => row.includes('Amended'))).toContain('Taken from the commencement of ZZZ-AMENDING.');
    expect(rows.find((row) => row.includes('accession'))).toContain('On a condition: accession');
    expect(rows[rows.length - 1]).toContain('On a day not known');
    const numbers = ofClass(events, 'event-number').map(wordsOf);
    expect(numbers).toEqual(expect.arrayContaining(['1', '2', '3']));
    expect(wordsOf(events)).toContain('Not drawn, for no day is known: 7 and 8.');
    // June 2020 is known as a month only, and so is a spread.
    expect(ofClass(named(events, 'figure')[0]!, 'spread').length).toBeGreaterThan(1);
  });

  it.each([
    { on: '2017-02-28', text: 'a body may publish its data', other: 'a body shall publish', because: 'before' },
    { on: '2017-03-01', text: 'a body shall publish its data', other: 'a body may publish', because: 'after' },
  ])('gives the wording of the day: $because the amendment', ({ on, text, other }) => {
    const row = elementsOf(instrumentOn(on)).find(({ attributes }) => attributes['id'] === 'art_5__para_1')!;
    expect(wordsOf(row)).toContain(text);
    expect(wordsOf(row)).not.toContain(other);
  });

  it('gives both wordings where the date leaves them open', () => {
    const row = elementsOf(instrumentOn('2017')).find(({ attributes }) => attributes['id'] === 'art_5__para_1')!;
    expect(wordsOf(row)).toContain('a body may publish its data');
    expect(wordsOf(row)).toContain('or as amended by ZZZ-AMENDING, 1 March 2017: a body shall publish its data');
    expect(wordsOf(row)).toContain('permits, to public bodies or mandates');
  });

  it('shows what an amendment changed, word by word, and what it put in', () => {
    const changes = section(instrumentOn('2015'), 'changes-title');
    const [reworded, added] = named(changes, 'article');
    expect(named(reworded!, 'del').map(wordsOf)).toEqual(['may']);
    expect(named(reworded!, 'ins').map(wordsOf)).toEqual(['shall']);
    expect(named(reworded!, 'a').map(({ attributes }) => attributes['href'])).toContain('/instruments/ZZZ-AMENDING');
    expect(wordsOf(reworded!)).toContain('By Law amending the Law on Data, 1 March 2017.');
    expect(wordsOf(added!)).toContain('It was not there.');
  });

  it('climbs the ladder rung by rung, with the acts that show it', () => {
    const rungs = (on: string): readonly string[] => named(ofClass(instrumentOn(on), 'ladder')[0]!, 'li').map(wordsOf);
    const truths = (on: string): readonly (string | undefined)[] =>
      rungs(on).map((words) => /: (yes|not known|no)/.exec(words)?.[1]);
    expect(truths('2015-01-01')).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
    expect(rungs('2015-01-01')[3]).toContain('Decree on formats');
    expect(truths('2012-05-05')).toEqual(['yes', 'yes', 'no', 'not known', 'no']);
  });

  it('says whose translation a title is, what was quoted, and where the copy is', () => {
    const page = instrumentOn('2015');
    expect(wordsOf(section(page, 'titles-title'))).toContain('French, unofficial translation');
    const sources = section(page, 'sources-title');
    expect(named(sources, 'q').map(wordsOf)).toEqual(['bodies shall']);
    expect(wordsOf(sources)).toContain('machine translation');
    expect(wordsOf(sources)).toContain('sha256 abab abab');
    expect(named(sources, 'a').map(({ attributes }) => attributes['href'])).toContain('https://example.org/copy');
  });

  it('draws nothing of an act of which no day is known, and says so', () => {
    const life = named(section(instrumentOn('2015', 'ZZZ-BILL'), 'events-title'), 'figure')[0]!;
    expect(named(life, 'svg')).toHaveLength(0);
    expect(wordsOf(life)).toContain('no day of it is known');
  });
});

describe('the law of a place on a day', () => {
  it('has its own acts by subject, each in full once, with how far it has come and what its provisions do', () => {
    const table = named(section(lawOf(state, '2018-01-01'), 'law-title'), 'table')[0]!;
    const rows = named(table, 'tr').slice(1).map(wordsOf);
    // By label: open data before security. The law is in full under its first subject, by name under the other.
    expect(rows[0]).toBe('Open data no search reaches 2018: there may be more');
    expect(rows[1]).toContain('Law on Data');
    expect(rows[1]).toContain('applied');
    expect(rows[1]).toContain('mandates: 1');
    expect(rows.filter((row) => row.startsWith('Also: Law on Data'))).toHaveLength(1);
  });

  it('never takes absence for a no', () => {
    const words = wordsOf(section(lawOf(state, '2018-01-01'), 'law-title'));
    expect(words).toContain('Searched for all of 2018, no act found in force Archives');
    expect(wordsOf(section(lawOf(state, '2024-01-01'), 'law-title'))).toContain('No search reaches 2024 Archives');
  });

  it('keeps the acts of an entity beside those of the state', () => {
    const page = lawOf(state, '2018-01-01');
    expect(wordsOf(section(page, 'law-title'))).not.toContain('Law of Part A');
    expect(wordsOf(section(page, 'memo-title'))).toContain('Law of Part A');
    expect(wordsOf(section(lawOf(entity, '2018-01-01'), 'law-title'))).toContain('Law of Part A');
  });

  it.each([
    { on: '2017-06-01', says: '1 March 2017: Law on Data amended by ZZZ-AMENDING', because: 'it lies in them' },
    {
      on: '2018-03-01',
      says: 'Nothing that is recorded, from 2 March 2017 to 1 March 2018',
      because: 'a year is over',
    },
  ])('tells what changed in the twelve months before: $because', ({ on, says }) =>
    expect(wordsOf(section(lawOf(state, on), 'law-title'))).toContain(says),
  );

  it('lists what is to come', () => {
    const words = wordsOf(section(lawOf(state, '2012-05-05'), 'law-title'));
    expect(words).toContain('Law on Data adopted, not yet in force');
    expect(words).toContain('Bill on exchange draft');
  });

  it('draws a bar for each act, with the same in words', () => {
    const rows = named(named(section(lawOf(state, '2018'), 'acts-title'), 'tbody')[0]!, 'tr');
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => named(row, 'svg').length === 1 && /force/.test(wordsOf(row)))).toBe(true);
  });

  it('says nothing of the law of a place without acts', () => {
    const none = { code: 'YYY', name: { en: 'Elsewhere' } };
    expect(section(lawOf(none, '2018'), 'law-title')).toBeUndefined();
  });
});
