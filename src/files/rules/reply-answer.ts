import { type GovernmentReply } from '../../assessments/reply.js';
import { type Finding } from '../../common/finding.js';
import { type AnswerContext } from './answer-context.js';
import { evidenceFindings } from './answer-evidence.js';
import { answerValue } from './answer-value.js';
import { unknownCode } from './unknown-code.js';

/** A reply is to a criterion of the framework, its own answer one that the criterion admits, and what it cites is there. */
export function replyAnswer(reply: GovernmentReply, { criteria, register }: AnswerContext): readonly Finding[] {
  const { criterion: code, value, missing, evidence = [] } = reply;
  const criterion = criteria.get(code);
  const known = { has: (other: string) => criteria.has(other), codes: criteria.keys() };
  return [
    ...unknownCode('criterion', code, known, ['criterion']),
    ...(criterion && value !== undefined ? answerValue(value, criterion, ['value']) : []),
    ...(value !== undefined && missing !== undefined
      ? [{ path: ['missing'], message: `the reply to ${code} has a "value" and says why there is none: keep one` }]
      : []),
    ...evidence.flatMap((each, index) => evidenceFindings(each, register, ['evidence', index])),
  ];
}
