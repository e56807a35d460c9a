import { type GovernmentReply } from '../../assessments/reply.js';
import { type Finding } from '../../common/finding.js';

/** The keys that only one who says something has. */
const SAID = ['value', 'missing', 'comment', 'evidence', 'response'] as const;

/** Those that only one who disputes an answer has: another answer, and what the assessors say to it. */
const DISPUTES = ['value', 'missing', 'response'] as const;

function stray(reply: GovernmentReply, keys: readonly (keyof GovernmentReply)[], why: string): readonly Finding[] {
  return keys.flatMap((key) =>
    reply[key] === undefined
      ? []
      : [
          {
            path: [key],
            message: `the reply to ${reply.criterion} ${why}: take "${key}" out, or name another position`,
          },
        ],
  );
}

/** A reply says what its position says: one that disputes tells why or gives an answer, a silent one says nothing. */
export function replyWords(reply: GovernmentReply): readonly Finding[] {
  const { criterion, position, value, missing, comment } = reply;
  if (position === 'silent') return stray(reply, SAID, 'is silent, and says something');
  if (position === 'agreed') return stray(reply, DISPUTES, 'agrees with the answer, and has nothing to settle');
  if (value !== undefined || missing !== undefined || comment !== undefined) return [];
  const message = `the reply to ${criterion} disputes the answer and does not say why: add "comment", or its own "value"`;
  return [{ path: ['position'], message }];
}
