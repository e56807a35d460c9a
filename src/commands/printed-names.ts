import { textIn } from '../common/localised-text.js';
import { type Jurisdiction } from '../jurisdictions/jurisdiction.js';
import { Designations } from '../reports/designations.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { wrap } from './wrap.js';

/** English names as a terminal prints them, with the mark of a designation, and the footnotes that go with the marks. */
export interface PrintedNames {
  readonly of: (jurisdiction: string) => string;
  /** The footnotes of these places, wrapped; none where none of them has one. */
  readonly footnotes: (places: readonly string[], width?: number) => readonly string[];
}

/** The names of an assessment's jurisdictions, by the profile of its publisher. A code that nobody bears stands for itself. */
export function printedNames({ assessment, jurisdictions }: AssessmentData): PrintedNames {
  return namesBy(assessment.publisher, jurisdictions);
}

/** The names where no one assessment is shown: by the OECD's profile. */
export function placeNames(jurisdictions: readonly Jurisdiction[]): PrintedNames {
  return namesBy('OECD', jurisdictions);
}

function namesBy(
  publisher: AssessmentData['assessment']['publisher'],
  jurisdictions: readonly Jurisdiction[],
): PrintedNames {
  const designations = new Designations(jurisdictions, publisher, { text: (name) => textIn(name, 'en') });
  const names = new Map(jurisdictions.map(({ code, name }) => [code, textIn(name, 'en')]));
  return {
    of: (code) => designations.marked(code) ?? names.get(code) ?? code,
    footnotes: (places, width) =>
      designations.all
        .filter(({ code }) => places.includes(code))
        .map(({ mark, text }) => wrap(text, `${mark} `, '  ', width)),
  };
}
