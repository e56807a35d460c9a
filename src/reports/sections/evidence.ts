import { type Criterion } from '../../frameworks/framework.js';
import { answerLabel, confidenceOf, restsOn } from '../answer-words.js';
import { type Block, bold, muted, type Row, type Run, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { remarkWords } from '../remark-words.js';
import { tally } from '../tally.js';

function placed(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The place where all is said on one answer: `rests-alb-s1`. */
export function evidenceId(jurisdiction: string, criterion: string): string {
  return placed(`rests-${jurisdiction}-${criterion}`);
}

/** Criteria that are told in one row: one that is known, or all that are not known for one reason. */
interface Entry {
  readonly criteria: readonly Criterion[];
  readonly answer: readonly Run[];
  readonly reasons: readonly Run[];
}

function answerRuns(context: Context, criterion: Criterion, code: string): readonly Run[] {
  const { reading, template } = context;
  const answer = reading.answer(code, criterion.code);
  const label = answerLabel(criterion, answer, context);
  if (!answer || (answer.value === null && answer.candidates.length === 0)) return [{ text: label }];
  const sure = confidenceOf(answer, reading);
  const notes = [context.locale.earned(answer.points), ...(sure === null ? [] : [template.wording.confidence[sure]])];
  return [{ text: `${label} ` }, muted(`(${notes.join(', ')})`)];
}

function reasonRuns(context: Context, criterion: Criterion, code: string): readonly Run[] {
  const { reading } = context;
  const answer = reading.answer(code, criterion.code);
  if (!answer) return [];
  const named = restsOn(answer.evidence, reading).join('; ');
  const why = remarkWords(criterion, answer, reading);
  return [
    ...(named === '' ? [] : [{ text: `${named}. ` }]),
    ...(why === '' ? [] : [muted(reading.designations.in(why))]),
  ];
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The entries of one subject in the order of the criteria; unknown answers with one reason stand with the first of them. */
function entriesOf(context: Context, code: string): readonly Entry[] {
  const { reading } = context;
  const entries = new Map<string, Entry>();
  for (const criterion of reading.criteria) {
    const known = reading.answer(code, criterion.code);
    const isOpen = !known || (known.value === null && known.candidates.length === 0);
    const answer = answerRuns(context, criterion, code);
    const reasons = reasonRuns(context, criterion, code);
    const key = isOpen ? `${textOf(answer)} ${textOf(reasons)}` : criterion.code;
    const same = entries.get(key)?.criteria ?? [];
    entries.set(key, { criteria: [...same, criterion], answer, reasons });
  }
  return [...entries.values()];
}

function entryRow(context: Context, code: string, { criteria, answer, reasons }: Entry): Row {
  const { text } = context.locale;
  return {
    kind: 'cells',
    ids: criteria.map((criterion) => evidenceId(code, criterion.code)),
    cells: [
      textCell(
        ...criteria.flatMap((criterion, index): Run[] => [
          bold(`${index > 0 ? '; ' : ''}${criterion.code}\u00a0`),
          { text: text(criterion.title) },
        ]),
      ),
      textCell(...answer),
      textCell(...(reasons.length === 0 ? [{ text: '–' }] : reasons)),
    ],
  };
}

/** All that each answer rests on, in full sentences, by subject: what the table on its page has no room for. */
export function evidenceBlocks(context: Context, only?: string): readonly Block[] {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  const subjects = reading.subjects.filter((code) => only === undefined || code === only);
  const all = subjects.reduce((sum, code) => sum + tally(reading, [code]).all, 0);
  const assessed = subjects.reduce((sum, code) => sum + tally(reading, [code]).assessed, 0);
  return [
    {
      kind: 'table',
      label: numbering.table(),
      title: say('evidence.title', { assessed, all }),
      density: 'dense',
      columns: [
        { title: say('answers.column.criterion'), width: 92, align: 'left' },
        { title: say('evidence.column.answer'), width: 106, align: 'left' },
        { title: say('evidence.column.basis'), width: 295, align: 'left' },
      ],
      rows: subjects.flatMap((code): readonly Row[] => [
        { kind: 'group', title: reading.name(code), id: evidenceId(code, 'all') },
        ...entriesOf(context, code).map((entry) => entryRow(context, code, entry)),
      ]),
      notes: [],
    },
  ];
}
