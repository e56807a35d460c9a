import { Field, ObjectType } from '@nestjs/graphql';

const FORCE =
  'yes; no; partial (some provisions commence later); or unknown (the dates do not say, and nobody recorded a presumption).';

const BASIS =
  'How this was found, where events do not say it: a date that was derived, a presumption. Empty where they do.';

@ObjectType('InForce', { description: 'Whether an act or a provision is in force on a date: never a guess.' })
export class InForceType {
  @Field(() => String, { description: FORCE })
  readonly force!: string;

  @Field(() => String, { description: BASIS })
  readonly basis!: string;
}

@ObjectType('ForceInterval', { description: 'Days, both ends included, on each of which the same holds.' })
export class ForceIntervalType {
  @Field(() => String, { nullable: true, description: 'The first day, YYYY-MM-DD; null: since ever.' })
  readonly from!: string | null;

  @Field(() => String, { nullable: true, description: 'The last day, YYYY-MM-DD; null: for ever.' })
  readonly until!: string | null;

  @Field(() => String, { description: FORCE })
  readonly force!: string;

  @Field(() => String, { description: BASIS })
  readonly basis!: string;
}
