import { expect, it } from '@jest/globals';
import { type Section, textCell } from './blocks.js';
import { fenced } from './language/foreign.js';
import { type ReportModel } from './report-model.js';
import { unfencedModel } from './unfence-model.js';

const foreign = fenced('Law on Data', 'en');

function modelOf(section: Section): ReportModel {
  return { language: 'mk', sections: [section] } as unknown as ReportModel;
}

const made = unfencedModel(
  modelOf({
    id: 'laws',
    title: `„${foreign}“`,
    startsPage: false,
    nested: false,
    blocks: [
      { kind: 'text', style: 'body', runs: [{ text: `Според „${foreign}“.`, bold: true }] },
      {
        kind: 'columns',
        share: 0.5,
        left: [{ kind: 'list', ordered: false, items: [[{ text: foreign, href: '#act' }]] }],
        right: [],
      },
      {
        kind: 'table',
        label: 'Табела 1',
        title: foreign,
        legend: [{ shape: 'point', text: foreign }],
        columns: [],
        rows: [
          {
            kind: 'cells',
            cells: [textCell(foreign), { kind: 'mark', shape: 'full', unverified: false, alt: foreign }],
          },
        ],
        notes: [[{ text: foreign }]],
      },
    ],
  }),
);

it('cuts a run where text of another language begins and ends, and says which it is', () =>
  expect(made.sections[0]?.blocks[0]).toEqual({
    kind: 'text',
    style: 'body',
    runs: [
      { text: 'Според „', bold: true },
      { text: 'Law on Data', bold: true, lang: 'en' },
      { text: '“.', bold: true },
    ],
  }));

it('finds runs in lists within columns, in cells and in notes', () => {
  expect(made.sections[0]?.blocks[1]).toMatchObject({
    left: [{ items: [[{ text: 'Law on Data', href: '#act', lang: 'en' }]] }],
  });
  expect(made.sections[0]?.blocks[2]).toMatchObject({
    rows: [{ cells: [{ runs: [{ text: 'Law on Data', lang: 'en' }] }, { alt: 'Law on Data' }] }],
    notes: [[{ text: 'Law on Data', lang: 'en' }]],
  });
});

it('keeps the words alone where there are no runs: titles, legends, alternative texts', () => {
  expect(made.sections[0]?.title).toBe('„Law on Data“');
  expect(made.sections[0]?.blocks[2]).toMatchObject({
    title: 'Law on Data',
    legend: [{ shape: 'point', text: 'Law on Data' }],
  });
  expect(JSON.stringify(made)).not.toMatch(/[\ue000-\uf8ff]/);
});
