import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { AnswerValueScalar } from '../graphql/answer-value.scalar.js';

// What the values must be, the schema and the rules of data files say: the same for whoever writes them wherever.

@InputType('SourceInput', { description: 'Where a fact was read.' })
export class SourceInput {
  @Field(() => String, { description: 'Title of the document or page.' })
  @IsOptional()
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Address of the document or page.' })
  readonly href?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The date that the source itself bears: 2020, 2020-11, 2020-11-30.',
  })
  readonly date?: string;

  @Field(() => String, { nullable: true, description: 'The day on which it was read, YYYY-MM-DD.' })
  readonly seen?: string;

  @Field(() => String, { nullable: true, description: 'The place within it: a page, an article, a table.' })
  readonly pinpoint?: string;

  @Field(() => String, { nullable: true, description: 'The licence under which it may be used.' })
  readonly licence?: string;

  @Field(() => String, { nullable: true, description: 'A short quotation, in the language of the source.' })
  readonly quote?: string;

  @Field(() => String, { nullable: true, description: 'Hash of the copy that was read: sha256:….' })
  readonly hash?: string;

  @Field(() => String, { nullable: true, description: 'Where a copy is kept.' })
  readonly archived?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of a translation, who answers for it: official, unofficial, machine.',
  })
  readonly translation?: string;

  @Field(() => String, { nullable: true, description: 'What else the reader must know of it.' })
  readonly note?: string;
}

@InputType('EvidenceInput', { description: 'What supports an answer: an act, a provision of it, or a source.' })
export class EvidenceInput {
  @Field(() => String, { nullable: true, description: 'Code of an act of the register.' })
  @IsOptional()
  readonly instrument?: string;

  @Field(() => String, { nullable: true, description: 'Pinpoint of a provision of that act: 27(1).' })
  readonly provision?: string;

  @Field(() => SourceInput, { nullable: true, description: 'A published source.' })
  readonly source?: SourceInput;

  @Field(() => String, { nullable: true, description: 'How far it can be trusted: seen, mixed, unverified.' })
  readonly confidence?: string;

  @Field(() => String, { nullable: true, description: 'The translation that was read: official, unofficial, machine.' })
  readonly translation?: string;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}

@InputType('ValidIntervalInput', { description: 'The interval for which an answer holds.' })
export class ValidIntervalInput {
  @Field(() => String, { nullable: true, description: 'The first day, month or year; left out: without limit.' })
  @IsOptional()
  readonly from?: string;

  @Field(() => String, { nullable: true, description: 'The last day, month or year; left out: without limit.' })
  readonly until?: string;
}

@InputType('CommitmentInput', { description: 'What a government has undertaken to do.' })
export class CommitmentInput {
  @Field(() => String, { description: 'What, in our own words.' })
  @IsOptional()
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'Its own deadline: a day, month or year.' })
  readonly until?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read.' })
  readonly source?: SourceInput;
}

@InputType('ReplyAnswerInput', {
  description: 'The answer that a government gives. One of value and missing is there.',
})
export class ReplyAnswerInput {
  @Field(() => AnswerValueScalar, { nullable: true, description: 'The answer.' })
  @IsOptional()
  readonly value?: string | number | boolean;

  @Field(() => String, { nullable: true, description: 'Why there is none.' })
  readonly missing?: string;

  @Field(() => [EvidenceInput], { nullable: true, description: 'What supports it.' })
  readonly evidence?: EvidenceInput[];
}

@InputType('AnswerInput', { description: 'An answer. One of value, missing, unsure and disputed is there.' })
export class AnswerInput extends ReplyAnswerInput {
  @Field(() => [AnswerValueScalar], { nullable: true, description: 'The answers between which you cannot decide.' })
  readonly unsure?: (string | number | boolean)[];

  @Field(() => [AnswerValueScalar], {
    nullable: true,
    description: 'The answers that sources hold against each other.',
  })
  readonly disputed?: (string | number | boolean)[];

  @Field(() => String, { description: 'Why this is the answer.' })
  readonly justification!: string;

  @Field(() => String, { nullable: true, description: 'How far it can be trusted: seen, mixed, unverified.' })
  readonly confidence?: string;

  @Field(() => ValidIntervalInput, { nullable: true, description: 'The interval for which it holds.' })
  readonly valid?: ValidIntervalInput;

  @Field(() => String, { nullable: true, description: 'The day on which it was given or last looked at, YYYY-MM-DD.' })
  readonly answered?: string;

  @Field(() => String, { nullable: true, description: 'What is missing to the best answer.' })
  readonly gap?: string;

  @Field(() => CommitmentInput, { nullable: true, description: 'What the government has undertaken to do about it.' })
  readonly commitment?: CommitmentInput;

  @Field(() => String, {
    nullable: true,
    description: 'Why it stands in the place of the answer that the register of law gives.',
  })
  readonly override?: string;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
