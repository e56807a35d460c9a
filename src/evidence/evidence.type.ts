import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '../graphql/connection.type.js';

@ObjectType('EvidenceUse', { description: 'That somebody brought an uploaded file to a place of a round.' })
export class EvidenceUseType {
  @Field(() => String, { description: 'Id of the round.' })
  readonly round!: string;

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'The name under which it is offered: law-5.pdf.' })
  readonly name!: string;

  @Field(() => Boolean, { description: 'Whether the caller brought it.' })
  readonly isMine!: boolean;

  @Field(() => String, { description: 'When: 2026-11-23T10:00:00.000Z.' })
  readonly at!: string;

  @Field(() => [String], {
    description: 'Codes of the criteria whose items at that place cite it, as far as the caller sees them.',
  })
  readonly criteria!: readonly string[];
}

@ObjectType('EvidenceFile', { description: 'A file that was uploaded as evidence. The same bytes are one file.' })
export class EvidenceFileType {
  @Field(() => String, {
    description: 'The hash of its bytes, sha256:…, which an answer cites as source.hash of its evidence.',
  })
  readonly hash!: string;

  @Field(() => String, { description: 'Its media type, by its content: application/pdf.' })
  readonly type!: string;

  @Field(() => Int, { description: 'How many bytes it has.' })
  readonly size!: number;

  @Field(() => String, {
    description: 'Its address on this server, for whoever may have it; for anyone once a published answer cites it.',
  })
  readonly href!: string;

  @Field(() => [EvidenceUseType], {
    description: 'Where it was brought, in every round, the newest first: what of this the caller may see.',
  })
  readonly uses!: readonly EvidenceUseType[];
}

@ObjectType('EvidenceFileConnection', { description: 'Files that were uploaded as evidence.' })
export class EvidenceFileConnectionType extends ConnectionOf(EvidenceFileType, 'EvidenceFile') {}
