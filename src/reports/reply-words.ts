import { type GovernmentReply } from '../assessments/reply.js';
import { type Criterion } from '../frameworks/framework.js';
import { restsOn, valueLabel } from './answer-words.js';
import { bold, type Run } from './blocks.js';
import { type Context } from './context.js';
import { type MessageKey } from './language/message-key.js';
import { capitalised } from './words.js';

/** How each position of a government is said. */
export const POSITION_KEYS: Readonly<Record<GovernmentReply['position'], MessageKey>> = {
  agreed: 'profile.reply.agreed',
  disputed: 'profile.reply.disputed',
  silent: 'profile.reply.silent',
};

const DECISION_KEYS: Readonly<Record<NonNullable<GovernmentReply['response']>['decision'], MessageKey>> = {
  keep: 'profile.reply.keep',
  revise: 'profile.reply.revise',
  'leave-disputed': 'profile.reply.leave',
};

type Words = Pick<Context, 'reading' | 'locale' | 'template'>;

function ownAnswer({ locale, template }: Words, criterion: Criterion, reply: GovernmentReply): readonly Run[] {
  const { value, missing } = reply;
  if (value !== undefined) return [bold(`${capitalised(valueLabel(criterion, value, locale))}. `)];
  return missing === undefined ? [] : [bold(`${capitalised(template.wording.missing[missing])}. `)];
}

/** What a government says: the answer that it gives, its words, what it cites. None where it says nothing. */
export function saidRuns(context: Words, criterion: Criterion, reply: GovernmentReply): readonly Run[] {
  const { reading, locale } = context;
  const { comment, evidence = [] } = reply;
  const cited = restsOn(evidence, reading).join('; ');
  return [
    ...ownAnswer(context, criterion, reply),
    ...(comment === undefined ? [] : [{ text: `${locale.original(comment)} ` }]),
    ...(cited === '' ? [] : [{ text: cited, colour: 'muted' as const }]),
  ];
}

/** What the assessors say to a reply. None where they say nothing. */
export function responseRuns({ locale }: Words, { response }: GovernmentReply): readonly Run[] {
  if (!response) return [];
  return [bold(`${locale.say(DECISION_KEYS[response.decision])} `), { text: locale.original(response.text) }];
}
