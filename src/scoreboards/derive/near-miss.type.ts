import { Field, ObjectType } from '@nestjs/graphql';
import { rows } from '../../graphql/cost.js';
import { type Asked, type Lack, type NearMiss } from './near-miss.js';

@ObjectType('Lack', { description: 'One thing that a rule asks for and that is not there, or not known to be.' })
export class LackType implements Lack {
  @Field(() => String, {
    description:
      'What is asked: subject, type, binding, competence, adopted, rung or stage of an act; modality, addressee, reach or wording of a provision; confidence (of either); absence (it must not be there).',
  })
  readonly asked!: Asked;

  @Field(() => String, { description: 'no (it is not so) or unknown (the register leaves it open).' })
  readonly truth!: Lack['truth'];

  @Field(() => [String], { description: 'What would do: one of these, in the codes of the data.' })
  readonly wanted!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'What stands there, in the codes of the data; null where nothing does, or nothing is coded.',
  })
  readonly found!: string | null;

  @Field(() => String, { description: 'The two in words: reaches sector, not all.' })
  readonly words!: string;
}

@ObjectType('NearMiss', {
  description: 'Why an answer was not derived: what came nearest to it in the register of law, and what that lacked.',
})
export class NearMissType implements NearMiss {
  @Field(() => String, { description: 'The answer that was not given.' })
  readonly answer!: string;

  @Field(() => String, { description: 'no (its condition does not hold) or unknown (the register leaves it open).' })
  readonly truth!: NearMiss['truth'];

  @Field(() => String, {
    nullable: true,
    description: 'Code of the act that came nearest; null where the register holds nothing on the subject.',
  })
  readonly act!: string | null;

  @Field(() => String, { nullable: true, description: 'Pinpoint of its provision; null where the act is asked for.' })
  readonly provision!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the provision does, where the rule asks for that and it is met: mandates.',
  })
  readonly does!: string | null;

  @Field(() => [LackType], { complexity: rows(2), description: 'What it lacks.' })
  readonly lacks!: readonly Lack[];

  @Field(() => [String], {
    description: 'Codes of the searches on which a no rests; empty where nobody has searched enough for one.',
  })
  readonly coverage!: readonly string[];
}
