import { afterAll, describe, expect, it } from '@jest/globals';
import { concordance, concordanceMatrix } from '../../src/scoreboards/alignment/concordance.js';
import { type ConcordanceRow } from '../../src/scoreboards/alignment/concordance-result.js';
import { assessedIn, copyDuties, mappingsIn } from '../support/duties.js';

const copy = copyDuties();
afterAll(() => copy.remove());
const { data, board } = assessedIn(copy.dir, 'duties-2020');
const frameworks = [data.framework, assessedIn(copy.dir, 'sample-2020').data.framework];
const mapped = { mappings: mappingsIn(copy.dir), frameworks };

function row(obligation: string, jurisdiction = 'SRB', asOf?: string, dir = copy.dir): ConcordanceRow {
  const assessed = asOf === undefined ? { data, board } : assessedIn(dir, 'duties-2020', asOf);
  const found = concordance(assessed.data, assessed.board, jurisdiction, mapped).rows.find(
    (each) => each.obligation === obligation,
  );
  if (!found) throw new Error(`no row of ${obligation}`);
  return found;
}

// Hand working, from test/cases/valid/duties: what is typed for Serbia, and what the invented Re-use Act says when.
describe('a table of concordance', () => {
  it.each([
    { obligation: 'D1', status: 'full', possible: [], because: 'it is answered, and its provision is seen' },
    { obligation: 'D2', status: 'partial', possible: [], because: 'it is answered from a report' },
    { obligation: 'D3', status: 'open', possible: ['full', 'partial', 'none'], because: 'its provision is believed' },
    { obligation: 'D4', status: 'full', possible: [], because: 'the amended article mandates openness' },
    { obligation: 'D5', status: 'open', possible: ['full', 'partial'], because: 'the analyst cannot decide' },
    { obligation: 'D6', status: 'not-applicable', possible: [], because: 'there is no coast' },
    { obligation: 'D7', status: 'not-assessed', possible: [], because: 'nobody has looked' },
  ])('has $obligation as $status, for $because', ({ obligation, status, possible }) =>
    expect(row(obligation)).toMatchObject({ status, possible }),
  );

  it('counts each status', () => {
    const none = { full: 0, partial: 0, none: 0, open: 0, 'not-applicable': 0, 'not-assessed': 0 };
    const of = (place: string) => concordance(data, board, place).counts;
    expect(of('SRB')).toEqual({ ...none, full: 2, partial: 1, open: 2, 'not-applicable': 1, 'not-assessed': 1 });
    // D4 is derived: the act of Albania ended on a day not known, so its mandate may hold.
    expect(of('ALB')).toEqual({ ...none, full: 1, none: 1, open: 1, 'not-assessed': 4 });
    expect(of('BA-SRP')).toEqual({ ...none, 'not-assessed': 7 });
  });

  it('has the article that obliges, its words and its place in the tree', () => {
    expect(row('D1')).toMatchObject({
      act: 'Sample Directive',
      article: 'Article 3(1)',
      href: 'https://example.org/directive',
      parts: ['Access'],
      title: 'Re-use of all documents',
      words: 'Documents may be used again.',
    });
  });

  it('cites the provision with its wording on the date and whether it was in force', () => {
    const law = { instrument: 'SRB-REUSE-2018', pinpoint: '5', gazette: 'Sample Gazette 27/2018', confidence: 'seen' };
    const cited = (asOf: string) => row('D1', 'SRB', asOf).provisions;
    expect(cited('2019-06-30')).toMatchObject([{ ...law, force: 'yes', texts: ['Bodies may publish their data'] }]);
    expect(cited('2019-07-01')).toMatchObject([{ ...law, force: 'yes', texts: ['Bodies publish their data'] }]);
    expect(row('D1', 'ALB').provisions).toMatchObject([{ instrument: 'ALB-OPEN-2014', force: 'unknown' }]);
  });

  it('cites a source beside the register with its place and its quotation', () => {
    expect(row('D2').provisions).toMatchObject([
      { instrument: null, force: null, pinpoint: 'page 7', texts: ['“два од пет”'], confidence: 'seen' },
    ]);
  });

  it('has the gap and the commitment, and says when its day has passed', () => {
    expect(row('D2')).toMatchObject({
      gap: 'Three of the five bodies still ask again.',
      commitment: { until: '2019-06-30', isPast: true, source: { title: 'A programme (invented for the tests)' } },
    });
    expect(row('D2', 'SRB', '2019-06-30').commitment?.isPast).toBe(false);
    expect(row('D5').commitment).toEqual({
      text: 'A catalogue of all data',
      until: '2027',
      isPast: false,
      source: null,
    });
    expect(row('D1')).toMatchObject({ gap: null, commitment: null });
  });

  it('has the questions of others that are mapped to it, read from its side', () => {
    expect(
      row('D2').mapped.map(({ mapping, relation, framework, question }) => [mapping, relation, framework, question]),
    ).toEqual([
      ['M2', 'narrower', 'sample@1', 'A2'],
      ['M3', 'related', 'sample@1', 'B1'],
    ]);
    expect(row('D1').mapped[1]).toMatchObject({
      framework: null,
      publication: 'A survey (invented for the tests)',
      question: 'Figure 12',
      text: 'Is there a right to public documents?',
      relation: 'wider',
    });
  });
});

describe('a table of concordance on another day', () => {
  // The act commenced on 14 April 2018; article 5 permitted until it was amended on 1 July 2019, and mandates since.
  it.each([
    { asOf: '2018-04-13', status: 'none' },
    { asOf: '2018-04-14', status: 'partial' },
    { asOf: '2019-06-30', status: 'partial' },
    { asOf: '2019-07-01', status: 'full' },
  ])('has what the law alone decides as $status on $asOf', ({ asOf, status }) =>
    expect(row('D4', 'SRB', asOf).status).toBe(status),
  );

  it('moves with an event in a copy of the data, and its siblings do not', () => {
    const other = copyDuties();
    other.replace('instruments/SRB.yaml', "date: '2019-07-01'\n      by:", "date: '2019-11-01'\n      by:");
    other.replace(
      'instruments/SRB.yaml',
      "type: commences\n      date: '2019-07-01'",
      "type: commences\n      date: '2019-11-01'",
    );
    const on = (obligation: string) => row(obligation, 'SRB', '2019-10-31', other.dir).status;
    expect(['D1', 'D2', 'D3', 'D4', 'D5'].map(on)).toEqual(['full', 'partial', 'open', 'partial', 'open']);
    other.remove();
  });

  it('asks for another look where nothing that an answer cites was in force', () => {
    expect(row('D1', 'SRB', '2018-04-13')).toMatchObject({
      status: 'full',
      possible: [],
      believed: null,
      needsLook: true,
      remarks: ['Look again: nothing that the answer cites was in force on 2018-04-13.'],
    });
    expect(row('D2', 'SRB', '2018-04-13')).toMatchObject({ status: 'partial', needsLook: false });
  });
});

describe('obligations by jurisdictions', () => {
  const matrix = concordanceMatrix(data, board);

  it('has a row for each obligation and a cell for each place, memo rows last', () => {
    expect(matrix.jurisdictions.map(({ jurisdiction, isMemo }) => [jurisdiction, isMemo])).toEqual([
      ['SRB', false],
      ['ALB', false],
      ['BA-SRP', true],
    ]);
    expect(matrix.rows.map(({ obligation, cells }) => [obligation, ...cells.map(({ status }) => status)])).toEqual([
      ['D1', 'full', 'full', 'not-assessed'],
      ['D2', 'partial', 'none', 'not-assessed'],
      ['D3', 'open', 'not-assessed', 'not-assessed'],
      ['D4', 'full', 'open', 'not-assessed'],
      ['D5', 'open', 'not-assessed', 'not-assessed'],
      ['D6', 'not-applicable', 'not-assessed', 'not-assessed'],
      ['D7', 'not-assessed', 'not-assessed', 'not-assessed'],
    ]);
  });
});

describe('what has no table of concordance', () => {
  it('is a framework whose answers are no degrees of alignment', () => {
    const other = assessedIn(copy.dir, 'sample-2020');
    expect(() => concordance(other.data, other.board, 'SRB')).toThrow(
      'sample@1 is no framework of obligations: its criterion A1 is not answered with full, partial or none.',
    );
    expect(() => concordanceMatrix(other.data, other.board)).toThrow('sample@1 is no framework of obligations');
  });

  it('is a place that is not assessed', () =>
    expect(() => concordance(data, board, 'SBR')).toThrow(
      '"SBR" is not assessed in duties-2020. Did you mean "SRB"? It has: SRB, ALB, BA-SRP.',
    ));
});
