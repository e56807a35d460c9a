import { type Criterion } from '../../../frameworks/framework.js';
import { type ComparatorResult } from '../../../scoreboards/scoreboard.js';
import { answerLabel, markOf } from '../../answer-words.js';
import { type Block, bold, muted, type Row, type Run, textCell } from '../../blocks.js';
import { figureWords } from '../../comparator-words.js';
import { type Context } from '../../context.js';
import { hasMarkEvidence } from './has-evidence.js';
import { evidenceId } from '../evidence.js';
import { matrixLegend } from '../matrix.js';
import { valuesTable } from '../values.js';

function figureRuns({ locale, template }: Context, result: ComparatorResult): readonly Run[] {
  const { comparator } = result;
  const { kinds, relations } = template.wording;
  const values = {
    title: locale.text(comparator.title),
    figure: figureWords(result, locale),
    kind: kinds[comparator.kind],
    year: locale.date(comparator.vintage),
    relation: relations[comparator.relation],
  };
  return locale.runs(comparator.relation === 'equal' ? 'profile.beside.figure' : 'profile.beside.figureOther', values);
}

function criterionRow(context: Context, criterion: Criterion, code: string): Row {
  const { reading, template, locale } = context;
  const answer = reading.answer(code, criterion.code);
  const label = answerLabel(criterion, answer, context);
  const isOpen = !answer || answer.value === null;
  const beside = reading.comparatorsOf(criterion.code);
  const href = hasMarkEvidence(context) ? { href: `#${evidenceId(code, criterion.code)}` } : {};
  return {
    kind: 'cells',
    cells: [
      textCell({ ...bold(criterion.code), ...href }, ` ${locale.text(criterion.title)}`),
      markOf(criterion, answer, template),
      textCell(isOpen ? muted(label) : label),
      textCell(answer ? locale.earned(answer.points) : '–'),
      beside.length === 0
        ? textCell(muted(locale.say('profile.beside.without')))
        : textCell(
            ...beside.flatMap((result, index): readonly (Run | string)[] => [
              ...(index > 0 ? ['; '] : []),
              ...figureRuns(context, result),
            ]),
          ),
    ],
  };
}

/** Of more published values than this the parts alone are told (`facets`). */
const MOST_VALUES = 25;

/** Each criterion with the answer here and the published figures beside it. */
export function besideBlocks(context: Context, code: string): readonly Block[] {
  const { reading, template, numbering, locale } = context;
  const { say } = locale;
  if (!reading.hasMarks) return reading.criteria.length > MOST_VALUES ? [] : [valuesTable(context, code)];
  return [
    {
      kind: 'table',
      label: numbering.table(),
      title: say('profile.beside.title', { count: reading.criteria.length }),
      density: 'dense',
      legend: matrixLegend(reading, template),
      columns: [
        { title: say('profile.column.criterion'), width: 112, align: 'left' },
        { title: say('profile.column.mark'), width: 28, align: 'center' },
        { title: say('profile.column.answer'), width: 118, align: 'left' },
        { title: say('profile.column.points'), width: 48, align: 'left' },
        { title: say('profile.column.beside'), width: 190, align: 'left' },
      ],
      rows: reading.criteria.map((criterion) => criterionRow(context, criterion, code)),
      notes: [locale.runs('profile.beside.note')],
    },
  ];
}
