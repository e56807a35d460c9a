import { Field, ObjectType } from '@nestjs/graphql';
import { AnswerValueScalar } from '../graphql/answer-value.scalar.js';
import { ConnectionOf } from '../graphql/connection.type.js';
import { type AnswerValue, type MissingReason } from '../scoring/method.js';
import { type Evidence } from './answer.js';
import { MISSING_WORDS } from './code-words.js';
import { EvidenceType } from './evidence.type.js';
import { type ListedReply } from './listed-reply.js';
import { type GovernmentReply } from './reply.js';

@ObjectType('PublishedResponse', { description: 'What the assessors say to the reply of a government.' })
export class PublishedResponseType {
  @Field(() => String, {
    description:
      'keep: the answer stands; revise: it was changed; leave-disputed: both answers stand beside each other.',
  })
  readonly decision!: string;

  @Field(() => String, { description: 'Why.' })
  readonly text!: string;
}

@ObjectType('PublishedReply', {
  description: 'What the government of a jurisdiction has said to the answer on one criterion, as it was published.',
})
export class GovernmentReplyType implements ListedReply {
  @Field(() => String, { description: 'Names the reply within its assessment: ALB/O1.' })
  readonly code!: string;

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @Field(() => String, {
    description: 'agreed, disputed, or silent: its time was over, and it had signed nothing.',
  })
  readonly position!: GovernmentReply['position'];

  @Field(() => AnswerValueScalar, { nullable: true, description: "The government's own answer." })
  readonly value?: AnswerValue;

  @Field(() => String, {
    nullable: true,
    description: `Why, to the government, there is no value: ${MISSING_WORDS}.`,
  })
  readonly missing?: MissingReason;

  @Field(() => String, { nullable: true, description: 'What the government says, in its words.' })
  readonly comment?: string;

  @Field(() => [EvidenceType], { nullable: true, description: 'What the government cites.' })
  readonly evidence?: readonly Evidence[];

  @Field(() => String, {
    description: 'The day on which it was signed; of a silent one, the last day on which it could have been.',
  })
  readonly signed!: string;

  @Field(() => PublishedResponseType, { nullable: true, description: 'What the assessors say to it.' })
  readonly response?: GovernmentReply['response'];
}

@ObjectType('PublishedReplyConnection', { description: "A page of governments' replies." })
export class GovernmentReplyConnectionType extends ConnectionOf(GovernmentReplyType, 'PublishedReply') {}
