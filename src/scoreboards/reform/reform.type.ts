import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { MISSING_WORDS } from '../../assessments/code-words.js';
import { AnswerValueScalar } from '../../graphql/answer-value.scalar.js';
import { rows } from '../../graphql/cost.js';
import { type AnswerValue } from '../../scoring/method.js';
import { type ReformChange, type ReformLevel, type ReformPath } from './reform-result.js';
import { ScoreRowType } from '../score-row.type.js';
import { ScoreboardHeadType } from '../scoreboard-head.type.js';
import { type NamedRow } from '../scoreboard-view.js';
import { type ReformView } from '../study-view.js';

@ObjectType('ReformChange', { description: 'One answer that would change.' })
export class ReformChangeType implements ReformChange {
  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @Field(() => String, { description: 'Title of the criterion, in English.' })
  readonly title!: string;

  @Field(() => [String], { description: 'What it asks about: law, policy, institution, practice.' })
  readonly facets!: ReformChange['facets'];

  @Field(() => String, {
    description:
      'reform (the answer is known, and must change) or find-out (it is not known, and may be so already; where it is not, it must change).',
  })
  readonly kind!: ReformChange['kind'];

  @Field(() => AnswerValueScalar, { nullable: true, description: 'The answer now; null where there is no single one.' })
  readonly from!: AnswerValue | null;

  @Field(() => String, { nullable: true, description: `Why there is none now: ${MISSING_WORDS}. Null with an answer.` })
  readonly missing!: ReformChange['missing'];

  @Field(() => AnswerValueScalar, { description: 'The answer that is needed; a better one does as well.' })
  readonly to!: AnswerValue;

  @Field(() => String, { description: 'That answer in words.' })
  readonly toLabel!: string;

  @Field(() => Boolean, { description: 'Whether the worst answer will do: it is enough to know it.' })
  readonly isAnyEnough!: boolean;

  @Field(() => Float, { description: 'The effort that the framework declares for it; 1 where it declares none.' })
  readonly effort!: number;
}

@ObjectType('ReformPath', { description: 'A set of changes that reaches the target, none of which can be spared.' })
export class ReformPathType implements ReformPath {
  @Field(() => [ReformChangeType], { complexity: rows(10), description: 'The changes, in the order of the tree.' })
  readonly changes!: readonly ReformChange[];

  @Field(() => Int, { description: 'How many of them are reforms.' })
  readonly reforms!: number;

  @Field(() => Int, { description: 'How many of them are to be found out.' })
  readonly findOuts!: number;

  @Field(() => Float, { description: 'The effort of all of them.' })
  readonly effort!: number;

  @Field(() => Float, { nullable: true, description: 'The score that they lead to; null where there is still none.' })
  readonly score!: number | null;

  @Field(() => Float, { nullable: true, description: 'The least that it can then be.' })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: 'The greatest that it can then be.' })
  readonly high!: number | null;
}

@ObjectType('ReformLevel', { description: 'What reaches the target, as sure as the level says.' })
export class ReformLevelType implements ReformLevel {
  @Field(() => String, {
    description:
      'surely (whatever the open answers are: the low end), score (by the score), or possibly (should the open answers be the best: the high end).',
  })
  readonly level!: ReformLevel['level'];

  @Field(() => Float, {
    nullable: true,
    description: 'The number to be reached as things stand; null where there is none.',
  })
  readonly threshold!: number | null;

  @Field(() => String, {
    description: 'What is to be reached: number, any (any number will do), or nothing (those to be reached have none).',
  })
  readonly wants!: ReformLevel['wants'];

  @Field(() => Boolean, { description: 'Whether it is reached already.' })
  readonly isReached!: boolean;

  @Field(() => [ReformPathType], {
    complexity: rows(5),
    description:
      'The smallest set first, then the next-best, none of which holds another: five at most. Empty where it is reached already, and where nothing reaches it.',
  })
  readonly paths!: readonly ReformPath[];

  @Field(() => Boolean, {
    description: 'Whether no set is smaller than the first: false where the search was broken off.',
  })
  readonly isProven!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'The best that can be reached; null where there is no score even then.',
  })
  readonly best!: number | null;
}

@ObjectType('Reform', { description: 'What a place would have to change to reach a target.' })
export class ReformType extends ScoreboardHeadType implements ReformView {
  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Its name, in English.' })
  readonly jurisdictionName!: string;

  @Field(() => String, { description: 'Code of the element that is to reach the target.' })
  readonly element!: string;

  @Field(() => String, { description: 'The target, as it was asked for.' })
  readonly target!: string;

  @Field(() => String, { description: 'What makes a set the smaller: changes or effort.' })
  readonly by!: ReformView['by'];

  @Field(() => ScoreRowType, { description: 'Its score as things stand.' })
  readonly now!: NamedRow;

  @Field(() => [ReformLevelType], { complexity: rows(3), description: 'Surely, by the score, and possibly.' })
  readonly levels!: readonly ReformLevel[];

  @Field(() => [String], { description: 'What the reader must know. Sentences.' })
  readonly remarks!: readonly string[];
}
