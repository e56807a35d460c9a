import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { LocalisedField } from '../graphql/localised-text.type.js';

@ObjectType('Subject', { description: 'A word of the vocabulary that acts, provisions and searches are tagged with.' })
export class SubjectType {
  @Field(() => String, { description: 'Its code: open-data.' })
  readonly code!: string;

  @LocalisedField({ description: 'The word.' })
  readonly label!: LocalisedText;

  @LocalisedField({ description: 'What belongs to it and what does not; null: not written down.', nullable: true })
  readonly definition?: LocalisedText;

  @Field(() => [String], { nullable: true, description: 'Codes of subjects beside it that a reader may mean.' })
  readonly related?: readonly string[];

  @Field(() => String, { nullable: true, description: 'Code of the subject that it is a part of: open-data.' })
  readonly broader?: string;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
