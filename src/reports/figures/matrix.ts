import { type Criterion, criteriaOf, isCriterion } from '../../frameworks/framework.js';
import { markOf } from '../answer-words.js';
import { type MarkCell } from '../blocks.js';
import { type LegendEntry } from '../charts/legend.js';
import { matrix as drawMatrix } from '../charts/matrix.js';
import { type Reading } from '../reading.js';
import { tally } from '../tally.js';
import { type FigureContext, type FigureMaker, tooMany } from './figure.js';

/** More subjects than this stand in rows, and the criteria, by their codes, in columns. */
const MOST_ACROSS = 14;

const SHAPES = ['full', 'part', 'none', 'unsure', 'not-assessed', 'not-applicable'] as const;

/** The shapes that the matrix has, in the order in which they say less and less. */
function legendOf(marks: readonly MarkCell[], { wording }: FigureContext['template']): readonly LegendEntry[] {
  const used = SHAPES.filter((shape) => marks.some((mark) => mark.shape === shape));
  const doubtful = marks.some(({ unverified }) => unverified);
  return [
    ...used.map((shape) => ({ shape, text: wording.marks[shape] })),
    ...(doubtful ? [{ shape: 'full' as const, unverified: true, text: wording.marks.unverified }] : []),
  ];
}

function groupsOf(reading: Reading): readonly { readonly title: string; readonly criteria: readonly Criterion[] }[] {
  return reading.data.framework.root.children.map((child) => ({
    title: isCriterion(child) ? '' : reading.locale.text(child.title),
    criteria: criteriaOf(child),
  }));
}

/** Every answer of every subject as a mark. */
export const matrix: FigureMaker = {
  lack: ({ reading }) => (reading.hasMarks ? tooMany(reading) : 'its answers are numbers, which have no marks'),
  draw: ({ reading, template, canvas }) => {
    const { say, text } = reading.locale;
    const { subjects, criteria } = reading;
    const markAt = (criterion: Criterion, subject: string): MarkCell =>
      markOf(criterion, reading.answer(subject, criterion.code), template);
    const { assessed, all } = tally(reading);
    const legend = legendOf(
      criteria.flatMap((criterion) => subjects.map((subject) => markAt(criterion, subject))),
      template,
    );
    const drawn =
      subjects.length > MOST_ACROSS
        ? {
            columns: criteria.map(({ code }) => code),
            groups: [
              {
                title: '',
                rows: subjects.map((subject) => ({
                  label: reading.name(subject),
                  marks: criteria.map((criterion) => markAt(criterion, subject)),
                })),
              },
            ],
          }
        : {
            columns: subjects.map((subject) => reading.shortName(subject)),
            groups: groupsOf(reading).map((group) => ({
              title: group.title,
              rows: group.criteria.map((criterion) => ({
                label: `${criterion.code} ${text(criterion.title)}`,
                marks: subjects.map((subject) => markAt(criterion, subject)),
              })),
            })),
          };
    const names =
      subjects.length > MOST_ACROSS
        ? criteria.map((criterion) => `${criterion.code} ${text(criterion.title)}`)
        : subjects.map((subject) => `${reading.shortName(subject)} ${reading.name(subject)}`);
    return {
      title: say('matrix.title.assessed', { assessed, all }),
      note: say('figures.note', { text: `${names.join(', ')}.` }),
      alt: say('figures.matrix.alt'),
      table: {
        columns: [
          { title: say('figures.column.criterion'), kind: 'text' },
          ...subjects.map((subject) => ({ title: reading.name(subject), kind: 'text' as const })),
          { title: say('figures.column.code'), kind: 'code' },
        ],
        rows: criteria.map((criterion) => [
          text(criterion.title),
          ...subjects.map((subject) => markAt(criterion, subject).alt),
          criterion.code,
        ]),
      },
      drawing: drawMatrix({ ...drawn, legend }, canvas),
    };
  },
};
