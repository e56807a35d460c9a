import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Rung', { description: 'A rung of the ladder from paper to effect, and whether an act stands on it.' })
export class RungType {
  @Field(() => String, {
    description:
      'exists (it was adopted), binding (it can be enforced), in-force, implementing-act (one is in force) or applied (its own start of application is reached).',
  })
  readonly rung!: string;

  @Field(() => String, { description: 'yes, no, or unknown.' })
  readonly truth!: string;

  @Field(() => String, { description: 'What a reader must know of how this was found; empty where events say it.' })
  readonly basis!: string;

  @Field(() => [String], { description: 'Codes of the acts that show it.' })
  readonly evidence!: readonly string[];
}
