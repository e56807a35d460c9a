import { describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { type Element, elementsOf, named, parseHtml, wordsOf } from './parse-html.js';
import { readAll, siteOf } from './site.js';

const SITE = siteOf(readAll());
const PARSED = new Map([...SITE].map(([path, page]) => [path, parseHtml(page)]));

/** What is served by others: reports, data, the API, fixed files. */
const ELSEWHERE =
  /^\/(graphql$|eli\/[a-z-]+\/[a-z0-9-]+$|reports\/[a-z0-9-]+\/(comparative|brief|method|(profile|brief|worksheet)\.[A-Z-]+)\.(en|sq|bs|cnr|hr|mk|sr-Cyrl|sr-Latn|fr)\.pdf$|data\/[a-z0-9-]+\.(json|jsonld|csv|xlsx)$|assets\/)/;

function failing(fault: (page: Element, path: string) => readonly string[]): readonly string[] {
  return [...PARSED].flatMap(([path, page]) => fault(page, path).map((words) => `${path}: ${words}`));
}

function idsOf(page: Element): readonly string[] {
  return elementsOf(page).flatMap(({ attributes: { id } }) => id ?? []);
}

describe('every page', () => {
  it('is there for every assessment, subject, act and jurisdiction', () => {
    expect([...SITE.keys()].filter((path) => path.startsWith('/assessments/egdi-2024/'))).toHaveLength(193);
    const ofDdps = [...SITE.keys()].filter((path) => path.startsWith('/assessments/ddps'));
    const timelines = ofDdps.filter((path) => path.includes('/timeline'));
    expect(ofDdps.length - timelines.length).toBe(2 * (1 + 6 + 3));
    expect(timelines).toHaveLength(2 * (1 + 6 + 3));
    expect(SITE.size).toBeGreaterThan(500);
  });

  it('has one h1, one main and a title, and says its language', () => {
    expect(
      failing((page) => [
        ...(named(page, 'h1').length === 1 ? [] : [`${named(page, 'h1').length} h1`]),
        ...(named(page, 'main').length === 1 ? [] : ['not one main']),
        ...(wordsOf(named(page, 'title')[0]!).includes('Merilo') ? [] : ['no title']),
        ...(named(page, 'html')[0]?.attributes['lang'] === 'en' ? [] : ['no language']),
      ]),
    ).toEqual([]);
  });

  it('has a title of its own', () => {
    const titles = [...PARSED.values()].map((page) => wordsOf(named(page, 'title')[0]!));
    const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
    // Acts and names may be alike; pages of the frame may not.
    expect(twice.length / titles.length).toBeLessThan(0.05);
  });

  it('goes down one level of headings at a time', () => {
    expect(
      failing((page) => {
        const levels = named(page, 'h1', 'h2', 'h3', 'h4').map(({ name }) => Number(name.slice(1)));
        return levels.flatMap((level, index) =>
          level - (levels[index - 1] ?? 0) > 1 ? [`h${level} after h${levels[index - 1] ?? 0}`] : [],
        );
      }),
    ).toEqual([]);
  });

  it('shows no value that is none', () => {
    expect(
      failing(
        (page) =>
          wordsOf(page)
            .match(/\bundefined\b|\bNaN\b|\[object|\bInfinity\b|\bnull\b/)
            ?.slice(0, 1) ?? [],
      ),
    ).toEqual([]);
  });

  it('names each place once, and names no place that is not there', () => {
    expect(
      failing((page) => {
        const ids = idsOf(page);
        const pointers = elementsOf(page).flatMap(({ attributes }) =>
          ['aria-labelledby', 'aria-describedby', 'for'].flatMap((key) => attributes[key] ?? []),
        );
        return [
          ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`),
          ...pointers.filter((pointer) => !ids.includes(pointer)).map((pointer) => `nothing is called ${pointer}`),
        ];
      }),
    ).toEqual([]);
  });

  it('leads only to pages and places that there are', () => {
    const ids = new Map([...PARSED].map(([path, page]) => [path, new Set(idsOf(page))]));
    expect(
      failing((page, from) =>
        named(page, 'a', 'form', 'link').flatMap(({ attributes: { href, action } }) => {
          const target = href ?? action ?? '';
          if (/^https?:\/\//.test(target)) return [];
          const [address = '', place] = target.split('#');
          const path = address === '' ? from : (address.split('?')[0] ?? '');
          if (ELSEWHERE.test(path)) return [];
          if (!ids.has(path)) return [`no page ${target}`];
          return place === undefined || ids.get(path)?.has(place) ? [] : [`no place ${target}`];
        }),
      ),
    ).toEqual([]);
  });

  it('says where each link goes, and has nothing that the policy forbids', () => {
    expect(
      failing((page) => [
        ...named(page, 'a').flatMap((link) => (wordsOf(link) === '' ? [`a link without words`] : [])),
        ...named(page, 'script', 'style', 'iframe', 'img', 'object').map(({ name }) => `<${name}>`),
        ...elementsOf(page).flatMap(({ attributes }) =>
          Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on')),
        ),
        ...named(page, 'link').flatMap(({ attributes: { href = '' } }) => (href.startsWith('/assets/') ? [] : [href])),
      ]),
    ).toEqual([]);
  });

  it('has tables with a caption, heads with a scope, in regions that the keyboard reaches', () => {
    expect(
      failing((page) => [
        ...named(page, 'table').flatMap((table) => (named(table, 'caption').length === 1 ? [] : ['no caption'])),
        ...named(page, 'th').flatMap(({ attributes }) => (attributes['scope'] ? [] : ['a head without a scope'])),
        ...elementsOf(page).flatMap((element) =>
          named(element, 'table').length > 0 && element.attributes['class'] === 'scroller'
            ? element.attributes['tabindex'] === '0' && element.attributes['role'] === 'region'
              ? []
              : ['a region that cannot be reached']
            : [],
        ),
        ...named(page, 'svg').flatMap(({ attributes }) =>
          attributes['aria-hidden'] === 'true' || attributes['class'] === 'place' ? [] : ['a drawing that is read out'],
        ),
      ]),
    ).toEqual([]);
  });

  it('prints the note on a designation wherever the mark stands', () => {
    expect(
      failing((page) => {
        const body = wordsOf(named(page, 'main')[0]!);
        return body.includes('Kosovo*') && !body.includes('UNSCR 1244/1999') ? ['no note'] : [];
      }),
    ).toEqual([]);
  });
});

it('lists of places are in the order of their names', () => {
  // Hand sorted: codes would put BA-BIH second and MKD before MNE.
  const order = ['Albania', 'Bosnia', 'Federation', 'Kosovo*', 'Montenegro', 'North Macedonia', 'Republika', 'Serbia'];
  for (const path of ['/', '/jurisdictions']) {
    const section = named(PARSED.get(path)!, 'section').find(
      ({ attributes }) => attributes['aria-labelledby'] === 'law-title',
    );
    const links = named(section!, 'a').filter(({ attributes: { href = '' } }) => href.startsWith('/jurisdictions/'));
    const places = links.map(wordsOf).filter((words, index, all) => all.indexOf(words) === index);
    expect(order.map((name) => places.findIndex((place) => place.startsWith(name)))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  }
});

it('the acts of Kosovo carry the mark of its name', () => {
  expect(wordsOf(named(PARSED.get('/jurisdictions/XKX')!, 'main')[0]!)).toContain('acts of Kosovo*');
});

describe('the pages of an assessment of 193', () => {
  it('stay light', () => {
    expect(SITE.get('/assessments/egdi-2024')!.length).toBeLessThan(250_000);
    expect(SITE.get('/assessments/egdi-2024/SRB')!.length).toBeLessThan(40_000);
  });
});

it('the first page has the newest assessment first, and of a long ranking the first six', () => {
  const page = PARSED.get('/')!;
  const cards = elementsOf(page).filter(({ attributes }) => attributes['class'] === 'card');
  const links = cards.map((card) => named(card, 'a')[0]?.attributes['href'] ?? '');
  const places = [
    '/assessments/ddps-western-balkans-2025',
    '/assessments/egdi-2024',
    '/assessments/ddps-western-balkans-2020',
  ].map((path) => links.indexOf(path));
  expect(places[0]).toBe(0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const egdi = cards[places[1]!]!;
  expect(named(egdi, 'li').filter((item) => named(item, 'svg').length > 0)).toHaveLength(6);
});

it('a ranking speaks of groups only where there are some', () => {
  const tai = parseHtml(siteOf([readAssessment('assessments', 'tai')]).get('/assessments/tai')!);
  const captionOf = (path: string): string => wordsOf(named(PARSED.get(path) ?? tai, 'caption')[0]!);
  expect(captionOf('/assessments/tai')).toBe('23 subjects by score');
  expect(captionOf('/assessments/egdi-2024')).toMatch(
    /^193 subjects by score, with the means of 5 groups where they fall/,
  );
});
