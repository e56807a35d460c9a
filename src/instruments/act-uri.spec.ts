import { expect, it } from '@jest/globals';
import { expressionUri, provisionId, provisionUri, uriOf } from './act-uri.js';

const act = { code: 'SRB-EGOV-2018', jurisdiction: 'SRB' };

it('names an act by its jurisdiction and its own part of the code', () =>
  expect(uriOf(act)).toBe('/eli/srb/egov-2018'));

it('keeps the code of an act of an entity whole', () =>
  expect(uriOf({ code: 'BIH-RS-ESIG-2015', jurisdiction: 'BA-SRP' })).toBe('/eli/ba-srp/bih-rs-esig-2015'));

it('names its wording of a day in a language', () =>
  expect(expressionUri(act, '2019-12-31', 'sr-Cyrl')).toBe('/eli/srb/egov-2018/2019-12-31/sr-Cyrl'));

it.each([
  ['27', 'art_27'],
  ['27(1)', 'art_27__para_1'],
  ['12a(2)(b)', 'art_12a__para_2__point_b'],
  ['10(1)-(2)', 'art_10__para_1__2'],
  ['4(1) items 18-20, 24-25', 'art_4__para_1__items-18-20-24-25'],
  ['Annex II', 'annex-ii'],
  ['article not seen (1)', 'article-not-seen-1'],
])('names the provision %s %s', (pinpoint, id) => expect(provisionId(pinpoint)).toBe(id));

it('names a provision within its act', () =>
  expect(provisionUri(act, '9(1)')).toBe('/eli/srb/egov-2018#art_9__para_1'));
