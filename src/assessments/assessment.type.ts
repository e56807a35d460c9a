import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { type Source } from '../common/source.js';
import { AnswerValueScalar } from '../graphql/answer-value.scalar.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { SourceType } from '../graphql/source.type.js';
import { type AnswerValue } from '../scoring/method.js';
import { type AssessedPlace } from './assessed-places.js';
import { type Assessment, type Constraint } from './assessment.js';

@ObjectType('AssessedPlace', { description: 'A jurisdiction that an assessment speaks of.' })
export class AssessedPlaceType implements AssessedPlace {
  @Field(() => String, { description: 'Its code.' })
  readonly code!: string;

  @LocalisedField({ description: 'Its name.' })
  readonly name!: LocalisedText;
}

@ObjectType('SurveyWindow', {
  description: 'When the survey or the publication compared with was made. Published facts about the set hold within it.',
})
export class SurveyWindowType {
  @Field(() => String, { description: 'The first day, month or year.' })
  readonly from!: string;

  @Field(() => String, { description: 'The last day, month or year.' })
  readonly until!: string;

  @Field(() => String, { description: 'What it means for changes within it.' })
  readonly note!: string;
}

@ObjectType('Constraint', {
  description:
    'A published fact about a set of jurisdictions that does not say which: it narrows group bounds, never one answer.',
})
export class ConstraintType implements Constraint {
  @Field(() => String, { description: 'Code of the constraint.' })
  readonly code!: string;

  @Field(() => String, { description: 'Code of the criterion that it is about.' })
  readonly criterion!: string;

  @Field(() => AnswerValueScalar, { description: 'The answer that they gave.' })
  readonly value!: AnswerValue;

  @Field(() => Int, { description: 'So many of them at least.' })
  readonly atLeast!: number;

  @Field(() => [String], { description: 'Codes of the jurisdictions of whom they are.' })
  readonly of!: readonly string[];

  @Field(() => SourceType, { description: 'Where it was published.' })
  readonly source!: Source;

  @Field(() => String, { description: 'The words of the publication.' })
  readonly wording!: string;

  @Field(() => String, { nullable: true, description: 'How it is read.' })
  readonly note?: string;
}

/** Subjects and memo rows are fields of the resolver, with their names. */
@ObjectType('Assessment', { description: 'One version of a framework applied to subjects at one reference date.' })
export class AssessmentType implements Omit<Assessment, 'subjects' | 'memo'> {
  @Field(() => String, { description: 'Its id: ddps-western-balkans-2020.' })
  readonly id!: string;

  @LocalisedField({ description: 'Its title.' })
  readonly title!: LocalisedText;

  @LocalisedField({ description: 'Its second title.', nullable: true })
  readonly subtitle?: LocalisedText;

  @Field(() => String, { description: 'The framework applied, as id@version.' })
  readonly framework!: string;

  @Field(() => String, { description: 'The reference date: a day, a month or a year whose law is scored.' })
  readonly asOf!: string;

  @Field(() => SurveyWindowType, { nullable: true, description: 'When the survey compared with was made.' })
  readonly window?: Assessment['window'];

  @Field(() => [String], { nullable: true, description: 'Codes of groups whose statistics stand beside the subjects.' })
  readonly groups?: readonly string[];

  @Field(() => [String], { nullable: true, description: 'Ids of the assessments that it can be compared with in time.' })
  readonly comparableWith?: readonly string[];

  @Field(() => Boolean, { description: 'Whether the governments have seen it.' })
  readonly submittedToGovernments!: boolean;

  @Field(() => String, { description: 'Publisher whose designation footnotes are printed: OECD or EU.' })
  readonly publisher!: Assessment['publisher'];

  @Field(() => [ConstraintType], { nullable: true, description: 'Published facts about sets of its jurisdictions.' })
  readonly constraints?: readonly Constraint[];

  @Field(() => [SourceType], { description: 'What it rests on.' })
  readonly sources!: readonly Source[];

  @Field(() => String, { description: 'The licence of its data.' })
  readonly licence!: string;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
