import { beforeAll, describe, expect, it } from '@jest/globals';
import { ENGINE } from '../../src/settings/engine.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { type Instrument } from '../../src/instruments/instrument.js';
import { assess } from '../../src/scoreboards/assess.js';
import { buildReport } from '../../src/reports/build-report.js';
import { drawReport } from '../../src/reports/pdf/draw-report.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type Assessed } from '../../src/reports/reading.js';
import { jurisdictionId } from '../../src/reports/sections/jurisdictions.js';
import { small } from './small-assessment.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';

/** The pages, from 1, on which the named places of an uncompressed report stand. */
function pagesOf(pdf: Uint8Array): ReadonlyMap<string, number> {
  const source = Buffer.from(pdf).toString('latin1');
  const kids = [...(/\/Type \/Pages\n\/Count \d+\n\/Kids \[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  const pages = new Map(kids.map(([, object = ''], index) => [object, index + 1]));
  const places = source.matchAll(/\(([a-z][a-z0-9-]*)\) \[(\d+) 0 R \/XYZ/g);
  return new Map([...places].map(([, name = '', object = '']) => [name, pages.get(object) ?? 0]));
}

async function drawn(assessed: Assessed): Promise<ReadonlyMap<string, number>> {
  return pagesOf(
    await drawReport(buildReport({ assessed, template: readTemplate('comparative'), catalogue: readCatalogue('en') }), {
      compress: false,
    }),
  );
}

function real(id: string): Assessed {
  const data = readAssessment('assessments', id);
  return { data, board: assess(data, ENGINE) };
}

/** The same with nothing seen of any act: wide intervals, long rows of answers that stay possible. */
function doubted({ data }: Assessed): Assessed {
  const instruments = data.instruments.map(({ provisions = [], ...act }): Instrument => ({
    ...act,
    confidence: 'unverified',
    provisions: provisions.map((provision) => ({ ...provision, confidence: 'unverified' })),
  }));
  const unsure = { ...data, instruments };
  return { data: unsure, board: assess(unsure, ENGINE) };
}

describe.each([
  { name: 'small', assessed: () => small({ answers: { ARL: 'fhff', BOR: 'usxf', XKX: '....' } }) },
  { name: 'ddps-western-balkans-2020', assessed: () => real('ddps-western-balkans-2020') },
  { name: 'ddps-western-balkans-2025', assessed: () => real('ddps-western-balkans-2025') },
  { name: 'acts of which nothing was seen', assessed: () => doubted(real('ddps-western-balkans-2025')) },
])('$name', ({ assessed }) => {
  let given: Assessed;
  let pages: ReadonlyMap<string, number>;

  beforeAll(async () => {
    given = assessed();
    pages = await drawn(given);
  }, 30_000);

  it('has exactly one page for each jurisdiction, one after another', () => {
    const { subjects } = given.data.assessment;
    const first = pages.get(jurisdictionId(subjects[0] ?? '')) ?? 0;
    expect(first).toBeGreaterThan(2);
    expect(subjects.map((code) => pages.get(jurisdictionId(code)))).toEqual(subjects.map((_, index) => first + index));
    const next = [...pages].filter(([, page]) => page === first + subjects.length).map(([name]) => name);
    expect(next).toContain('laws');
  });

  it('lists them under a title that leads to the first', () => {
    const [first = ''] = given.data.assessment.subjects;
    expect(pages.get('jurisdictions')).toBe(pages.get(jurisdictionId(first)));
  });
});
