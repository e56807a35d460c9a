import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { type Condition } from '../src/frameworks/derive-rule.js';
import { type Instrument, type Provision } from '../src/instruments/instrument.js';
import { find } from '../src/scoreboards/derive/find.js';
import { missWords } from '../src/scoreboards/derive/near-miss-words.js';
import { type Truth } from '../src/scoreboards/derive/truth.js';
import { act } from './support/act.js';
import { remarkTexts } from '../src/scoreboards/remark.js';

/** A condition against the law of an invented place, as a lawyer writes it. */
interface Case {
  readonly name: string;
  readonly source: string;
  readonly acts: readonly (Omit<Partial<Instrument>, 'provisions'> & {
    readonly provisions?: readonly (Omit<Provision, 'text'> & { readonly text?: string })[];
  })[];
  readonly vocabulary?: readonly { readonly code: string; readonly broader?: string }[];
  readonly hasEntities?: boolean;
  readonly when: Condition;
  readonly expect: { readonly holds: Truth; readonly nearest: readonly string[]; readonly remark?: string };
}

const folder = 'test/cases/rules/';
const SINCE_2015 = [{ type: 'commences', date: '2015-01-01' }] as const;

function casesOf(file: string): readonly Case[] {
  return load(readFileSync(`${folder}${file}`, 'utf8'), { schema: CORE_SCHEMA }) as readonly Case[];
}

function found({ acts, vocabulary = [], hasEntities = false, when }: Case) {
  const instruments = acts.map(({ events = SINCE_2015, provisions = [], ...rest }) =>
    act(events, { ...rest, provisions: provisions.map((each) => ({ text: 'as invented', ...each })) }),
  );
  const words = vocabulary.map((subject) => ({ ...subject, label: { en: subject.code } }));
  return find(when, { instruments, usual: undefined, asOf: '2019-12-31', vocabulary: words, hasEntities });
}

describe.each(readdirSync(folder))('test/cases/rules/%s', (file) => {
  it.each(casesOf(file).map((each) => [each.name, each] as const))('%s', (_, each) => {
    expect(each.source).not.toBe('');
    const { truth, misses, remarks } = found(each);
    const { holds, nearest, remark = '' } = each.expect;
    expect({ holds: truth, nearest: misses.map(missWords) }).toEqual({ holds, nearest });
    expect(remarkTexts(remarks).join(' ')).toContain(remark);
  });
});
