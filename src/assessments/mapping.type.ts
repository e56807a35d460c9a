import { Field, ObjectType } from '@nestjs/graphql';
import { type Source } from '../common/source.js';
import { SourceType } from '../graphql/source.type.js';
import { CONFIDENCE_WORDS } from './code-words.js';
import { type Mapping } from './mapping.js';

@ObjectType('MappingEnd', { description: 'A question of a framework, or of a publication whose answers are not here.' })
export class MappingEndType {
  @Field(() => String, { nullable: true, description: 'The framework, as id@version; null of a publication.' })
  readonly framework?: string;

  @Field(() => String, { nullable: true, description: 'Code of the criterion or element; null of a publication.' })
  readonly element?: string;

  @Field(() => String, { nullable: true, description: 'Title of the publication; null of a framework.' })
  readonly publication?: string;

  @Field(() => String, { nullable: true, description: 'Where the question stands in the publication: Figure 12.' })
  readonly question?: string;

  @Field(() => String, { nullable: true, description: 'What it asks, as the publication words it.' })
  readonly text?: string;
}

@ObjectType('Mapping', { description: 'A recorded judgement on what one question has to do with another.' })
export class MappingType {
  @Field(() => String, { description: 'Code of the mapping.' })
  readonly code!: string;

  @Field(() => MappingEndType, { description: 'The first question.' })
  readonly from!: MappingEndType;

  @Field(() => String, {
    description:
      'What the first question asks: equal (the same as the second), narrower (only part of it), wider (all of it and more), related (something akin, neither contains the other).',
  })
  readonly relation!: Mapping['relation'];

  @Field(() => MappingEndType, { description: 'The second question.' })
  readonly to!: MappingEndType;

  @Field(() => String, { description: 'Why the relation is this one.' })
  readonly reason!: string;

  @Field(() => String, { description: `How far what both ask was seen: ${CONFIDENCE_WORDS}.` })
  readonly confidence!: Mapping['confidence'];

  @Field(() => SourceType, { nullable: true, description: 'Where the relation was read, where it is not our judgement.' })
  readonly source?: Source;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
