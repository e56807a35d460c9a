import { Field, ObjectType } from '@nestjs/graphql';
import { MISSING_WORDS } from '../../assessments/code-words.js';
import { AnswerValueScalar } from '../../graphql/answer-value.scalar.js';
import { rows } from '../../graphql/cost.js';
import { type AnswerValue } from '../../scoring/method.js';
import { type AnswerThen, type CriterionImpact, type EventImpact } from './impact-result.js';

@ObjectType('AnswerThen', { description: 'A derived answer on one side of an event or of a draft.' })
export class AnswerThenType implements AnswerThen {
  @Field(() => AnswerValueScalar, { nullable: true, description: 'The answer; null where there is no single one.' })
  readonly value!: AnswerValue | null;

  @Field(() => [AnswerValueScalar], { description: 'The answers that stay possible where there is no single one.' })
  readonly candidates!: readonly AnswerValue[];

  @Field(() => String, { nullable: true, description: `Why there is none: ${MISSING_WORDS}. Null with an answer.` })
  readonly missing!: AnswerThen['missing'];

  @Field(() => String, { nullable: true, description: 'In words; null where nothing is known.' })
  readonly label!: string | null;

  @Field(() => [String], { description: 'The acts and provisions that it rests on: SRB-EGOV-2018 9(1).' })
  readonly provisions!: readonly string[];
}

@ObjectType('CriterionImpact', {
  description: 'An answer that rests on an act, and what an event of the act did to it.',
})
export class CriterionImpactType implements CriterionImpact {
  @Field(() => String, { description: 'Id of the assessment.' })
  readonly assessment!: string;

  @Field(() => String, { description: 'Its framework, as id@version.' })
  readonly framework!: string;

  @Field(() => String, { description: 'Code of the jurisdiction whose answer it is.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @Field(() => String, { description: 'Title of the criterion, in English.' })
  readonly title!: string;

  @Field(() => String, {
    description:
      'moved (a derived answer became another), look-again (a typed answer may no longer be right) or unchanged.',
  })
  readonly kind!: CriterionImpact['kind'];

  @Field(() => AnswerThenType, {
    nullable: true,
    description: 'The derived answer the day before the event; null of a typed one.',
  })
  readonly before!: AnswerThen | null;

  @Field(() => AnswerThenType, { nullable: true, description: 'The derived answer the day after it.' })
  readonly after!: AnswerThen | null;

  @Field(() => Boolean, { description: 'False where a typed answer may have been given before or after the event.' })
  readonly isSure!: boolean;

  @Field(() => Boolean, { description: 'Whether the event may have been by the reference date of the assessment.' })
  readonly countsOnDate!: boolean;
}

@ObjectType('EventImpact', { description: 'An event of law and the answers that rest on its act.' })
export class EventImpactType implements EventImpact {
  @Field(() => String, { description: 'Code of the act.' })
  readonly act!: string;

  @Field(() => String, { description: 'Its title, in English.' })
  readonly title!: string;

  @Field(() => String, { description: 'Code of its jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'The type of the event.' })
  readonly type!: string;

  @Field(() => String, { description: 'As it is recorded, or follows from other dates.' })
  readonly date!: string;

  @Field(() => Boolean, { description: 'Whether the date is not recorded but follows from others.' })
  readonly isDerived!: boolean;

  @Field(() => [String], { description: 'Pinpoints of the provisions that it concerns; empty: the whole act.' })
  readonly provisions!: readonly string[];

  @Field(() => String, { description: 'The earliest day that it can have been.' })
  readonly earliest!: string;

  @Field(() => String, { description: 'The latest day.' })
  readonly latest!: string;

  @Field(() => [CriterionImpactType], { complexity: rows(20), description: 'The answers that rest on the act.' })
  readonly touches!: readonly CriterionImpact[];
}
