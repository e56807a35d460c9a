import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type Population, type QuotedShare } from '../assessments/comparator.js';
import { AnswerValueScalar } from '../graphql/answer-value.scalar.js';
import { type AnswerValue } from '../scoring/method.js';
import { MEMBERSHIP_WORDS } from './code-words.js';
import { type GroupStatistics } from './scoreboard.js';

@ObjectType('Population', { description: 'Who is counted by a comparator.' })
export class PopulationType implements Population {
  @Field(() => String, { description: 'In words: who they are.' })
  readonly description!: string;

  @Field(() => Int, { description: 'How many they are: the number that shares are of.' })
  readonly n!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the members; null where the publication does not name them.',
  })
  readonly members?: readonly string[];

  @Field(() => String, { description: `Whose list it is: ${MEMBERSHIP_WORDS}.` })
  readonly membership!: Population['membership'];
}

@ObjectType('MemberValue', { description: 'What one member of a population answered.' })
export class MemberValueType {
  @Field(() => String, { description: 'Code of the member.' })
  readonly jurisdiction!: string;

  @Field(() => AnswerValueScalar, { description: 'Its answer to the question of the publication.' })
  readonly value!: AnswerValue;
}

@ObjectType('QuotedShare', { description: 'A share that a publication prints.' })
export class QuotedShareType implements QuotedShare {
  @Field(() => String, { description: 'What the publication calls the answer.' })
  readonly label!: string;

  @Field(() => Float, { description: 'Per cent of the population, as printed.' })
  readonly percent!: number;

  @Field(() => String, { nullable: true, description: 'Our answer that it corresponds to; null where none does.' })
  readonly answer?: string;

  @Field(() => Int, { nullable: true, description: 'Decimals that the publication prints; null: none.' })
  readonly decimals?: number;
}

@ObjectType('Granularity', { description: 'Why a quoted share fits no count of its population.' })
export class GranularityType {
  @Field(() => String, { description: 'unexplained: no count of the population prints as this share.' })
  readonly status!: 'unexplained';

  @Field(() => String, { description: 'What is known of it.' })
  readonly reason!: string;
}

@ObjectType('MatchedQuestion', { description: 'One question that both the publication and the framework ask.' })
export class MatchedQuestionType {
  @Field(() => String, { description: 'Code of the computed comparator that holds the answers of the members.' })
  readonly comparator!: string;

  @Field(() => String, { description: 'Code of the criterion that the subjects answer.' })
  readonly criterion!: string;

  @Field(() => [AnswerValueScalar], { description: 'Our answers that are a yes to the question of the publication.' })
  readonly yes!: readonly AnswerValue[];
}

@ObjectType('FigureRange', { description: 'The least and the greatest that a figure can be.' })
export class FigureRangeType {
  @Field(() => Float, { description: 'The least.' })
  readonly low!: number;

  @Field(() => Float, { description: 'The greatest.' })
  readonly high!: number;
}

@ObjectType('BestScore', { description: 'The best score of a set, and everyone who has it.' })
export class BestScoreType {
  @Field(() => [String], { description: 'Codes of those who have it.' })
  readonly jurisdictions!: readonly string[];

  @Field(() => Float, { description: 'The score.' })
  readonly score!: number;
}

@ObjectType('GroupStatistics', { description: 'Statistics over the scores of the members of a comparator.' })
export class GroupStatisticsType implements GroupStatistics {
  @Field(() => Int, { description: 'Members with a score.' })
  readonly n!: number;

  @Field(() => Float, { description: 'Their arithmetic mean.' })
  readonly mean!: number;

  @Field(() => Float, { description: 'Their median.' })
  readonly median!: number;

  @Field(() => Float, { nullable: true, description: 'Standard deviation of a sample; null of one member.' })
  readonly standardDeviation!: number | null;

  @Field(() => [Float], {
    nullable: true,
    description: 'The three quartiles by method R-7; null where the members are too few for quartiles.',
  })
  readonly quartiles!: readonly [number, number, number] | null;

  @Field(() => BestScoreType, { description: 'The best of them.' })
  readonly best!: GroupStatistics['best'];
}
