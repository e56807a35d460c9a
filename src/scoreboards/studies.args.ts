import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsCode } from '../graphql/validators.js';
import { BoardArgs } from './scoreboard.args.js';

const WAYS = ['changes', 'effort'] as const;
/** More take longer than an answer may: the command line makes any number. */
const MOST_DRAWS = 10_000;
const MOST_SEED = 2_147_483_647;

/** What is to be reached, by whom. */
@ArgsType()
export class ReformArgs extends BoardArgs {
  @Field(() => String, { description: 'Code or alias of a subject or of a memo row: SRB, XK.' })
  @IsCode()
  readonly jurisdiction!: string;

  @Field(() => String, {
    description:
      'What is to be reached: a score (score:0.6), a place or better (rank:3), or a comparator of the element, the mean of a group, or another place (comparator:EU).',
  })
  @IsCode()
  readonly target!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The element that is to reach it: a pillar or a criterion. The index when left out.',
  })
  @IsOptional()
  @IsCode()
  readonly element?: string;

  @Field(() => String, {
    defaultValue: 'changes',
    description: `What makes a set the smaller: ${WAYS.join(' (how many they are) or ')} (what the framework declares).`,
  })
  @IsIn(WAYS, { message: `by: write one of ${WAYS.join(', ')}.` })
  readonly by: (typeof WAYS)[number] = 'changes';
}

/** How the assumptions are drawn. */
@ArgsType()
export class RobustnessArgs extends BoardArgs {
  @Field(() => Int, {
    defaultValue: 1_000,
    description: `How many times the assumptions are drawn: 1 to ${MOST_DRAWS}. The command line makes more.`,
  })
  @IsInt()
  @Min(1, { message: 'draws: write 1 or more.' })
  @Max(MOST_DRAWS, { message: `draws: write ${MOST_DRAWS} at most; the command line makes more.` })
  readonly draws: number = 1_000;

  @Field(() => Int, {
    nullable: true,
    description:
      'Another seed gives other draws, the same seed the same result. What the assessment says when left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(0, { message: 'seed: write 0 or more.' })
  @Max(MOST_SEED, { message: `seed: write ${MOST_SEED} at most.` })
  readonly seed?: number;
}
