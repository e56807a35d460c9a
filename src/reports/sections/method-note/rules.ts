import { type Criterion } from '../../../frameworks/framework.js';
import { valueLabel } from '../../answer-words.js';
import { type Block, body, bold, type Row, textCell } from '../../blocks.js';
import { capitalised } from '../../words.js';
import { type Context } from '../../context.js';
import { ruleWords, subjectNames } from './rule-words.js';

function rowsOf({ reading, locale }: Context, criterion: Criterion): readonly Row[] {
  const { derive } = criterion;
  if (!derive) return [];
  const row = (value: string, when: string): Row => ({
    kind: 'cells',
    cells: [textCell(bold(valueLabel(criterion, value, locale))), textCell(capitalised(when))],
  });
  const subjects = subjectNames(derive.coverage, reading);
  return [
    { kind: 'group', title: `${criterion.code} ${locale.text(criterion.title)}` },
    ...derive.answers.map(({ value, when }) => row(value, ruleWords(when, reading))),
    row(derive.otherwise, locale.say('methodNote.rules.otherwise', { subjects })),
  ];
}

/** The rules by which answers follow from the register of law, answer by answer. */
export function rulesBlocks(context: Context): readonly Block[] {
  const { reading, locale, numbering } = context;
  const { say } = locale;
  const derived = reading.criteria.filter(({ derive }) => derive !== undefined);
  if (derived.length === 0) return [body(say('methodNote.rules.none'))];
  return [
    body(say('methodNote.rules.lead', { count: derived.length })),
    {
      kind: 'table',
      label: numbering.table(),
      title: say('methodNote.rules.title'),
      density: 'dense',
      columns: [
        { title: say('methodNote.rules.answer'), width: 120, align: 'left' },
        { title: say('methodNote.rules.when'), width: 390, align: 'left' },
      ],
      rows: derived.flatMap((criterion) => rowsOf(context, criterion)),
      notes: [],
    },
  ];
}
