import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '../graphql/connection.type.js';
import { ROLES } from './role.js';

const ROLE = `The role: ${ROLES.join(', ')}.`;
const ROUND = 'The round that it is for; null: all.';
const PLACE = 'The jurisdiction that it is for, by code; null: all.';

@ObjectType('Grant', { description: 'A role that a person has, and where.' })
export class GrantType {
  @Field(() => String, { description: ROLE })
  readonly role!: string;

  @Field(() => String, { nullable: true, description: ROUND })
  readonly round!: string | null;

  @Field(() => String, { nullable: true, description: PLACE })
  readonly jurisdiction!: string | null;
}

@ObjectType('Person', { description: 'Somebody who may sign in. For themselves and for administrators alone.' })
export class PersonType {
  @Field(() => ID, { description: 'The id that stands in the trail.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Their name; null where it was erased.' })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'Their address of mail, where it is known.' })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: 'Whose tokens they sign in by; null: by API keys.' })
  readonly issuer!: string | null;

  @Field(() => String, { nullable: true, description: 'What the issuer calls them (the claim "sub").' })
  readonly subject!: string | null;

  @Field(() => String, { description: 'When they were added: 2026-11-23T10:00:00.000Z.' })
  readonly createdAt!: string;

  @Field(() => String, { nullable: true, description: 'When what is personal about them was erased.' })
  readonly erasedAt!: string | null;

  @Field(() => [GrantType], { description: 'Their roles, the oldest first.' })
  readonly grants!: readonly GrantType[];
}

@ObjectType('PersonConnection', { description: 'A page of people, those who came first first.' })
export class PersonConnectionType extends ConnectionOf(PersonType, 'Person') {}

@ObjectType('ApiKey', { description: 'An API key, but for its secret.' })
export class ApiKeyType {
  @Field(() => ID, { description: 'Names the key: its second part, between the underscores.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The person who signs in by it.' })
  readonly person!: string;

  @Field(() => String, { description: 'What it is for, in the words of who made it.' })
  readonly label!: string;

  @Field(() => [String], { nullable: true, description: 'The roles that it is narrowed to; null: all of the person.' })
  readonly roles!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'The round that it is narrowed to; null: all.' })
  readonly round!: string | null;

  @Field(() => String, { description: 'When it was made.' })
  readonly createdAt!: string;

  @Field(() => String, { nullable: true, description: 'When it ends; null: it does not.' })
  readonly expiresAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was revoked; null: it was not.' })
  readonly revokedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which it was used last: 2026-11-23.' })
  readonly lastUsedOn!: string | null;
}

@ObjectType('NewApiKey', { description: 'An API key that was made. Its secret is told this one time.' })
export class NewApiKeyType {
  @Field(() => String, {
    description: 'The key, to be sent as "Authorization: Bearer …". Keep it safe: it cannot be had again.',
  })
  readonly key!: string;

  @Field(() => ApiKeyType, { description: 'What can be asked of it later.' })
  readonly details!: ApiKeyType;
}

@ObjectType('Me', { description: 'Who signed in, and what they may do by the key or token that they sent.' })
export class MeType {
  @Field(() => PersonType, { description: 'The person.' })
  readonly person!: PersonType;

  @Field(() => [GrantType], { description: 'The roles that the key or token lets through.' })
  readonly grants!: readonly GrantType[];

  @Field(() => ID, { nullable: true, description: 'The id of the API key; null where it was a token.' })
  readonly key!: string | null;
}
