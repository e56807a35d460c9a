import { type GovernmentReply, replyCounts } from '../../../assessments/reply.js';
import { type Criterion } from '../../../frameworks/framework.js';
import { answerLabel } from '../../answer-words.js';
import { type Block, body, bold, muted, type Row, type Run, small, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { POSITION_KEYS, responseRuns, saidRuns } from '../../reply-words.js';

function orDash(runs: readonly Run[]): readonly Run[] {
  return runs.length === 0 ? [muted('–')] : runs;
}

function rowOf(context: Context, criterion: Criterion, reply: GovernmentReply, code: string): Row {
  const { reading, locale } = context;
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${criterion.code} `), locale.text(criterion.title)),
      textCell(answerLabel(criterion, reading.answer(code, criterion.code), context)),
      textCell(locale.say(POSITION_KEYS[reply.position]), muted(`, ${locale.date(reply.signed)}`)),
      textCell(...orDash(saidRuns(context, criterion, reply))),
      textCell(...orDash(responseRuns(context, reply))),
    ],
  };
}

/** Question by question: what the assessors answer, what the government says to it, and what came of that. */
function replyTable(context: Context, code: string, replies: readonly GovernmentReply[]): Block {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  const byCriterion = new Map(replies.map((reply) => [reply.criterion, reply]));
  const rows = reading.criteria.flatMap((criterion) => {
    const reply = byCriterion.get(criterion.code);
    return reply ? [rowOf(context, criterion, reply, code)] : [];
  });
  return {
    kind: 'table',
    label: numbering.table(),
    title: say('profile.reply.title', { ...replyCounts(replies), of: reading.criteria.length }),
    density: 'dense',
    columns: [
      { title: say('profile.reply.column.question'), width: 104, align: 'left' },
      { title: say('profile.reply.column.assessors'), width: 84, align: 'left' },
      { title: say('profile.reply.column.position'), width: 64, align: 'left' },
      { title: say('profile.reply.column.government'), width: 134, align: 'left' },
      { title: say('profile.reply.column.response'), width: 110, align: 'left' },
    ],
    rows,
    notes: [locale.runs('profile.reply.note')],
  };
}

/** What the government has said to it, answer by answer; where nothing is in the data, that is told. */
export function replyBlocks(context: Context, code: string): readonly Block[] {
  const { reading, locale } = context;
  const { assessment, replies } = reading.data;
  const own = replies?.[code] ?? [];
  const how = small(locale.say('profile.reply.how'));
  if (own.length > 0) return [replyTable(context, code, own), how];
  const said = assessment.submittedToGovernments ? 'profile.reply.submitted' : 'profile.reply.none';
  return [body(locale.say(said)), how];
}
