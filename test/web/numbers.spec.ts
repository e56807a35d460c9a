import { describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';
import { assessmentPage } from '../../src/web/pages/assessment-page.js';
import { scorecardPage } from '../../src/web/pages/scorecard-page.js';
import { type Element, named, parseHtml, wordsOf } from './parse-html.js';
import { IDS, viewOfData } from './site.js';

/** The values that a part of a page gives machines, with all their digits. */
function valuesIn(element: Element): readonly number[] {
  return named(element, 'data').map(({ attributes }) => Number(attributes['value']));
}

function rowOf(page: Element, table: string, head: string): Element {
  const region = named(page, 'div').find(({ attributes }) => attributes['aria-labelledby'] === `${table}-caption`)!;
  const row = named(region, 'tr').find((each) => wordsOf(named(each, 'th')[0] ?? each) === head);
  if (!row) throw new Error(`no row ${head} in ${table}`);
  return row;
}

const fixed = (value: number, places: number): string =>
  (Math.floor(value * Number(`1e${places}`) + 0.5 + 1e-9) / Number(`1e${places}`)).toFixed(places);

describe.each(IDS)('the numbers of %s', (id) => {
  const data = readAssessment('assessments', id);
  const board = assess(data, ENGINE);
  const view = viewOfData(data);
  const page = parseHtml(assessmentPage(view));
  const isNumeric = id === 'egdi-2024';

  it('stand on its page for every subject: score or interval, places, answers assessed', () => {
    for (const row of board.scores.filter(({ element }) => element === data.framework.root.code)) {
      const shown = rowOf(page, isNumeric ? 'ranking' : 'scoreboard', view.reading.name(row.jurisdiction));
      const words = wordsOf(shown);
      if (isNumeric) {
        expect(valuesIn(shown)).toEqual([row.score]);
        expect(words).toContain(` ${row.rank} `);
        expect(words).toContain(fixed(row.score!, 4));
      } else {
        expect(valuesIn(shown)).toEqual([row.low, row.high, ...(row.score === null ? [] : [row.score])]);
        expect(words).toContain(`${fixed(row.low!, 2)}–${fixed(row.high!, 2)}`);
        expect(words).toContain(`${row.rankLow}–${row.rankHigh}`);
      }
      expect(words).toContain(`${row.answered} of ${row.of}`.replace(/\s/g, ' '));
    }
  });

  it('stand on its page for every part', () => {
    if (isNumeric) return;
    const parts = [...data.framework.root.children, ...(data.framework.rollUps ?? [])];
    for (const { code } of parts) {
      const shown = valuesIn(rowOf(page, 'parts', view.reading.title(code)));
      const rows = board.scores.filter(({ element }) => element === code);
      expect(shown).toEqual(
        rows.flatMap(({ score, low, high }) => [
          ...(score === null ? [] : [score]),
          low,
          ...(fixed(low!, 2) === fixed(high!, 2) ? [] : [high]),
        ]),
      );
    }
  });

  it('stand on the scorecards for every element and criterion', () => {
    const places = [...data.assessment.subjects, ...(data.assessment.memo ?? [])].slice(0, 12);
    for (const code of places) {
      const card = parseHtml(scorecardPage(view, code));
      const rows = [...board.scores, ...board.memo].filter(({ jurisdiction }) => jurisdiction === code);
      for (const row of rows) {
        const criterion = named(card, 'article').find(({ attributes }) => attributes['id'] === row.element);
        const shown = criterion ?? rowOf(card, 'elements', view.reading.title(row.element));
        const words = wordsOf(shown);
        if (isNumeric) {
          expect(words).toContain(criterion ? fixed(row.score!, 4).replace(/\.?0+$/, '') : fixed(row.score!, 4));
        } else if (row.score === null || !criterion) {
          const [low, high] = [fixed(row.low!, 2), fixed(row.high!, 2)];
          expect(words).toContain(low === high ? low : `${low}–${high}`);
        } else expect(words).toContain(`· ${Number(row.score.toFixed(4))} points`);
        if (!criterion) expect(words).toContain(`${row.answered} of ${row.of}`);
      }
    }
  });

  it('stand there for every comparator', () => {
    for (const { comparator, label } of board.comparators) {
      const row = named(page, 'tr').find(
        ({ attributes }) => attributes['id'] === `comparator-${comparator.code.replace(/[^A-Za-z0-9_-]/g, '-')}`,
      );
      const words = wordsOf(row!);
      expect(words).toContain(label.replace(/\s/g, ' '));
      expect(words).toContain(comparator.wording.replace(/\s+/g, ' '));
      if ('population' in comparator) expect(words).toContain(`n = ${comparator.population.n}`);
    }
  });

  it('are named by their digests', () => {
    expect(wordsOf(page)).toContain(board.digest);
    expect(wordsOf(page)).toContain(board.resultDigest);
  });
});
