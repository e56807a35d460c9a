import { describe, expect, it } from '@jest/globals';
import { type Labels } from './column.js';
import { type Sample } from './column-methods.js';
import { usualSample } from './usual-sample.js';

const years = { year: ['2020', '2021'] };
const memo = { assessed: ['yes', 'no'] };

interface Case {
  readonly labels: Readonly<Record<string, Labels>>;
  readonly sample: Sample | undefined;
  readonly expected: Sample | undefined;
  readonly because: string;
}

describe('usualSample', () => {
  it.each<Case>([
    { labels: {}, sample: undefined, expected: undefined, because: 'everybody' },
    { labels: { year: ['2020', '2020'] }, sample: undefined, expected: undefined, because: 'there is one year' },
    { labels: years, sample: undefined, expected: { within: ['year'], where: {} }, because: 'each year by itself' },
    {
      labels: years,
      sample: { within: 'region' },
      expected: { within: ['region', 'year'], where: {} },
      because: 'each region in each year',
    },
    {
      labels: years,
      sample: { within: ['year'] },
      expected: { within: ['year'], where: {} },
      because: 'the sample names years itself',
    },
    {
      labels: years,
      sample: { where: { year: '2020' } },
      expected: { within: [], where: { year: '2020' } },
      because: 'against one year',
    },
    { labels: years, sample: { where: { year: 'all' } }, expected: undefined, because: 'all years together' },
    {
      labels: memo,
      sample: undefined,
      expected: { within: [], where: { assessed: 'yes' } },
      because: 'not those shown',
    },
    {
      labels: { ...years, ...memo },
      sample: { where: { region: 'south' } },
      expected: { within: ['year'], where: { assessed: 'yes', region: 'south' } },
      because: 'all at once',
    },
  ])('of $sample is $expected: $because', ({ labels, sample, expected }) =>
    expect(usualSample(sample, { numbers: {}, labels })).toEqual(expected),
  );
});
