import { describe, expect, it } from '@jest/globals';
import { type GovernmentReply } from '../../src/assessments/reply.js';
import { type Block, type Cell } from '../../src/reports/blocks.js';
import { buildReport } from '../../src/reports/build-report.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { scorecardPage } from '../../src/web/pages/scorecard-page.js';
import { viewOf } from '../../src/web/assessment-view.js';
import { worded } from '../../src/reports/worded.js';
import { english } from '../../src/reports/language/english.js';
import { small } from './small-assessment.js';

const REPLIES: readonly GovernmentReply[] = [
  { criterion: 'G1', position: 'agreed', signed: '2026-12-15' },
  {
    criterion: 'G2',
    position: 'disputed',
    value: 'full',
    comment: 'The law <says> so.',
    evidence: [{ instrument: 'ARL-DATA-2015', provision: '4(1)' }],
    signed: '2026-12-15',
    response: { decision: 'keep', text: 'Article 4 is of other bodies.' },
  },
  { criterion: 'S1', position: 'silent', signed: '2026-12-31' },
];

function assessed(replies: readonly GovernmentReply[]) {
  const { data, board } = small({ answers: { ARL: 'fhnf', BOR: 'ffff' } });
  return { data: { ...data, ...(replies.length > 0 && { replies: { ARL: replies } }) }, board };
}

function words(cell: Cell): string {
  return cell.kind === 'text' ? cell.runs.map(({ text }) => text).join('') : cell.alt;
}

function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'text') return [block.runs.map(({ text }) => text).join('')];
    if (block.kind === 'columns') return wordsOf([...block.left, ...block.right]);
    if (block.kind === 'space') return [`[${block.label}]`];
    return [];
  });
}

function section(template: string, id: string, replies: readonly GovernmentReply[]): readonly Block[] {
  const report = buildReport({
    assessed: assessed(replies),
    template: readTemplate(template),
    catalogue: readCatalogue('en'),
    jurisdiction: 'ARL',
  });
  return report.sections.find((each) => each.id === id)?.blocks ?? [];
}

describe('the reply of a government in a profile', () => {
  it('stands beside the answers, question by question, with the counts of it', () => {
    const table = section('profile', 'reply', REPLIES).find(({ kind }) => kind === 'table');
    if (table?.kind !== 'table') throw new Error('there is no table');
    expect(table.title).toBe('Agreed 1, disputed 1, silent 1, of 4');
    const rows = table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells.map(words)] : []));
    expect(rows.map((cells) => cells.slice(1, 3))).toEqual([
      ['Full', 'Agreed, 15 December 2026'],
      ['Half', 'Disputed, 15 December 2026'],
      ['None', 'Silent at the deadline, 31 December 2026'],
    ]);
    expect(rows[1]?.[3]).toBe('Full. The law <says> so. Law on Data, art.\u00a04(1)');
    expect(rows[1]?.[4]).toBe('The answer stands. Article 4 is of other bodies.');
    expect(rows[2]?.slice(3)).toEqual(['–', '–']);
  });

  it('is told to be none where there is none', () => {
    expect(wordsOf(section('profile', 'reply', []))[0]).toMatch(/There is no reply|No reply is part of the data/);
  });
});

describe('the reply of a government on the working sheet', () => {
  it('stands where the box for it was; a question without one keeps its box', () => {
    const told = wordsOf(section('worksheet', 'worksheet', REPLIES));
    expect(told).toContain('Disputed, 15 December 2026');
    expect(told).toContain('The answer stands. Article 4 is of other bodies.');
    expect(told.filter((text) => text.startsWith('['))).toHaveLength(2);
  });
});

describe('the reply of a government on the page of a jurisdiction', () => {
  it('stands beside the assessors’ answer, with no letter of it taken for HTML', () => {
    const view = viewOf(assessed(REPLIES), worded(readTemplate('comparative'), english()));
    const page = scorecardPage(view, 'ARL');
    expect(page).toContain('The government’s reply: disputed');
    expect(page).toContain('The law &lt;says&gt; so.');
    expect(page).toContain('The government’s reply: silent at the deadline');
    expect(page.match(/The government’s reply/g)).toHaveLength(3);
    expect(scorecardPage(viewOf(assessed([]), view.template), 'ARL')).not.toContain('The government’s reply');
  });
});
