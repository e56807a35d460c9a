import { type Locale } from './language/locale.js';
import { type Reading } from './reading.js';
import { type Scale, scaleOf } from './scale.js';
import { type SectionKind, type Template } from './template.js';
import { type Chart } from './charts/chart.js';
import { type FigureId } from './figures/figure.js';

/** What the makers of sections share. */
export interface Context {
  readonly reading: Reading;
  /** The same subjects at an earlier date, by the same framework, where one can be compared. */
  readonly earlier: Reading | null;
  /** How the report's language says things. */
  readonly locale: Locale;
  readonly template: Template;
  readonly numbering: Numbering;
  /** Draws a figure; null where there is none of it. Left out where nothing is drawn (a page that sections stand on). */
  readonly figure?: (figure: FigureId, jurisdiction?: string) => Chart | null;
  /** Labels of the tables and figures of each section, once it is made: what findings point to. */
  readonly labels: Map<SectionKind, readonly string[]>;
}

/** Tables and figures are numbered in the order in which they stand. */
export class Numbering {
  private tables = 0;
  private figures = 0;

  constructor(private readonly say: Locale['say']) {}

  table(): string {
    this.tables += 1;
    return this.say('common.table', { number: this.tables });
  }

  figure(): string {
    this.figures += 1;
    return this.say('common.figure', { number: this.figures });
  }
}

/** The scale of shares, whatever the range of the framework. */
export function unitScale(locale: Pick<Locale, 'plainNumber'>): Scale {
  return scaleOf({}, locale);
}
