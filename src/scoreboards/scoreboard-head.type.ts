import { Field, ObjectType } from '@nestjs/graphql';
import { type DesignationNote } from './designation-notes.js';
import { type ScoreboardHead } from './scoreboard-view.js';

@ObjectType('Designation', {
  description: 'A footnote that the publisher requires to be printed wherever the name stands.',
})
export class DesignationType implements DesignationNote {
  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'The name that the footnote goes with.' })
  readonly jurisdictionName!: string;

  @Field(() => String, { description: 'The sign to be printed behind the name and before the footnote.' })
  readonly mark!: string;

  @Field(() => String, { description: 'The words of the footnote.' })
  readonly text!: string;
}

/** What a scoreboard and a scorecard both say of where their numbers come from. */
@ObjectType({ isAbstract: true })
export abstract class ScoreboardHeadType implements ScoreboardHead {
  @Field(() => String, { description: 'Id of the assessment.' })
  readonly assessment!: string;

  @Field(() => String, { description: 'The framework applied, as id@version.' })
  readonly framework!: string;

  @Field(() => String, { description: 'The reference date: a day, a month or a year whose law is scored.' })
  readonly asOf!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The time whose knowledge is used; null: what is known now.',
  })
  readonly knownAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The release that the numbers are of; null: of none.' })
  readonly release!: string | null;

  @Field(() => String, { description: 'Version of the engine that worked the numbers out.' })
  readonly engine!: string;

  @Field(() => String, {
    description: 'SHA-256 of everything that the scores follow from, in the canonical form of RFC 8785.',
  })
  readonly digest!: string;

  @Field(() => String, { description: 'SHA-256 of the scores at 12 significant digits: equal where they are.' })
  readonly resultDigest!: string;

  @Field(() => Boolean, { description: 'Whether it is a draft, whose numbers may still change: not a release.' })
  readonly draft!: boolean;

  @Field(() => [DesignationType], {
    description: 'Footnotes that the publisher requires wherever the names of these jurisdictions stand.',
  })
  readonly designations!: readonly DesignationNote[];
}
