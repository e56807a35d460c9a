import { Field, ObjectType } from '@nestjs/graphql';
import { AnswerValueScalar } from '../graphql/answer-value.scalar.js';
import { ConnectionOf } from '../graphql/connection.type.js';
import { SourceType } from '../graphql/source.type.js';
import { type AnswerValue, type MissingReason } from '../scoring/method.js';
import { type Answer, type Evidence } from './answer.js';
import { CONFIDENCE_WORDS, MISSING_WORDS } from './code-words.js';
import { EvidenceType } from './evidence.type.js';
import { type ListedAnswer } from './listed-answer.js';

@ObjectType('ValidInterval', { description: 'The interval for which an answer holds.' })
export class ValidIntervalType {
  @Field(() => String, { nullable: true, description: 'The first day, month or year; null: without limit.' })
  readonly from?: string;

  @Field(() => String, { nullable: true, description: 'The last day, month or year; null: without limit.' })
  readonly until?: string;
}

@ObjectType('Commitment', { description: 'What a government has undertaken to do.' })
export class CommitmentType {
  @Field(() => String, { description: 'What, in our own words.' })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'Its own deadline: a day, month or year.' })
  readonly until?: string;

  @Field(() => SourceType, { nullable: true, description: 'Where it was read.' })
  readonly source?: SourceType;
}

@ObjectType('TypedAnswer', {
  description:
    'What a jurisdiction gets on a criterion, as an analyst typed it. One of value, missing, unsure and disputed is there. What the register of law gives instead stands in the scorecard.',
})
export class AnswerType implements ListedAnswer {
  @Field(() => String, { description: 'Names the answer within its assessment: ALB/O1.' })
  readonly code!: string;

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @Field(() => AnswerValueScalar, { nullable: true, description: 'The answer.' })
  readonly value?: AnswerValue;

  @Field(() => String, { nullable: true, description: `Why there is none: ${MISSING_WORDS}.` })
  readonly missing?: MissingReason;

  @Field(() => [AnswerValueScalar], {
    nullable: true,
    description: 'The answers between which the analyst cannot decide.',
  })
  readonly unsure?: readonly AnswerValue[];

  @Field(() => [AnswerValueScalar], {
    nullable: true,
    description: 'The answers that sources, or assessor and government, hold against each other.',
  })
  readonly disputed?: readonly AnswerValue[];

  @Field(() => String, { description: 'Why this is the answer; empty where the source prints it.' })
  readonly justification!: string;

  @Field(() => [EvidenceType], { nullable: true, description: 'What supports it.' })
  readonly evidence?: readonly Evidence[];

  @Field(() => String, {
    nullable: true,
    description: `How far it can be trusted: ${CONFIDENCE_WORDS}. Null: as far as its evidence.`,
  })
  readonly confidence?: Answer['confidence'];

  @Field(() => ValidIntervalType, {
    nullable: true,
    description: 'The interval for which it holds; outside it the criterion is not-assessed. Null: without limit.',
  })
  readonly valid?: Answer['valid'];

  @Field(() => String, {
    nullable: true,
    description: 'The day on which it was given or last looked at; null: not recorded.',
  })
  readonly answered?: string;

  @Field(() => String, { nullable: true, description: 'What is missing to the best answer.' })
  readonly gap?: string;

  @Field(() => CommitmentType, { nullable: true, description: 'What the government has undertaken to do about it.' })
  readonly commitment?: Answer['commitment'];

  @Field(() => String, {
    nullable: true,
    description: 'Why it stands in the place of the answer that the register of law gives.',
  })
  readonly override?: string;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}

@ObjectType('TypedAnswerConnection', { description: 'A page of typed answers.' })
export class AnswerConnectionType extends ConnectionOf(AnswerType, 'TypedAnswer') {}
