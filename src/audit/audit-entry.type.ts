import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '../graphql/connection.type.js';

/** An entry of the trail. */
@ObjectType('AuditEntry', {
  description: 'What was done in a round: who, when, where, and what there was before and after.',
})
export class AuditEntryType {
  @Field(() => Int, {
    description: 'Its number in the trail of the whole server, from 1. A round has numbers between.',
  })
  readonly number!: number;

  @Field(() => String, { description: 'When, in universal time: 2026-11-23T20:57:42.123Z.' })
  readonly at!: string;

  @Field(() => String, { nullable: true, description: 'Who, by id; null: the program itself.' })
  readonly person!: string | null;

  @Field(() => String, { description: 'What was done: save, submit, settle, approve …' })
  readonly action!: string;

  @Field(() => String, { nullable: true, description: 'The round.' })
  readonly round!: string | null;

  @Field(() => String, { nullable: true, description: 'The jurisdiction; null: the round as a whole.' })
  readonly jurisdiction!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it was done to, by its code: a criterion, a person, a release.',
  })
  readonly target!: string | null;

  @Field(() => String, { nullable: true, description: 'What there was before, as JSON; null: nothing.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What there was after, as JSON; null: nothing.' })
  readonly after!: string | null;

  @Field(() => Boolean, {
    description: 'Whether something is left out that is not yours to see: the reply that a government has not signed.',
  })
  readonly isWithheld!: boolean;
}

/** A page of the trail. */
@ObjectType('AuditEntryConnection', { description: 'A page of the trail of a round, newest first.' })
export class AuditEntryConnectionType extends ConnectionOf(AuditEntryType, 'AuditEntry') {}
