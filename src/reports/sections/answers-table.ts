import { type Criterion } from '../../frameworks/framework.js';
import { answerLabel, confidenceOf, markOf } from '../answer-words.js';
import { type Block, bold, muted, type Row, type Run, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { introOf } from '../intro.js';
import { shortCitations, shortReason } from '../short-words.js';
import { tally } from '../tally.js';
import { evidenceId } from './evidence.js';
import { hasLaw, lawId } from './laws.js';
import { matrixLegend } from './matrix.js';

/** Whether the report says in full what answers rest on, so that links can lead there. */
function hasEvidence({ template }: Context): boolean {
  return template.sections.some(({ kind }) => kind === 'evidence');
}

/** What an answer rests on in short, acts as links to where they are described; or why it is not known. */
function basisRuns(context: Context, criterion: Criterion, code: string): readonly Run[] {
  const { reading, locale } = context;
  const answer = reading.answer(code, criterion.code);
  const { shown, more } = shortCitations(answer?.evidence ?? [], locale);
  if (shown.length > 0) {
    return shown.flatMap(({ text, act }, index): Run[] => [
      { text, ...(act !== null && hasLaw(context, act) && { href: `#${lawId(act)}` }) },
      { text: index < shown.length - 1 ? '; ' : more > 0 ? ` ${locale.say('answers.more', { more })}` : '' },
    ]);
  }
  const reason = shortReason(criterion, answer, reading);
  return [reason === '' ? { text: '–' } : muted(reason)];
}

function answerRow(context: Context, criterion: Criterion, code: string): Row {
  const { reading, template, locale } = context;
  const answer = reading.answer(code, criterion.code);
  const isOpen = !answer || (answer.value === null && answer.candidates.length === 0);
  const sure = answer && !isOpen ? confidenceOf(answer, reading) : null;
  const label = answerLabel(criterion, answer, context);
  const href = hasEvidence(context) ? { href: `#${evidenceId(code, criterion.code)}` } : {};
  return {
    kind: 'cells',
    cells: [
      textCell({ ...bold(criterion.code), ...href }, ` ${locale.text(criterion.title)}`),
      markOf(criterion, answer, template),
      textCell(isOpen ? muted(label) : label),
      textCell(answer ? (isOpen ? muted(locale.earned(answer.points)) : locale.earned(answer.points)) : '–'),
      textCell(...basisRuns(context, criterion, code)),
      textCell(sure === null ? '–' : template.wording.confidence[sure]),
    ],
  };
}

/** Every criterion with its answer, in a row as short as can be: the whole on one page. The first says how to read it. */
export function answersTable(context: Context, code: string, isFirst: boolean): Block {
  const { reading, template, numbering, locale } = context;
  const { say } = locale;
  const { assessed, all } = tally(reading, [code]);
  const section = template.sections.find(({ kind }) => kind === 'jurisdictions');
  const intro = section && isFirst ? introOf(section, locale) : null;
  return {
    kind: 'table',
    label: numbering.table(),
    title: say('answers.title', { name: reading.name(code), assessed, all }),
    density: 'dense',
    legend: matrixLegend(reading, template),
    columns: [
      { title: say('answers.column.criterion'), width: 104, align: 'left' },
      { title: say('answers.column.mark'), width: 26, align: 'center' },
      { title: say('answers.column.answer'), width: 122, align: 'left' },
      { title: say('answers.column.points'), width: 46, align: 'left' },
      { title: say('answers.column.basis'), width: 149, align: 'left' },
      { title: say('answers.column.confidence'), width: 46, align: 'left' },
    ],
    rows: reading.criteria.map((criterion) => answerRow(context, criterion, code)),
    notes: intro === null ? [] : [[{ text: reading.designations.in(intro) }]],
  };
}
