import { describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { type Jurisdiction } from '../../src/jurisdictions/jurisdiction.js';
import { Designations } from '../../src/reports/designations.js';
import { designationNotes } from '../../src/scoreboards/designation-notes.js';
import { english } from '../../src/reports/language/english.js';

const { jurisdictions } = readAssessment('assessments', 'ddps-western-balkans-2020');

function place(code: string, publishers: readonly ('OECD' | 'EU')[]): Jurisdiction {
  const footnotes = publishers.map((publisher) => ({ publisher, text: { en: `As ${publisher} has it.` } }));
  return { code, name: { en: `Place ${code}` }, footnotes };
}

describe('designation notes', () => {
  it.each(['OECD', 'EU'] as const)('are those that a report of the %s prints', (publisher) => {
    const places = jurisdictions.map(({ code }) => code);
    const notes = designationNotes(jurisdictions, publisher, places, 'en');
    const printed = new Designations(jurisdictions, publisher, english()).all;
    expect(notes.length).toBeGreaterThan(0);
    expect(notes).toEqual(
      printed.map(({ code, name, mark, text }) => ({ jurisdiction: code, jurisdictionName: name, mark, text })),
    );
  });

  it('keep the marks of the report where only some of the places are shown', () => {
    const places = [place('AAA', ['OECD']), place('BBB', ['EU']), place('CCC', ['OECD', 'EU'])];
    expect(designationNotes(places, 'OECD', ['CCC'], 'en')).toEqual([
      { jurisdiction: 'CCC', jurisdictionName: 'Place CCC', mark: '**', text: 'As OECD has it.' },
    ]);
    expect(designationNotes(places, 'EU', ['AAA'], 'en')).toEqual([]);
  });
});
