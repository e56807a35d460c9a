import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Confidence } from '../common/source.js';
import { SourceType } from '../graphql/source.type.js';

@ObjectType('UsualCommencement', {
  description:
    'The usual way of an act from adoption to commencement. Where the day on which an act commenced was not recorded, it is derived from this, as an interval.',
})
export class UsualCommencementType {
  @Field(() => Int, { description: 'Days from publication to commencement.' })
  readonly daysAfterPublication!: number;

  @Field(() => Int, { description: 'Days within which an adopted act is published at the latest: a working bound.' })
  readonly publishedWithinDays!: number;

  @Field(() => String, { description: 'How far this can be trusted: seen, mixed or unverified.' })
  readonly confidence!: Confidence;

  @Field(() => [SourceType], { description: 'Where it was read.' })
  readonly sources!: readonly SourceType[];

  @Field(() => String, { nullable: true, description: 'What else the reader must know of it.' })
  readonly note?: string;
}
