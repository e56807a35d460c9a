import { Field, ObjectType } from '@nestjs/graphql';
import { type Source } from '../common/source.js';
import { SourceType } from '../graphql/source.type.js';
import { type Evidence } from './answer.js';
import { CONFIDENCE_WORDS, TRANSLATION_WORDS } from './code-words.js';

@ObjectType('Evidence', { description: 'What supports a typed answer: an act, a provision of it, or a published source.' })
export class EvidenceType implements Evidence {
  @Field(() => String, { nullable: true, description: 'Code of an act of the register.' })
  readonly instrument?: string;

  @Field(() => String, { nullable: true, description: 'Pinpoint of a provision of that act: 27(1).' })
  readonly provision?: string;

  @Field(() => SourceType, { nullable: true, description: 'A published source.' })
  readonly source?: Source;

  @Field(() => String, {
    nullable: true,
    description: `How far it can be trusted: ${CONFIDENCE_WORDS}. Null: as far as the provision or the act; seen for a source.`,
  })
  readonly confidence?: Evidence['confidence'];

  @Field(() => String, {
    nullable: true,
    description: `The translation that was read: ${TRANSLATION_WORDS}. Null: none, or not said.`,
  })
  readonly translation?: Evidence['translation'];

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
