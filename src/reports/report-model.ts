import { type Day } from '../common/legal-date.js';
import { type Section } from './blocks.js';
import { type Scale } from './scale.js';
import { type Theme } from './template.js';

/** One row of the cover's picture: an interval, and a point where one is earned. */
export interface CoverBar {
  readonly name: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly point: number | null;
}

export interface Cover {
  readonly kicker: string;
  readonly draft: string;
  readonly title: string;
  readonly subtitle: string;
  readonly bars: readonly CoverBar[];
  /** The scale that they are drawn on. */
  readonly scale: Scale;
  readonly barsAlt: string;
  /** Shown in place of the bars where there are too many subjects. */
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly facts: readonly string[];
}

/** A file that travels inside the report, so that its numbers can be checked. */
export interface Attachment {
  readonly name: string;
  readonly text: string;
  readonly description: string;
  readonly relationship: 'Data' | 'Source';
}

/** A report, ready to be set: every word and number is final. */
export interface ReportModel {
  readonly language: string;
  readonly title: string;
  readonly subject: string;
  readonly publisher: string;
  readonly draft: string;
  /** Whether cover and contents stand before the sections; true when left out. */
  readonly hasFront?: boolean;
  readonly contentsTitle: string;
  readonly captionsTitle: string;
  /** What stands at the foot of every page. */
  readonly footer: string;
  /** The day that the file bears: of the data, not of the clock. */
  readonly created: Day;
  readonly cover: Cover;
  readonly sections: readonly Section[];
  /** Footnotes that are printed on each page on which the name, or the code with its mark, stands. */
  readonly designations: readonly {
    readonly name: string;
    readonly short: string;
    readonly mark: string;
    readonly text: string;
  }[];
  readonly attachments: readonly Attachment[];
  readonly theme: Theme;
  /** Typefaces of an institution's own, by what they are used for; ours where one is left out. */
  readonly fonts?: Readonly<Partial<Record<'sans' | 'sansBold' | 'serifBold', Uint8Array>>>;
  /** A picture (PNG or JPEG) on the cover, and what it says to those who cannot see it. */
  readonly logo?: { readonly bytes: Uint8Array; readonly alt: string };
}
