import { Field, ObjectType } from '@nestjs/graphql';
import { rows } from '../graphql/cost.js';
import { CorrectionType, ReleaseType } from '../releases/release.type.js';
import { type ListedRoundRelease } from './listed-round-release.js';

@ObjectType('RoundRelease', { description: 'A release of a round, as those see it who may before it is public.' })
export class RoundReleaseType extends ReleaseType implements Omit<ListedRoundRelease, 'besideDigest'> {
  @Field(() => String, { description: 'Id of the round.' })
  readonly round!: string;

  @Field(() => Boolean, { description: 'Whether it is public; before, it is under embargo.' })
  readonly isPublic!: boolean;

  @Field(() => [CorrectionType], {
    complexity: rows(100),
    description: 'Every figure that it moved, where it corrects another release.',
  })
  readonly erratum!: readonly CorrectionType[];
}
