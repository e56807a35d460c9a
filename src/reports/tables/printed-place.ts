import { textIn } from '../../common/localised-text.js';
import { designationNotes } from '../../scoreboards/designation-notes.js';
import { type AssessmentData } from '../../scoreboards/scoreboard.js';

/** A place as a file of data names it. */
export interface PrintedPlace {
  readonly code: string;
  /** The name in English, with its asterisk where the publisher's profile has a footnote. */
  readonly name: string;
  readonly footnote: string | null;
}

/** The places of an assessment by code, subjects and memo rows, with the footnotes that go with their names. */
export function printedPlaces({ assessment, jurisdictions }: AssessmentData): ReadonlyMap<string, PrintedPlace> {
  const codes = jurisdictions.map(({ code }) => code);
  const notes = new Map(
    designationNotes(jurisdictions, assessment.publisher, codes, 'en').map((note) => [note.jurisdiction, note]),
  );
  return new Map(
    jurisdictions.map(({ code, name }) => {
      const note = notes.get(code);
      return [code, { code, name: `${textIn(name, 'en')}${note?.mark ?? ''}`, footnote: note?.text ?? null }];
    }),
  );
}
