import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/common/localised-text.js';
import { makeReport } from '../../src/reports/make-report.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';
import { PdfFile } from '../../src/reports/pdf/pdf-file.js';
import { type Assessed } from '../../src/reports/reading.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';
import { pagesOf } from './page-content.js';
import { small } from './small-assessment.js';

/** Words as people, and careless programs, write them: long, empty-looking, of any script, with signs of other forms. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.stringMatching(/^[A-Za-zÀ-žА-я]{30,90}$/),
  fc.constantFrom('  ', '<b>', '{n, plural}', "'", '\u200f\u05d0', '=1+1', '1\n2'),
);
const letters = fc.string({ unit: fc.constantFrom(...'fhnusx.'), minLength: 4, maxLength: 4 });
const place = fc.record({ answers: letters, name: words, reason: words });

/** An assessment of one to forty-five places with any answers, names and reasons, on a day, month or year. */
const assessments = fc
  .record({
    places: fc.oneof(
      { weight: 4, arbitrary: fc.array(place, { minLength: 1, maxLength: 8 }) },
      { weight: 1, arbitrary: fc.array(place, { minLength: 38, maxLength: 45 }) },
    ),
    asOf: fc.constantFrom('1990-01-01', '2015-02-28', '2018', '2020-06', '2025-12-31'),
    title: words,
    reform: words,
  })
  .map(({ places, asOf, title, reform }): Assessed => {
    const codes = places.map((_, index) => ['ARL', 'BOR', 'CAR', 'XKX'][index] ?? `Z${String(index).padStart(2, '0')}`);
    const { data } = small({
      answers: Object.fromEntries(codes.map((code, at) => [code, places[at]?.answers ?? ''])),
      asOf,
    });
    const named = {
      ...data,
      assessment: { ...data.assessment, title: { en: title } },
      framework: { ...data.framework, description: { en: reform } },
      jurisdictions: codes.map((code, at) => ({
        ...data.jurisdictions.find((known) => known.code === code),
        code,
        name: { en: places[at]?.name ?? code },
      })),
      answers: Object.fromEntries(
        codes.map((code, at) => [
          code,
          (data.answers[code] ?? []).map((answer) => ({ ...answer, justification: places[at]?.reason ?? '' })),
        ]),
      ),
    };
    return { data: named, board: assess(named, ENGINE) };
  });

describe('any assessment', () => {
  it('gives each report, in any language, as a file that opens and has pages', async () => {
    const reports = fc.constantFrom('comparative', 'profile', 'brief', 'worksheet', 'method');
    await fc.assert(
      fc.asyncProperty(assessments, reports, fc.constantFrom(...LANGUAGES), async (assessed, template, language) => {
        const jurisdiction = template === 'profile' || template === 'worksheet' ? { jurisdiction: 'ARL' } : {};
        const catalogue = readCatalogue(language);
        const bytes = await makeReport({ assessed, template: readTemplate(template), catalogue, ...jurisdiction });
        expect(pagesOf(new PdfFile(bytes)).length).toBeGreaterThan(0);
      }),
      { numRuns: 30, seed: 6 },
    );
  }, 60_000);
});
