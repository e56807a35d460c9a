import { criteriaOf, type Criterion, isCriterion } from '../../../frameworks/framework.js';
import { answerLabel, confidenceOf, restsOn } from '../../answer-words.js';
import { type Block, body, bold, muted, type Run } from '../../blocks.js';
import { type Context } from '../../context.js';
import { remarkWords } from '../../remark-words.js';
import { POSITION_KEYS, responseRuns, saidRuns } from '../../reply-words.js';
import { scaleItems } from '../../scale-words.js';

/** Millimetres of room for a reply, beside the question. */
const ROOM = 42;

/** The share of the page for the question. */
const ASKED = 0.62;

function tight(...runs: readonly Run[]): Block {
  return { kind: 'text', style: 'body', runs };
}

/** The answers that could be given and their points, in one paragraph. */
function possible({ locale }: Context, criterion: Criterion): readonly Run[] {
  const items = scaleItems(criterion, locale).map((runs) => runs.map(({ text }) => text).join(''));
  return locale.runs('worksheet.possible', { answers: items.join('; ') });
}

function answerRuns(context: Context, criterion: Criterion, code: string): readonly Run[] {
  const { reading, locale } = context;
  const answer = reading.answer(code, criterion.code);
  const label = answerLabel(criterion, answer, context);
  const isDoubtful = answer?.unverified === true && (answer.value !== null || answer.candidates.length > 0);
  return locale.runs(isDoubtful ? 'worksheet.answerUnverified' : 'worksheet.answer', { answer: label });
}

/** What is answered, what it earns and how sure it is, what it rests on, and why. */
function basis(context: Context, criterion: Criterion, code: string): readonly Block[] {
  const { reading, locale, template } = context;
  const answer = reading.answer(code, criterion.code);
  const given = answerRuns(context, criterion, code);
  if (!answer) return [tight(...given)];
  const sure = confidenceOf(answer, reading);
  const points = locale.earned(answer.points);
  const evidence = restsOn(answer.evidence, reading).join('; ');
  const reason = reading.designations.in(remarkWords(criterion, answer, reading));
  return [
    tight(
      ...given,
      { text: ' ' },
      ...(sure === null
        ? locale.runs('worksheet.pointsOpen', { points })
        : locale.runs('worksheet.points', { points, confidence: template.wording.confidence[sure] })),
    ),
    tight(...(evidence === '' ? locale.runs('worksheet.noEvidence') : locale.runs('worksheet.evidence', { evidence }))),
    ...(reason === '' ? [] : [tight(...locale.runs('worksheet.reason', { reason }))]),
  ];
}

/** The reply of the government where it has one, else an empty box for it. */
function replyRoom(context: Context, criterion: Criterion, code: string): readonly Block[] {
  const { reading, locale } = context;
  const label = locale.say('worksheet.reply', { code: criterion.code });
  const reply = reading.data.replies?.[code]?.find((each) => each.criterion === criterion.code);
  if (!reply) return [{ kind: 'space', height: ROOM, label }];
  const position = `${locale.say(POSITION_KEYS[reply.position])}, ${locale.date(reply.signed)}`;
  const [said, response] = [saidRuns(context, criterion, reply), responseRuns(context, reply)];
  return [
    tight(muted(label)),
    tight(bold(position)),
    ...(said.length === 0 ? [] : [tight(...said)]),
    ...(response.length === 0 ? [] : [tight(...response)]),
  ];
}

/** One question as a form: what is asked, what is answered and why, and the reply or an empty box for it. */
function form(context: Context, criterion: Criterion, code: string, level: 2 | 3): readonly Block[] {
  const { locale } = context;
  const values = { code: criterion.code, title: locale.text(criterion.title) };
  return [
    { kind: 'heading', level, text: locale.say('worksheet.question', values) },
    {
      kind: 'columns',
      share: ASKED,
      left: [
        tight({ text: `${locale.text(criterion.question)} ` }, ...possible(context, criterion)),
        ...basis(context, criterion, code),
      ],
      right: replyRoom(context, criterion, code),
    },
  ];
}

/** Every question with its answer, evidence with pinpoints, points and reason, and room for the government's reply. */
export function worksheetBlocks(context: Context, code: string): readonly Block[] {
  const { reading, locale } = context;
  const { root } = reading.data.framework;
  const forms = root.children.flatMap((child): readonly Block[] => [
    ...(isCriterion(child) ? [] : [{ kind: 'heading', level: 2, text: locale.text(child.title) } as const]),
    ...criteriaOf(child).flatMap((criterion) => form(context, criterion, code, isCriterion(child) ? 2 : 3)),
  ]);
  return [
    body(locale.say('worksheet.lead', { count: reading.criteria.length })),
    body(locale.say('worksheet.how')),
    { kind: 'space', height: 14, label: locale.say('worksheet.name') },
    ...forms,
  ];
}
