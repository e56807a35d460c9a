import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { SourceType } from '../graphql/source.type.js';
import { FootnoteType, FormerNameType, MembershipType, PredecessorType } from './names.type.js';
import { UsualCommencementType } from './usual-commencement.type.js';

@ObjectType('Jurisdiction', { description: 'A country, economy or entity with its own law.' })
export class JurisdictionType {
  @Field(() => String, {
    description: 'ISO 3166-1 alpha-3 (ALB; XKX for Kosovo), or ISO 3166-2 for the entities of a state (BA-SRP).',
  })
  readonly code!: string;

  @LocalisedField({ description: 'The name now, in its short form.' })
  readonly name!: LocalisedText;

  @Field(() => [String], {
    nullable: true,
    description: 'Other codes and names under which sources list it: XK, XKV. They can be given wherever a code can.',
  })
  readonly aliases?: readonly string[];

  @Field(() => [FormerNameType], { nullable: true, description: 'Names that it bore before.' })
  readonly formerNames?: readonly FormerNameType[];

  @Field(() => [PredecessorType], { nullable: true, description: 'States whose law it took over.' })
  readonly predecessors?: readonly PredecessorType[];

  @Field(() => String, { nullable: true, description: 'Code of the state that this entity belongs to: BIH.' })
  readonly partOf?: string;

  @Field(() => [FootnoteType], {
    nullable: true,
    description: 'What publishers require to be printed wherever the name stands.',
  })
  readonly footnotes?: readonly FootnoteType[];

  @Field(() => [MembershipType], { description: 'The groups that it belongs to, or belonged, with dates.' })
  readonly groups!: readonly MembershipType[];

  @Field(() => UsualCommencementType, {
    nullable: true,
    description: 'How long after publication its acts usually commence; null where nobody has found out.',
  })
  readonly commencement?: UsualCommencementType;

  @Field(() => [SourceType], { nullable: true, description: 'Where this was read.' })
  readonly sources?: readonly SourceType[];

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
