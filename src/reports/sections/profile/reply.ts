import { type Block, body, small } from '../../blocks.js';
import { type Context } from '../../context.js';

/** What the government has said to it: nothing yet in the data, which is told. */
export function replyBlocks({ reading, locale }: Context): readonly Block[] {
  const { submittedToGovernments } = reading.data.assessment;
  return [
    body(locale.say(submittedToGovernments ? 'profile.reply.submitted' : 'profile.reply.none')),
    small(locale.say('profile.reply.how')),
  ];
}
