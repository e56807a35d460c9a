import { type Instrument } from '../instruments/instrument.js';
import { type Scale, scaleOf } from './scale.js';
import { type Criterion, criteriaOf, elementsOf, type Facet, type RollUp } from '../frameworks/framework.js';
import {
  type AssessmentData,
  type ComparatorResult,
  type GroupBounds,
  type Scoreboard,
  type ScoreRow,
  type SettledAnswer,
} from '../scoreboards/scoreboard.js';
import { Designations } from './designations.js';
import { type Locale } from './language/locale.js';
import { type Template } from './template.js';

/** An assessment with its scoreboard. */
export interface Assessed {
  readonly data: AssessmentData;
  readonly board: Scoreboard;
}

/** Look-ups in one assessed assessment, by code, with names as they are to be printed. Nothing is scored here. */
export class Reading {
  readonly data: AssessmentData;
  readonly board: Scoreboard;
  /** BCP 47 tag of the report. */
  readonly language: string;
  readonly locale: Locale;
  /** The subjects in the order of publication. */
  readonly subjects: readonly string[];
  readonly criteria: readonly Criterion[];
  /** Code of the composite. */
  readonly root: string;
  /** What its scores are drawn on. */
  readonly scale: Scale;
  readonly designations: Designations;
  private readonly rows = new Map<string, ScoreRow>();
  private readonly settled = new Map<string, SettledAnswer>();
  private readonly instruments: ReadonlyMap<string, Instrument>;

  constructor({ data, board }: Assessed, locale: Locale) {
    this.data = data;
    this.board = board;
    this.locale = locale;
    this.language = locale.tag;
    this.root = data.framework.root.code;
    this.scale = scaleOf(data.framework, locale);
    this.criteria = criteriaOf(data.framework.root);
    this.subjects = [...new Set(board.scores.map(({ jurisdiction }) => jurisdiction))];
    this.designations = new Designations(data.jurisdictions, data.assessment.publisher, locale);
    for (const row of [...board.scores, ...board.memo]) this.rows.set(`${row.jurisdiction} ${row.element}`, row);
    for (const answer of board.answers) this.settled.set(`${answer.jurisdiction} ${answer.criterion}`, answer);
    this.instruments = new Map(data.instruments.map((instrument) => [instrument.code, instrument]));
  }

  row(jurisdiction: string, element: string): ScoreRow | undefined {
    return this.rows.get(`${jurisdiction} ${element}`);
  }

  /** The rows of all subjects on one element, in the order of publication. */
  rowsOf(element: string): readonly ScoreRow[] {
    return this.subjects.flatMap((code) => this.row(code, element) ?? []);
  }

  answer(jurisdiction: string, criterion: string): SettledAnswer | undefined {
    return this.settled.get(`${jurisdiction} ${criterion}`);
  }

  /** The settled answers of all subjects on one criterion. */
  answersOn(criterion: string): readonly SettledAnswer[] {
    return this.subjects.flatMap((code) => this.answer(code, criterion) ?? []);
  }

  instrument(code: string): Instrument | undefined {
    return this.instruments.get(code);
  }

  comparatorsOf(element: string): readonly ComparatorResult[] {
    return this.board.comparators.filter(({ comparator }) => comparator.element === element);
  }

  boundsOf(element: string): GroupBounds | undefined {
    return this.board.groupBounds.find((bounds) => bounds.element === element);
  }

  /** The short name, with the asterisk that its publisher's profile asks for. */
  name(code: string): string {
    return this.designations.marked(code) ?? this.plainName(code);
  }

  plainName(code: string): string {
    const jurisdiction = this.data.jurisdictions.find((candidate) => candidate.code === code);
    return jurisdiction ? this.locale.text(jurisdiction.name) : code;
  }

  /** The name at the head of a narrow column: the code, with its asterisk. */
  shortName(code: string): string {
    return `${code}${this.designations.markOf(code)}`;
  }

  title(element: string): string {
    const found = elementsOf(this.data.framework.root).find(({ code }) => code === element);
    const rollUp = this.data.framework.rollUps?.find(({ code }) => code === element);
    const title = found?.title ?? rollUp?.title;
    return title ? this.locale.text(title) : element;
  }

  /** The roll-up that looks at one facet alone. */
  facet(facet: Facet): RollUp | undefined {
    return this.data.framework.rollUps?.find(({ facets }) => facets.length === 1 && facets[0] === facet);
  }

  /** Whether answers are choices or yes/no: a table of numbers has no matrix of marks. */
  get hasMarks(): boolean {
    return this.criteria.some(({ scale }) => scale.type !== 'number');
  }

  /** Too many subjects for a matrix and for a page each. */
  isLarge(template: Template): boolean {
    return this.subjects.length > template.manySubjects;
  }
}
