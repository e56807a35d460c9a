import { type Reading } from './reading.js';
import { type SectionKind, type Template } from './template.js';

/** What the makers of sections share. */
export interface Context {
  readonly reading: Reading;
  /** The same subjects at an earlier date, by the same framework, where one can be compared. */
  readonly earlier: Reading | null;
  readonly template: Template;
  readonly numbering: Numbering;
  /** Labels of the tables and figures of each section, once it is made: what findings point to. */
  readonly labels: Map<SectionKind, readonly string[]>;
}

/** Tables and figures are numbered in the order in which they stand. */
export class Numbering {
  private tables = 0;
  private figures = 0;

  table(): string {
    this.tables += 1;
    return `Table\u00a0${this.tables}`;
  }

  figure(): string {
    this.figures += 1;
    return `Figure\u00a0${this.figures}`;
  }
}

/** The ticks of a scale from 0 to 1. */
export const UNIT_SCALE = {
  min: 0,
  max: 1,
  ticks: [
    { at: 0, label: '0' },
    { at: 0.25, label: '0.25' },
    { at: 0.5, label: '0.5' },
    { at: 0.75, label: '0.75' },
    { at: 1, label: '1' },
  ],
};

/** The same scale with fewer ticks, for narrow columns. */
export const HALF_SCALE = { ...UNIT_SCALE, ticks: UNIT_SCALE.ticks.filter(({ at }) => at !== 0.25 && at !== 0.75) };
