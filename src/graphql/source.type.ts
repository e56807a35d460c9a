import { Field, ObjectType } from '@nestjs/graphql';
import { type Source, type Translation } from '../common/source.js';

/** Where a fact was read. */
@ObjectType('Source', { description: 'Where a fact was read.' })
export class SourceType implements Source {
  @Field(() => String, { description: 'Title of the document or page.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Address of the document or page.' })
  readonly href?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The date that the source itself bears: 2020, 2020-11, 2020-11-30.',
  })
  readonly date?: string;

  @Field(() => String, { nullable: true, description: 'The day on which it was read, YYYY-MM-DD.' })
  readonly seen?: string;

  @Field(() => String, { nullable: true, description: 'The place within it: a page, an article, a table.' })
  readonly pinpoint?: string;

  @Field(() => String, { nullable: true, description: 'The licence under which it may be used.' })
  readonly licence?: string;

  @Field(() => String, { nullable: true, description: 'A short quotation, in the language of the source.' })
  readonly quote?: string;

  @Field(() => String, { nullable: true, description: 'Hash of the copy that was read: sha256:….' })
  readonly hash?: string;

  @Field(() => String, { nullable: true, description: 'Where a copy is kept.' })
  readonly archived?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a translation, who answers for it: the state (official), someone else (unofficial) or a program (machine).',
  })
  readonly translation?: Translation;

  @Field(() => String, { nullable: true, description: 'What else the reader must know of it.' })
  readonly note?: string;
}
