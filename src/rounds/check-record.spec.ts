import { describe, expect, it } from '@jest/globals';
import { checkRecord } from './check-record.js';

const answer = {
  criterion: 'A2',
  value: 'all',
  justification: 'As it reads.',
  evidence: [{ source: { title: 'A law' } }],
};

describe('a record that somebody enters', () => {
  it('is sound where the schema and the rules have nothing against it', () => {
    expect(checkRecord('answers', answer, () => [])).toMatchObject({ record: answer, findings: [] });
  });

  // U+0000 is no character of a text of PostgreSQL, nor half of a pair of code units of one in UTF-8.
  it.each(['\0', '\ud800'])(
    'is refused for %j in a text, whichever way it came in, before any rule is asked',
    (sign) => {
      const source = { title: `A${sign}law` };
      const { record, findings } = checkRecord('answers', { ...answer, evidence: [{ source }] }, () => {
        throw new Error('no rule is asked');
      });
      expect(record).toBeNull();
      expect(findings.map(({ path }) => path)).toEqual([['evidence', 0, 'source', 'title']]);
    },
  );
});
