import { Field, ObjectType } from '@nestjs/graphql';
import { rows } from '../graphql/cost.js';
import { SourceType } from '../graphql/source.type.js';
import { SubjectType } from './subject.type.js';

@ObjectType({ isAbstract: true })
export class WordingFields {
  @Field(() => String, { description: 'What it says, in our own words.' })
  readonly text!: string;

  @Field(() => SubjectType, { nullable: true, description: 'What it is about; null: not coded.' })
  readonly subject!: SubjectType | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it does: mandates, permits, prohibits, exempts or empowers; null: not coded.',
  })
  readonly modality?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Whom it speaks to: state, public-bodies, supervisory-body or other; null: not coded.',
  })
  readonly addressee?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How far within government it reaches: all (every body, or all data), sector (some), state (institutions of the state only, where most bodies belong to entities); null: not coded.',
  })
  readonly reach?: string;

  @Field(() => String, {
    nullable: true,
    description: 'How far this can be trusted: seen, mixed or unverified; null: as far as the act.',
  })
  readonly confidence?: string;

  @Field(() => SourceType, { nullable: true, description: 'Where this was read, if elsewhere than the act.' })
  readonly source?: SourceType;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}

@ObjectType('Wording', { description: 'What a provision says at a time, in our own words.' })
export class WordingType extends WordingFields {}

@ObjectType('AmendedWording', { description: 'What an amendment made of a provision, whole, in our own words.' })
export class AmendedWordingType extends WordingFields {
  @Field(() => String, { description: 'The amendment: a code of the register, or as the source names it.' })
  readonly by!: string;
}

@ObjectType('Provision', {
  description: 'An article or paragraph of an act, in our own words, tagged with what it is about and what it does.',
})
export class ProvisionType extends WordingFields {
  @Field(() => String, {
    description:
      'As a lawyer cites it: 27(1). Unique within the act. "article not seen (1)": a rule that a source shows without its number.',
  })
  readonly pinpoint!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The amendment that put it in; null: it was there from the start.',
  })
  readonly since?: string;

  @Field(() => String, {
    description: 'Its address: that of the act, with the provision named: /eli/srb/egov-2018#art_9__para_1.',
  })
  readonly uri!: string;

  @Field(() => [AmendedWordingType], {
    description: 'What later amendments made of it, in their order.',
    complexity: rows(2),
  })
  readonly amended!: readonly AmendedWordingType[];
}
