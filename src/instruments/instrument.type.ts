import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { rows } from '../graphql/cost.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { SourceType } from '../graphql/source.type.js';
import { LegalEventType } from './legal-event.type.js';
import { PresumptionType, RelationType } from './relation.type.js';
import { SubjectType } from './subject.type.js';

@ObjectType('TitleTranslation', { description: 'Who answers for a title in a language.' })
export class TitleTranslationType {
  @Field(() => String, { description: 'The language, as a BCP 47 tag: en.' })
  readonly language!: string;

  @Field(() => String, { description: 'official (the state), unofficial (someone else) or machine.' })
  readonly translation!: string;
}

@ObjectType('Instrument', { description: 'A legal or policy act.' })
export class InstrumentType {
  @Field(() => String, { description: 'Its code: XKX-APD-2019.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its address, which does not move: /eli/xkx/apd-2019.' })
  readonly uri!: string;

  @Field(() => String, { description: 'Code of the jurisdiction whose act it is: XKX.' })
  readonly jurisdiction!: string;

  @LocalisedField({ description: 'Name of that jurisdiction now.' })
  readonly jurisdictionName!: LocalisedText;

  @LocalisedField({ description: 'The title.' })
  readonly title!: LocalisedText;

  @LocalisedField({ description: 'Title, number and gazette, as a footnote cites the act.' })
  readonly citation!: LocalisedText;

  @Field(() => [TitleTranslationType], {
    description:
      'Whose translation a title is, by language; a language that is not named has the own title of the act, or it is not recorded.',
    complexity: rows(2),
  })
  readonly translations!: readonly TitleTranslationType[];

  @Field(() => String, {
    description: 'Its form: constitution, law, by-law, decision, strategy, guideline, treaty or standard.',
  })
  readonly type!: string;

  @Field(() => Boolean, { description: 'A bill or a draft: not in force on any day until an adoption is recorded.' })
  readonly draft!: boolean;

  @Field(() => String, {
    description: 'Whether it can be enforced: binding (law), policy (commits its maker) or non-binding (advises).',
  })
  readonly binding!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the jurisdiction whose matter it is; null: its own.',
  })
  readonly competence?: string;

  @Field(() => String, { nullable: true, description: 'Whom it binds, in our own words.' })
  readonly binds?: string;

  @Field(() => String, { nullable: true, description: 'Its official number as printed: 06/L-081.' })
  readonly number?: string;

  @Field(() => String, { nullable: true, description: 'Its place in the gazette as printed, with the amendments.' })
  readonly gazette?: string;

  @Field(() => String, { nullable: true, description: 'Who issued it.' })
  readonly issuedBy?: string;

  @Field(() => [SubjectType], { description: 'What it is about.', complexity: rows(3) })
  readonly subjects!: readonly SubjectType[];

  @Field(() => [LegalEventType], { description: 'What happened to it, as it was recorded.', complexity: rows(4) })
  readonly events!: readonly LegalEventType[];

  @Field(() => [RelationType], { description: 'What it has to do with other acts.', complexity: rows(2) })
  readonly relations!: readonly RelationType[];

  @Field(() => PresumptionType, {
    nullable: true,
    description: 'What an analyst presumed of its being in force; null: nothing.',
  })
  readonly presumed?: PresumptionType;

  @Field(() => String, {
    description:
      'How far this can be trusted: seen (shown in a named source), mixed (some fields not) or unverified (believed only).',
  })
  readonly confidence!: string;

  @Field(() => [String], { nullable: true, description: 'Names of the fields that are believed only.' })
  readonly unverified?: readonly string[];

  @Field(() => [SourceType], { description: 'Where this was read.', complexity: rows(3) })
  readonly sources!: readonly SourceType[];

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
