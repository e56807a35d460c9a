import { Field, ObjectType } from '@nestjs/graphql';
import { CONFIDENCE_WORDS } from '../assessments/code-words.js';
import { type Citation } from './explain.js';

@ObjectType('Citation', { description: 'One piece of evidence as a reader checks it.' })
export class CitationType implements Citation {
  @Field(() => String, { nullable: true, description: 'Code of the act; null where it is a published source.' })
  readonly instrument!: string | null;

  @Field(() => String, { description: 'Title of the act or of the source.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Where the act is published: gazette, number, year.' })
  readonly gazette!: string | null;

  @Field(() => String, { nullable: true, description: 'Pinpoint of the provision, as a lawyer cites it: 27(1).' })
  readonly provision!: string | null;

  @Field(() => String, { nullable: true, description: 'What the provision says, in our own words.' })
  readonly text!: string | null;

  @Field(() => String, { description: `How far it can be trusted: ${CONFIDENCE_WORDS}.` })
  readonly confidence!: Citation['confidence'];

  @Field(() => String, { nullable: true, description: 'Address at which it can be read.' })
  readonly href!: string | null;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note!: string | null;
}
