import { Field, ObjectType } from '@nestjs/graphql';
import { type Ruling } from './ruling.js';

@ObjectType('Ruling', {
  description: 'A recorded decision on how a question is to be read; it applies to all jurisdictions.',
})
export class RulingType implements Ruling {
  @Field(() => String, { description: 'Code of the ruling.' })
  readonly code!: string;

  @Field(() => String, { description: 'The framework whose question it is, as id@version.' })
  readonly framework!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @Field(() => String, { description: 'The day of the decision.' })
  readonly date!: string;

  @Field(() => String, { description: 'What was asked.' })
  readonly question!: string;

  @Field(() => String, { description: 'What was decided.' })
  readonly decision!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}
