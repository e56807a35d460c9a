import { type Assessment } from '../assessments/assessment.js';
import { type Context, Numbering } from '../reports/context.js';
import { fineScore, score } from '../reports/number-format.js';
import { english } from '../reports/language/english.js';
import { type Assessed, Reading } from '../reports/reading.js';
import { type Template } from '../reports/template.js';
import { type Asked } from './addresses.js';

/** One assessed assessment as its pages read it, in the words of the report, with what the reader asked for. */
export interface AssessmentView {
  readonly id: string;
  readonly reading: Reading;
  readonly template: Template;
  /** Only what differs from the assessment's own: empty on its plain page. */
  readonly asked: Asked;
  /** Too many subjects for a matrix: a ranking stands in its place. */
  readonly isLarge: boolean;
  /** How a score of it is written: finer where two decimals would tie what is apart. */
  readonly say: (value: number | null) => string;
}

/** The view of an assessment. `own` is the assessment as it is stored, before another date or version was asked for. */
export function viewOf(
  assessed: Assessed,
  template: Template,
  asked: Asked = {},
  own: Assessment = assessed.data.assessment,
): AssessmentView {
  const reading = new Reading(assessed, english());
  const { asOf, framework, order } = asked;
  return {
    id: own.id,
    reading,
    template,
    asked: {
      ...(asOf !== undefined && asOf !== own.asOf && { asOf }),
      ...(framework !== undefined && framework !== own.framework && { framework }),
      ...(order !== undefined && { order }),
    },
    isLarge: reading.isLarge(template),
    say: reading.hasMarks ? score : fineScore,
  };
}

/** Whether the reader asked for something else than the assessment as it stands: its report and data are not of that. */
export function isOther({ asked }: AssessmentView): boolean {
  return asked.asOf !== undefined || asked.framework !== undefined;
}

/** What the makers of the report's sections need, for those that a page shows as they are. */
export function reportContext({ reading, template }: AssessmentView): Context {
  const { locale } = reading;
  return { reading, locale, earlier: null, template, numbering: new Numbering(locale.say), labels: new Map() };
}
