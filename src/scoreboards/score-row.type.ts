import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { MISSING_WORDS } from '../assessments/code-words.js';
import { type NamedRow } from './scoreboard-view.js';
import { type ScoreRow } from './scoreboard.js';

/** One place of the board. The fields are those of `merilo score --format json`, and two names. */
@ObjectType('ScoreRow', { description: 'The score of one jurisdiction on one element of the framework.' })
export class ScoreRowType implements NamedRow {
  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Its name in the language of the board; its code where it has none.' })
  readonly jurisdictionName!: string;

  @Field(() => String, { description: 'Code of the element: index, pillar, indicator, criterion or roll-up.' })
  readonly element!: string;

  @Field(() => String, { description: 'Title of the element in the language of the board.' })
  readonly elementTitle!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'The score, unrounded unless the framework rounds the element; null with the reason in "missing" where too little is known.',
  })
  readonly score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The least that the score can be, given what is not known; null where nothing could be known.',
  })
  readonly low!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The greatest that the score can be, given what is not known; null where nothing could be known.',
  })
  readonly high!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Rank among the subjects that have a score: 1 is best, ties share the lowest number. Null for a memo row, or without a score.',
  })
  readonly rank!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The best rank that is possible: 1 and the number of subjects that are surely better.',
  })
  readonly rankLow!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The worst rank that is possible: 1 and the number of subjects that are possibly better.',
  })
  readonly rankHigh!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the band that the score falls in; null where the framework has no bands for the element.',
  })
  readonly band!: string | null;

  @Field(() => Int, { description: 'Criteria under the element that have a score.' })
  readonly answered!: number;

  @Field(() => Int, { description: 'All criteria under the element.' })
  readonly of!: number;

  @Field(() => String, { nullable: true, description: `Why there is no score: ${MISSING_WORDS}. Null with a score.` })
  readonly missing!: ScoreRow['missing'];
}
