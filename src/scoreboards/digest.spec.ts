import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { small } from '../../test/reports/small-assessment.js';
import { dataDigest } from './digest.js';
import { type Engine } from './engine.js';
import { type AssessmentData } from './scoreboard.js';

const { data } = small({ answers: { ARL: 'fhns', BOR: 'hhff' } });
const ENGINE: Engine = { version: '1', sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex') };
const digest = (changed: Partial<AssessmentData>) => dataDigest({ ...data, ...changed }, ENGINE);
const before = digest({});

describe('the digest of data', () => {
  it.each<{ readonly what: string; readonly changed: Partial<AssessmentData> }>([
    {
      what: 'how sure an act is that an answer cites',
      changed: { instruments: data.instruments.map((act) => ({ ...act, confidence: 'unverified' })) },
    },
    {
      what: 'a subject that becomes a memo row',
      changed: { assessment: { ...data.assessment, subjects: ['ARL'], memo: ['BOR'] } },
    },
    {
      what: 'an act that ends one that an answer cites',
      changed: {
        instruments: [
          ...data.instruments,
          ...data.instruments.map((act) => ({
            ...act,
            code: `${act.code}-NEXT`,
            relations: [{ type: 'replaces' as const, act: act.code }],
          })),
        ],
      },
    },
    { what: 'the reference date', changed: { assessment: { ...data.assessment, asOf: '2020-07-01' } } },
    { what: 'an answer', changed: { answers: { ...data.answers, BOR: data.answers['BOR']?.slice(1) ?? [] } } },
  ])('moves with $what', ({ changed }) => expect(digest(changed)).not.toBe(before));

  it.each<{ readonly what: string; readonly changed: Partial<AssessmentData> }>([
    {
      what: 'answers in another order',
      changed: {
        answers: Object.fromEntries(
          Object.entries(data.answers)
            .reverse()
            .map(([place, own]) => [place, [...own].reverse()]),
        ),
      },
    },
    { what: 'subjects in another order', changed: { assessment: { ...data.assessment, subjects: ['BOR', 'ARL'] } } },
    { what: 'another title of the assessment', changed: { assessment: { ...data.assessment, title: { en: 'New' } } } },
    {
      what: 'an act that nothing reads or cites',
      changed: { instruments: [...data.instruments, ...data.instruments.map((act) => ({ ...act, code: 'ARL-2' }))] },
    },
  ])('stays with $what', ({ changed }) => expect(digest(changed)).toBe(before));

  it('does not depend on which of two answers to one criterion stands first', () => {
    const two = [
      { criterion: 'G1', value: 'full', justification: 'a', valid: { until: '2018' } },
      { criterion: 'G1', value: 'none', justification: 'b', valid: { from: '2019' } },
    ];
    expect(digest({ answers: { ARL: two } })).toBe(digest({ answers: { ARL: [...two].reverse() } }));
  });
});

it('moves when an act is taken away that a search found, for then the search counts no more', () => {
  const { root } = data.framework;
  const [pillar, ...pillars] = root.children;
  if (!pillar || !('children' in pillar)) throw new Error('the first child is a pillar');
  const [first, ...rest] = pillar.children;
  if (!first) throw new Error('the pillar has children');
  const derive = {
    coverage: ['sharing'],
    answers: [{ value: 'full', when: { provision: { subject: ['sharing'] } } }],
    otherwise: 'none',
  };
  const derived: AssessmentData = {
    ...data,
    framework: {
      ...data.framework,
      root: { ...root, children: [{ ...pillar, children: [{ ...first, derive }, ...rest] }, ...pillars] },
    },
    answers: {},
    coverage: [
      {
        code: 'ARL-COV-1',
        jurisdiction: 'ARL',
        subjects: ['sharing'],
        from: '2000',
        until: '2025',
        searched: '2026-11-23',
        by: 'a reader',
        where: [{ title: 'a gazette' }],
        found: data.instruments.map(({ code }) => code),
        confidence: 'seen',
      },
    ],
  };
  expect(dataDigest({ ...derived, instruments: [] }, ENGINE)).not.toBe(dataDigest(derived, ENGINE));
});
