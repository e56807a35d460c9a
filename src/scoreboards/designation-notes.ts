import { textIn } from '../common/localised-text.js';
import { type Jurisdiction } from '../jurisdictions/jurisdiction.js';

/** A footnote that a publisher requires to be printed wherever a name stands. */
export interface DesignationNote {
  readonly jurisdiction: string;
  readonly jurisdictionName: string;
  /** The sign behind the name: `*` for the first of the publisher's footnotes, `**` for the second. */
  readonly mark: string;
  readonly text: string;
}

/** The footnotes of a publisher's profile that go with these places, with the marks that reports print. */
export function designationNotes(
  jurisdictions: readonly Jurisdiction[],
  publisher: 'OECD' | 'EU',
  places: readonly string[],
  language: string,
): readonly DesignationNote[] {
  return jurisdictions
    .flatMap(({ code, name, footnotes = [] }) => {
      const footnote = footnotes.find((candidate) => candidate.publisher === publisher);
      return footnote ? [{ code, name, footnote }] : [];
    })
    .map(({ code, name, footnote }, index) => ({
      jurisdiction: code,
      jurisdictionName: textIn(name, language),
      mark: '*'.repeat(index + 1),
      text: textIn(footnote.text, language),
    }))
    .filter(({ jurisdiction }) => places.includes(jurisdiction));
}
