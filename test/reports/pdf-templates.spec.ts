import { describe, expect, it } from '@jest/globals';
import { buildReport } from '../../src/reports/build-report.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';
import { drawReport } from '../../src/reports/pdf/draw-report.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { RULES } from './matterhorn.js';
import { small } from './small-assessment.js';
import { readTagged } from './tagged-document.js';

const assessed = small({ answers: { ARL: 'fhff', BOR: 'usxf', CAR: 'nnhn', XKX: '....' } });

/** Those about one place are about the one with most answers, and the one with none. */
describe.each([
  { name: 'comparative' },
  { name: 'method' },
  { name: 'profile', jurisdiction: 'BOR' },
  { name: 'profile', jurisdiction: 'XKX' },
  { name: 'brief', jurisdiction: 'ARL' },
  { name: 'worksheet', jurisdiction: 'XKX' },
])('$name $jurisdiction', ({ name, jurisdiction }) => {
  it('breaks no rule of accessibility that a program can check', async () => {
    const input = { assessed, template: readTemplate(name), catalogue: readCatalogue('en') };
    const model = buildReport({ ...input, ...(jurisdiction !== undefined && { jurisdiction }) });
    const document = readTagged(await drawReport(model));
    expect(RULES.flatMap(({ checkpoint, fails }) => fails(document).map((each) => `${checkpoint}: ${each}`))).toEqual(
      [],
    );
  });
});
