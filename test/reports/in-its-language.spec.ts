import { describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { type Run } from '../../src/reports/blocks.js';
import { buildReport } from '../../src/reports/build-report.js';
import { localeOf } from '../../src/reports/language/locale.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';
import { REPORT_CANVAS } from '../../src/reports/pdf/chart-measure.js';
import { drawReport } from '../../src/reports/pdf/draw-report.js';
import { type Assessed } from '../../src/reports/reading.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type ReportModel } from '../../src/reports/report-model.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';
import { pageTexts } from './pdf-text.js';

const data = readAssessment('assessments', 'ddps-western-balkans-2025');
const assessed: Assessed = { data, board: assess(data, ENGINE) };

function made(template: string, language: string, jurisdiction?: string): ReportModel {
  const of = { assessed, template: readTemplate(template), catalogue: readCatalogue(language) };
  return buildReport({ ...of, ...(jurisdiction !== undefined && { jurisdiction }) }, REPORT_CANVAS);
}

function isRun(value: object): value is Run {
  return 'text' in value && typeof value.text === 'string' && !('kind' in value);
}

/** What a plain string says beside its quotations: it has no runs that could say of which language they are. */
function unquoted(text: string): string {
  return text.replace(/„[^“]*“/g, '');
}

/** All text of the sections that is said to be in the report's own language, a stretch each; addresses are no text. */
function ownText(value: unknown, found: string[] = []): readonly string[] {
  if (typeof value === 'string') found.push(unquoted(value));
  else if (typeof value === 'object' && value !== null) {
    if (isRun(value)) {
      if (value.lang === undefined) found.push(value.text);
    } else {
      for (const [key, inner] of Object.entries(value))
        if (!['id', 'ids', 'drawing'].includes(key)) ownText(inner, found);
    }
  }
  return found;
}

/** Three Latin words in a row, each of three letters or more: a piece of an English sentence, not a name or a code. */
const ENGLISH = /\b[a-z]{3,} [a-z]{3,} [a-z]{3,}\b/;
/** Titles of publications stand as they are. */
const TITLES = [/merilo verify/g];

describe('a report in Macedonian', () => {
  it.each([
    { template: 'comparative', only: undefined },
    { template: 'profile', only: 'MKD' },
    { template: 'brief', only: undefined },
    { template: 'worksheet', only: 'MKD' },
    { template: 'method', only: undefined },
  ])('has no English sentence of its own: $template', ({ template, only }) => {
    const texts = ownText(made(template, 'mk', only).sections);
    expect(texts.join(' ')).toMatch(/[а-ш]{3,} [а-ш]{2,}/);
    const english = texts.filter((text) => ENGLISH.test(TITLES.reduce((rest, title) => rest.replace(title, ''), text)));
    expect(english).toEqual([]);
  });
});

it('an English sentence would be seen: those of the English brief are', () => {
  expect(ownText(made('brief', 'en').sections).filter((text) => ENGLISH.test(text)).length).toBeGreaterThan(2);
});

describe('the numbers of a scoreboard', () => {
  it.each(['en', 'mk'])('are all in the report in %s, in the order in which it is read', async (language) => {
    const { interval, score } = localeOf(readCatalogue(language));
    const text = pageTexts(await drawReport(made('comparative', language)))
      .join('\n')
      .replace(/\s+/g, ' ');
    const { board } = assessed;
    const missing = board.scores.filter(({ low, high, score: point }) => {
      const settled = point !== null && low === point && high === point;
      return !text.includes(settled ? score(point).replace(/[.,]?0+$/, '') : interval(low, high));
    });
    expect(missing).toEqual([]);
    expect(board.scores.length).toBe(6 * 32);
  });
});
