import { constraintsHolding } from '../../assessments/assessment.js';
import { criteriaOf, type Criterion, isCriterion } from '../../frameworks/framework.js';
import { textIn } from '../../common/localised-text.js';
import { markOf, valueLabel } from '../answer-words.js';
import { type Block, bold, type Column, type LegendItem, type Row, type Run, textCell } from '../blocks.js';
import { kindLetter, spaced } from '../comparator-words.js';
import { type Context } from '../context.js';
import { countRange } from '../number-format.js';
import { type Reading } from '../reading.js';
import { tally } from '../tally.js';
import { type Template } from '../template.js';
import { inParts, numberWord, ofSet } from '../words.js';

const LETTERS = 'abcdefghij';

/** What the shapes of the matrix mean; only those that occur are explained. */
export function matrixLegend(reading: Reading, template: Template): readonly LegendItem[] {
  const { marks } = template.wording;
  const cells = reading.criteria.flatMap((criterion) =>
    reading.subjects.map((code) => markOf(criterion, reading.answer(code, criterion.code), template)),
  );
  const shapes = (['full', 'part', 'none', 'unsure', 'not-assessed', 'not-applicable'] as const).filter((shape) =>
    cells.some((cell) => cell.shape === shape),
  );
  const hatched = cells.some(({ unverified }) => unverified);
  return [
    ...shapes.map((shape) => ({ shape, text: marks[shape] })),
    ...(hatched ? [{ shape: 'part' as const, unverified: true, text: marks.unverified }] : []),
  ];
}

/** How many have it in full: bounds where that is not settled, the number assessable where it is not all, notes. */
function inFull(reading: Reading, criterion: Criterion, letters: ReadonlyMap<string, string>): readonly Run[] {
  const bounds = reading.boundsOf(criterion.code);
  if (!bounds) return [{ text: '–' }];
  const marks = constraintsHolding(reading.data.assessment)
    .filter((constraint) => constraint.criterion === criterion.code)
    .map(({ code }) => letters.get(code) ?? '')
    .join('');
  const count = countRange(bounds.fullLow, bounds.fullHigh);
  const range = bounds.n === reading.subjects.length ? count : ofSet(count, bounds.n);
  return marks === '' ? [{ text: range }] : [{ text: `${range}\u00a0` }, { text: marks, bold: true, colour: 'accent' }];
}

function comparatorRuns(reading: Reading, criterion: string): readonly Run[] {
  const results = reading.comparatorsOf(criterion);
  if (results.length === 0) return [{ text: 'none', colour: 'muted' }];
  return results.flatMap((result, index): Run[] => [
    { text: `${index > 0 ? '; ' : ''}${spaced(result.label)}\u00a0` },
    { text: kindLetter(result), bold: true },
    ...(result.comparator.relation === 'equal'
      ? []
      : [{ text: ` ${result.comparator.relation}`, colour: 'muted' } as const]),
  ]);
}

function rowOf(
  context: Context,
  subjects: readonly string[],
  criterion: Criterion,
  letters: ReadonlyMap<string, string>,
): Row {
  const { reading, template } = context;
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${criterion.code}\u00a0 `), textIn(criterion.title, reading.language)),
      ...subjects.map((code) => markOf(criterion, reading.answer(code, criterion.code), template)),
      textCell(...inFull(reading, criterion, letters)),
      textCell(...comparatorRuns(reading, criterion.code)),
    ],
  };
}

/** What the matrix shows, as a sentence: where most is known, and where least. */
function headline(reading: Reading): string {
  const pillars = reading.data.framework.root.children.map((pillar) => {
    const rows = reading.rowsOf(pillar.code);
    const sum = (key: 'answered' | 'of'): number => rows.reduce((total, row) => total + row[key], 0);
    return { title: textIn(pillar.title, reading.language), answered: sum('answered'), of: sum('of') };
  });
  const known = pillars.filter(({ of }) => of > 0).sort((a, b) => b.answered / b.of - a.answered / a.of);
  const [most, least] = [known[0], known[known.length - 1]];
  const { assessed, all } = tally(reading);
  if (!most || !least || most === least) return `${ofSet(assessed, all)} answers are assessed`;
  return `${ofSet(assessed, all)} answers are assessed: most on “${most.title}” (${ofSet(most.answered, most.of)}), fewest on “${least.title}” (${ofSet(least.answered, least.of)})`;
}

function constraintNotes(reading: Reading, letters: ReadonlyMap<string, string>): readonly (readonly Run[])[] {
  return constraintsHolding(reading.data.assessment).flatMap((constraint) => {
    const criterion = reading.criteria.find(({ code }) => code === constraint.criterion);
    const letter = letters.get(constraint.code);
    if (!criterion || letter === undefined) return [];
    const answer = valueLabel(criterion, constraint.value, reading.locale);
    const bounds = reading.boundsOf(criterion.code);
    const against = bounds?.contradicted.includes(constraint.code)
      ? ' The answers here contradict it, so it is shown and not used.'
      : '';
    return [
      [
        { text: `${letter} `, bold: true, colour: 'accent' } as const,
        {
          text: `${criterion.code}: at least ${ofSet(constraint.atLeast, constraint.of.length)} have “${answer}” (published; which ones is not said): “${constraint.wording}” ${constraint.source.title}.${against}`,
        },
      ],
    ];
  });
}

/** Subjects side by side in one table; more are set in tables one under another. */
const MOST_COLUMNS = 10;

const NOTE =
  'c counted from members’ own answers, q quoted as a publication prints it, m a mean composed from quoted shares and our points; narrower, wider, related: the publication asks less, more, or something akin. Populations, years and exact questions stand under “Sources and comparators”.';

function matrixTable(
  context: Context,
  subjects: readonly string[],
  title: string,
  letters: ReadonlyMap<string, string>,
): Block {
  const { reading, template, numbering } = context;
  const columns: readonly Column[] = [
    { title: 'Criterion', width: 150, align: 'left' },
    ...subjects.map((code): Column => ({ title: reading.shortName(code), width: 30, align: 'center' })),
    { title: `In full, of ${numberWord(reading.subjects.length)}`, width: 44, align: 'center' },
    { title: 'OECD and others, as printed', width: 130, align: 'left' },
  ];
  const rows = reading.data.framework.root.children.flatMap((pillar): readonly Row[] => [
    ...(isCriterion(pillar) ? [] : [{ kind: 'group', title: textIn(pillar.title, reading.language) } as const]),
    ...criteriaOf(pillar).map((criterion) => rowOf(context, subjects, criterion, letters)),
  ]);
  const names = subjects.map((code) => `${reading.shortName(code)} ${reading.name(code)}`).join(', ');
  const full = '“In full” gives the least and the greatest number that can have full points, given what is not known.';
  return {
    kind: 'table',
    label: numbering.table(),
    title,
    legend: matrixLegend(reading, template),
    columns,
    rows,
    density: reading.criteria.length > 26 || subjects.length > 6 ? 'tight' : 'normal',
    notes: [...constraintNotes(reading, letters), [bold('Note: '), { text: `${names}. ${full} ${NOTE}` }]],
  };
}

/** The heart of the report: every answer of every subject on every criterion, with the comparators as printed. */
export function matrixBlocks(context: Context): readonly Block[] {
  const { reading } = context;
  if (!reading.hasMarks) return [];
  const constraints = constraintsHolding(reading.data.assessment);
  const letters = new Map(constraints.map(({ code }, index) => [code, LETTERS[index] ?? '*']));
  const parts = inParts(reading.subjects, MOST_COLUMNS);
  const title = headline(reading);
  return parts.map((subjects, index) => {
    const part = parts.length === 1 ? title : `${title} (${index + 1} of ${parts.length})`;
    return matrixTable(context, subjects, part, letters);
  });
}
