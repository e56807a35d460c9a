import { describe, expect, it } from '@jest/globals';
import { addDays, spanOf } from '../../src/common/legal-date.js';
import { LANGUAGES } from '../../src/common/localised-text.js';
import { membersOn } from '../../src/jurisdictions/group.js';
import { groupList, jurisdictionList, readText, readYaml } from './read-data.js';

const jurisdictions = jurisdictionList.parse(readYaml('assessments/jurisdictions.yaml'));
const groups = groupList.parse(readYaml('assessments/groups.yaml'));
const codes = jurisdictions.map(({ code }) => code);
const SIX = ['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB'];
const ENTITIES = ['BA-BIH', 'BA-SRP', 'BA-BRC'];

function jurisdictionOf(code: string) {
  const found = jurisdictions.find((one) => one.code === code);
  if (!found) throw new Error(`no jurisdiction ${code}`);
  return found;
}

function groupOf(code: string) {
  const found = groups.find((one) => one.code === code);
  if (!found) throw new Error(`no group ${code}`);
  return found;
}

describe('jurisdictions.yaml', () => {
  it('has the 193 members of the United Nations, Kosovo, four places that indices rate, and the three parts of Bosnia and Herzegovina', () => {
    expect(codes).toHaveLength(193 + 1 + 4 + 3);
    expect(codes.filter((code) => /^[A-Z]{3}$/.test(code))).toHaveLength(198);
    for (const code of ['HKG', 'MAC', 'PSE', 'TWN']) expect(jurisdictionOf(code)['note']).toContain('The name is');
    expect(codes.filter((code) => jurisdictionOf(code).partOf === 'BIH').sort()).toEqual([...ENTITIES].sort());
  });

  it('lists each code once, in their order', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort());
  });

  it('gives each alias to one jurisdiction only, and none that is the code of another', () => {
    const aliases = jurisdictions.flatMap((one) => one.aliases ?? []);
    expect(new Set(aliases).size).toBe(aliases.length);
    expect(aliases.filter((alias) => codes.includes(alias))).toEqual([]);
  });

  it('gives each English name to one jurisdiction only', () => {
    const names = jurisdictions.map(({ name }) => name['en']);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([...SIX, ...ENTITIES])('names %s in every language of the reports', (code) => {
    expect(Object.keys(jurisdictionOf(code).name).sort()).toEqual([...LANGUAGES].sort());
  });

  it.each([...SIX, ...ENTITIES])('writes %s in Cyrillic where the language is, and nowhere else', (code) => {
    for (const [language, name] of Object.entries(jurisdictionOf(code).name))
      expect([language, /\p{Script=Cyrillic}/u.test(name)]).toEqual([language, ['mk', 'sr-Cyrl'].includes(language)]);
  });

  it('names each OECD and EU member in an official language of its own', () => {
    const english = ['AUS', 'GBR', 'USA'];
    const members = new Set([...groupOf('OECD').members, ...groupOf('EU').members].map((one) => one.jurisdiction));
    const lacking = [...members].filter((code) => Object.keys(jurisdictionOf(code).name).length < 2);
    expect(lacking.filter((code) => !english.includes(code))).toEqual([]);
  });

  it.each([
    ['GRC', 'el', 'Ελλάδα'],
    ['JPN', 'ja', '日本'],
    ['KOR', 'ko', '대한민국'],
    ['ISR', 'he', 'ישראל'],
    ['FRA', 'fr', 'France'],
    ['NLD', 'nl', 'Nederland'],
    ['BGR', 'bg', 'България'],
    ['MKD', 'sq', 'Maqedonia e Veriut'],
    ['XKX', 'sq', 'Kosova'],
    ['BA-SRP', 'sr-Cyrl', 'Република Српска'],
  ])('writes the name of %s in %s as %s', (code, language, name) => {
    expect(jurisdictionOf(code).name[language]).toBe(name);
  });

  it('composes every letter, so that equal names are equal bytes', () => {
    const text = readText('assessments/jurisdictions.yaml');
    expect(text).toBe(text.normalize('NFC'));
  });

  it('ends the former names of North Macedonia on the day before the Prespa Agreement, in force on 12 February 2019', () => {
    const former = jurisdictionOf('MKD').formerNames ?? [];
    expect(former.map(({ until }) => addDays(until, 1))).toEqual(['2019-02-12', '2019-02-12']);
    expect(former[0]?.name['en']).toBe('The former Yugoslav Republic of Macedonia');
  });

  it('keeps every date a string that is a date', () => {
    const dates = [
      ...jurisdictions.flatMap(({ formerNames = [] }) => formerNames.flatMap(({ from, until }) => [from, until])),
      ...jurisdictions.flatMap(({ predecessors = [] }) => predecessors.map(({ until }) => until)),
      ...groups.flatMap(({ members }) => members.flatMap(({ from, until }) => [from, until])),
    ].filter((date) => date !== undefined);
    expect(dates.length).toBeGreaterThan(100);
    expect(dates.filter((date) => spanOf(date) === null)).toEqual([]);
  });

  it('carries the footnote on the designation of Kosovo for both publishers, and for no other jurisdiction', () => {
    const noted = jurisdictions.filter(({ footnotes }) => footnotes !== undefined);
    expect(noted.map(({ code }) => code)).toEqual(['XKX']);
    const words =
      'This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ ' +
      'Opinion on the Kosovo declaration of independence.';
    expect(noted[0]?.footnotes).toEqual([
      { publisher: 'OECD', text: { en: words } },
      { publisher: 'EU', text: { en: words } },
    ]);
  });

  it('says for each of the six how long an act takes from publication to commencement', () => {
    expect(SIX.filter((code) => jurisdictionOf(code).commencement === undefined)).toEqual([]);
  });

  it.each([
    { code: 'SRB', published: '2018-04-06', inForce: '2018-04-14', act: 'Law on Electronic Government, 27/2018' },
    { code: 'MNE', published: '2019-12-26', inForce: '2020-01-03', act: 'Law on Electronic Government, 72/2019' },
    { code: 'BIH', published: '2025-02-28', inForce: '2025-03-08', act: 'Law on Protection of Personal Data, 12/25' },
    { code: 'ALB', published: '2025-01-17', inForce: '2025-02-01', act: 'Law No. 124/2024' },
  ])('gives $act of $code the day of commencement that its source gives', ({ code, published, inForce }) => {
    expect(addDays(published, jurisdictionOf(code).commencement?.daysAfterPublication ?? 0)).toBe(inForce);
  });

  it.each([
    { code: 'ALB', adopted: '2024-12-19', published: '2025-01-17', act: 'Law No. 124/2024' },
    { code: 'BIH', adopted: '2025-01-30', published: '2025-02-28', act: 'Law on Protection of Personal Data, 12/25' },
    { code: 'XKX', adopted: '2019-01-30', published: '2019-02-25', act: 'Law No. 06/L-082' },
    { code: 'MNE', adopted: '2012-07-26', published: '2012-08-09', act: 'Law on Free Access to Information, 44/2012' },
    { code: 'MKD', adopted: '2020-02-16', published: '2020-02-24', act: 'Law on Personal Data Protection, 42/20' },
  ])('allows $act of $code the time that its publication took', ({ code, adopted, published }) => {
    const bound = addDays(adopted, jurisdictionOf(code).commencement?.publishedWithinDays ?? 0);
    expect(bound >= published).toBe(true);
  });
});

describe('groups.yaml', () => {
  it('lists only jurisdictions that there are, each once in a group', () => {
    for (const { code, members } of groups) {
      const listed = members.map(({ jurisdiction }) => jurisdiction);
      expect([code, listed.filter((one) => !codes.includes(one))]).toEqual([code, []]);
      expect([code, new Set(listed).size]).toEqual([code, listed.length]);
    }
  });

  it.each([
    { code: 'WB', day: '2019-12-31', n: 6, because: 'the OECD covers six economies of the region' },
    { code: 'OECD', day: '1962-03-29', n: 20, because: 'the OECD counts twenty founders, the last of them Italy' },
    { code: 'OECD', day: '1971-06-07', n: 23, because: 'Australia joined as the 23rd member, says its government' },
    { code: 'OECD', day: '1996-12-12', n: 29, because: 'Korea joined as the 29th, says its delegation' },
    { code: 'OECD', day: '2010-05-10', n: 31, because: 'the Republic of Korea counted 31 on that day' },
    { code: 'OECD', day: '2013-05-30', n: 34, because: 'the OECD spoke of its 34 members on that day' },
    { code: 'OECD', day: '2016-07-01', n: 35, because: 'Latvia is the 35th, says the Hungarian delegation' },
    { code: 'OECD', day: '2018-12-31', n: 36, because: 'the OECD counted 36 parties to the Convention' },
    { code: 'OECD', day: '2020-04-27', n: 36, because: 'Colombia joined on the next day' },
    { code: 'OECD', day: '2020-04-28', n: 37, because: 'Colombia is the 37th' },
    { code: 'OECD', day: '2021-05-24', n: 37, because: 'Costa Rica joined on the next day' },
    { code: 'OECD', day: '2021-05-25', n: 38, because: 'the OECD welcomed its 38th member' },
    { code: 'EU', day: '1958-01-01', n: 6, because: 'the table of the European Union starts with six' },
    { code: 'EU', day: '2004-05-01', n: 25, because: '15 and the ten of 2004' },
    { code: 'EU', day: '2013-07-01', n: 28, because: 'Croatia is the 28th' },
    { code: 'EU', day: '2020-01-31', n: 28, because: 'the United Kingdom left at the end of this day' },
    { code: 'EU', day: '2020-02-01', n: 27, because: 'the European Union counts 27' },
    {
      code: 'OECD-EU',
      day: '2007-05-16',
      n: 19,
      because: '19 of the 27 were members when Slovenia was invited (press)',
    },
    { code: 'OECD-EU', day: '2019-12-31', n: 23, because: '28 without Bulgaria, Croatia, Cyprus, Malta and Romania' },
    { code: 'OECD-EU', day: '2024-12-31', n: 22, because: '27 without the same five' },
    { code: 'EU-candidates', day: '2019-12-31', n: 5, because: 'Eurostat named five' },
    { code: 'EU-candidates', day: '2022-12-15', n: 8, because: 'seven others when Bosnia and Herzegovina joined them' },
    { code: 'EU-candidates', day: '2024-07-01', n: 9, because: 'ten with Kosovo, which is a potential candidate' },
  ])('counts $n in $code on $day: $because', ({ code, day, n }) => {
    expect(membersOn(groupOf(code), day)).toHaveLength(n);
  });

  it('makes OECD-EU the members of both on any day on which either changed', () => {
    const changes = [...groupOf('OECD').members, ...groupOf('EU').members].flatMap(({ from, until }) =>
      [from, until, until && addDays(until, 1)].filter((day) => day !== undefined),
    );
    for (const day of new Set(changes)) {
      const eu = membersOn(groupOf('EU'), day);
      const both = membersOn(groupOf('OECD'), day).filter((code) => eu.includes(code));
      expect([day, [...membersOn(groupOf('OECD-EU'), day)].sort()]).toEqual([day, both.sort()]);
    }
  });

  it('keeps Kosovo, a potential candidate, out of the candidates', () => {
    expect(groupOf('EU-candidates').members.map(({ jurisdiction }) => jurisdiction)).not.toContain('XKX');
  });
});
