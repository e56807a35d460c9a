import { type Jurisdiction } from '../jurisdictions/jurisdiction.js';
import { type Locale } from './language/locale.js';

/** A footnote that a publisher requires wherever a name stands. */
export interface Designation {
  readonly code: string;
  readonly name: string;
  /** The code with its mark, as it heads a narrow column. */
  readonly short: string;
  readonly mark: string;
  readonly text: string;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The designations of a publisher's profile: `*` for the first, `**` for the second. */
export class Designations {
  readonly all: readonly Designation[];

  constructor(jurisdictions: readonly Jurisdiction[], publisher: 'OECD' | 'EU', { text }: Pick<Locale, 'text'>) {
    this.all = jurisdictions
      .flatMap(({ code, name, footnotes = [] }) => {
        const footnote = footnotes.find((candidate) => candidate.publisher === publisher);
        return footnote ? [{ code, name: text(name), text: text(footnote.text) }] : [];
      })
      .map((designation, index) => {
        const mark = '*'.repeat(index + 1);
        return { ...designation, short: `${designation.code}${mark}`, mark };
      });
  }

  markOf(code: string): string {
    return this.all.find((designation) => designation.code === code)?.mark ?? '';
  }

  /** The name with its mark, or undefined for a jurisdiction without a designation. */
  marked(code: string): string | undefined {
    const designation = this.all.find((candidate) => candidate.code === code);
    return designation && `${designation.name}${designation.mark}`;
  }

  /** A text of ours in which each bare name gets its mark. Quotations and titles of acts are never passed here. */
  in(text: string): string {
    return this.all.reduce(
      (marked, { name, mark }) =>
        marked.replace(new RegExp(`${escaped(name)}(?![\\p{L}*])`, 'gu'), () => `${name}${mark}`),
      text,
    );
  }
}
