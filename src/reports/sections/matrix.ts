import { constraintsHolding } from '../../assessments/assessment.js';
import { criteriaOf, type Criterion, isCriterion } from '../../frameworks/framework.js';
import { markOf, valueLabel } from '../answer-words.js';
import { type Block, bold, type Column, type LegendItem, type Row, type Run, textCell } from '../blocks.js';
import { figureWords, kindLetter, relationWord } from '../comparator-words.js';
import { type Context } from '../context.js';
import { inParts } from '../in-parts.js';
import { type Reading } from '../reading.js';
import { answeredOn, tally } from '../tally.js';
import { type Template } from '../template.js';

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
  const { say, range: between } = reading.locale;
  const count = between(bounds.fullLow, bounds.fullHigh);
  const range = bounds.n === reading.subjects.length ? count : say('common.of', { count, of: bounds.n });
  return marks === '' ? [{ text: range }] : [{ text: `${range}\u00a0` }, { text: marks, bold: true, colour: 'accent' }];
}

function comparatorRuns(reading: Reading, criterion: string): readonly Run[] {
  const { locale } = reading;
  const results = reading.comparatorsOf(criterion);
  if (results.length === 0) return [{ text: locale.say('matrix.none'), colour: 'muted' }];
  return results.flatMap((result, index): Run[] => {
    const relation = relationWord(result, locale);
    return [
      { text: `${index > 0 ? '; ' : ''}${figureWords(result, locale)}\u00a0` },
      { text: kindLetter(result, locale), bold: true },
      ...(relation === '' ? [] : [{ text: ` ${relation}`, colour: 'muted' } as const]),
    ];
  });
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
      textCell(bold(`${criterion.code}\u00a0 `), reading.locale.text(criterion.title)),
      ...subjects.map((code) => markOf(criterion, reading.answer(code, criterion.code), template)),
      textCell(...inFull(reading, criterion, letters)),
      textCell(...comparatorRuns(reading, criterion.code)),
    ],
  };
}

/** What the matrix shows, as a sentence: where most is known, and where least. */
function headline(reading: Reading): string {
  const { say, text } = reading.locale;
  const pillars = reading.data.framework.root.children.map((pillar) => ({
    title: text(pillar.title),
    ...answeredOn(reading, pillar.code),
  }));
  const known = pillars.filter(({ of }) => of > 0).sort((a, b) => b.answered / b.of - a.answered / a.of);
  const [most, least] = [known[0], known[known.length - 1]];
  const { assessed, all } = tally(reading);
  if (!most || !least || most === least) return say('matrix.title.assessed', { assessed, all });
  return say('matrix.title.spread', {
    assessed,
    all,
    most: most.title,
    mostAnswered: most.answered,
    mostOf: most.of,
    least: least.title,
    leastAnswered: least.answered,
    leastOf: least.of,
  });
}

function constraintNotes(reading: Reading, letters: ReadonlyMap<string, string>): readonly (readonly Run[])[] {
  const { say, quote, original } = reading.locale;
  return constraintsHolding(reading.data.assessment).flatMap((constraint) => {
    const criterion = reading.criteria.find(({ code }) => code === constraint.criterion);
    const letter = letters.get(constraint.code);
    if (!criterion || letter === undefined) return [];
    const told = say('matrix.constraint', {
      criterion: criterion.code,
      atLeast: constraint.atLeast,
      of: constraint.of.length,
      answer: quote(valueLabel(criterion, constraint.value, reading.locale)),
      wording: quote(original(constraint.wording)),
      source: original(constraint.source.title),
    });
    const against = reading.boundsOf(criterion.code)?.contradicted.includes(constraint.code)
      ? ` ${say('matrix.contradicted')}`
      : '';
    return [[{ text: `${letter} `, bold: true, colour: 'accent' } as const, { text: `${told}${against}` }]];
  });
}

/** Subjects side by side in one table; more are set in tables one under another. */
const MOST_COLUMNS = 10;

function matrixTable(
  context: Context,
  subjects: readonly string[],
  title: string,
  letters: ReadonlyMap<string, string>,
): Block {
  const { reading, template, numbering, locale } = context;
  const columns: readonly Column[] = [
    { title: locale.say('matrix.criterion'), width: 150, align: 'left' },
    ...subjects.map((code): Column => ({ title: reading.shortName(code), width: 30, align: 'center' })),
    { title: locale.say('matrix.inFull', { n: reading.subjects.length }), width: 44, align: 'center' },
    { title: locale.say('matrix.comparators'), width: 130, align: 'left' },
  ];
  const rows = reading.data.framework.root.children.flatMap((pillar): readonly Row[] => [
    ...(isCriterion(pillar) ? [] : [{ kind: 'group', title: locale.text(pillar.title) } as const]),
    ...criteriaOf(pillar).map((criterion) => rowOf(context, subjects, criterion, letters)),
  ]);
  const names = subjects.map((code) => `${reading.shortName(code)} ${reading.name(code)}`).join(', ');
  return {
    kind: 'table',
    label: numbering.table(),
    title,
    legend: matrixLegend(reading, template),
    columns,
    rows,
    density: reading.criteria.length > 26 || subjects.length > 6 ? 'tight' : 'normal',
    notes: [...constraintNotes(reading, letters), locale.runs('matrix.note', { names })],
  };
}

/** The heart of the report: every answer of every subject on every criterion, with the comparators as printed. */
export function matrixBlocks(context: Context): readonly Block[] {
  const { reading, locale } = context;
  if (!reading.hasMarks) return [];
  const constraints = constraintsHolding(reading.data.assessment);
  const marks = locale.say('matrix.letters').split(' ');
  const letters = new Map(constraints.map(({ code }, index) => [code, marks[index] ?? '*']));
  const parts = inParts(reading.subjects, MOST_COLUMNS);
  const title = headline(reading);
  return parts.map((subjects, index) => {
    const part =
      parts.length === 1 ? title : locale.say('matrix.title.part', { title, part: index + 1, parts: parts.length });
    return matrixTable(context, subjects, part, letters);
  });
}
