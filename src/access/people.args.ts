import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ConnectionArgs } from '../graphql/connection.args.js';
import { IsCode } from '../graphql/validators.js';
import { type Role, ROLES } from './role.js';

const LONGEST_KEY_DAYS = 366;
const USUAL_KEY_DAYS = 90;

const ROLE = `role: there are ${ROLES.join(', ')}.`;
const ROLES_OF_KEY = `roles: write a list of one or more of ${ROLES.join(', ')}, none of them twice.`;
const DAYS = `days: write a whole number from 1 to ${LONGEST_KEY_DAYS}.`;
const PERSON = 'person: write an id, as the query "people" or "me" gives it.';

/** Which people are wanted. */
@ArgsType()
export class PeopleArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only those who have a role in this round. An administrator of one round must name it.',
  })
  @IsOptional()
  @IsCode()
  readonly round?: string;
}

@ArgsType()
export class PersonArgs {
  @Field(() => ID, { description: 'The id of the person.' })
  @IsUUID('all', { message: PERSON })
  readonly person!: string;
}

@ArgsType()
export class ApiKeysArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose keys, for an administrator of the server. Your own when left out.',
  })
  @IsOptional()
  @IsUUID('all', { message: PERSON })
  readonly person?: string;
}

/** Somebody new. */
@ArgsType()
export class AddPersonArgs {
  @Field(() => String, { description: 'Their name, for other administrators: at most 200 characters.' })
  @IsCode({ message: 'name: write 1 to 200 printable characters without spaces around them.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Their address of mail.' })
  @IsOptional()
  @IsEmail({}, { message: 'email: "$value" is no address of mail.' })
  readonly email?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The issuer whose tokens they sign in by, as MERILO_OIDC_ISSUER has it. Left out: by API keys.',
  })
  @IsOptional()
  @IsCode()
  readonly issuer?: string;

  @Field(() => String, { nullable: true, description: 'What the issuer calls them (the claim "sub").' })
  @IsOptional()
  @IsCode()
  readonly subject?: string;
}

/** A role of a person. */
@ArgsType()
export class GrantArgs extends PersonArgs {
  @Field(() => String, { description: `One of ${ROLES.join(', ')}.` })
  @IsIn(ROLES, { message: ROLE })
  readonly role!: Role;

  @Field(() => String, { nullable: true, description: 'The round, by its id; all rounds when left out.' })
  @IsOptional()
  @IsCode()
  readonly round?: string;

  @Field(() => String, { nullable: true, description: 'The jurisdiction, by its code; all when left out.' })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;
}

/** A new key. */
@ArgsType()
export class CreateApiKeyArgs {
  @Field(() => String, { description: 'What it is for, so that you know it again: at most 100 characters.' })
  @IsCode({ message: 'label: write 1 to 100 printable characters without spaces around them.' })
  @MaxLength(100, { message: 'label: write at most 100 characters.' })
  readonly label!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'For whom, where an administrator of the server makes it for a person who has no issuer. For yourself when left out.',
  })
  @IsOptional()
  @IsUUID('all', { message: PERSON })
  readonly person?: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The roles that it is narrowed to. All when left out, those to come too.',
  })
  @IsOptional()
  @ArrayMinSize(1, { message: ROLES_OF_KEY })
  @ArrayMaxSize(ROLES.length, { message: ROLES_OF_KEY })
  @ArrayUnique({ message: ROLES_OF_KEY })
  @IsIn(ROLES, { each: true, message: ROLES_OF_KEY })
  readonly roles?: Role[];

  @Field(() => String, { nullable: true, description: 'The round that it is narrowed to. All when left out.' })
  @IsOptional()
  @IsCode()
  readonly round?: string;

  @Field(() => Int, {
    defaultValue: USUAL_KEY_DAYS,
    description: `Days that it is good for: 1 to ${LONGEST_KEY_DAYS}.`,
  })
  @IsInt({ message: DAYS })
  @Min(1, { message: DAYS })
  @Max(LONGEST_KEY_DAYS, { message: DAYS })
  readonly days: number = USUAL_KEY_DAYS;
}

@ArgsType()
export class RevokeApiKeyArgs {
  @Field(() => ID, { description: 'The id of the key: its second part, between the underscores.' })
  @Matches(/^[0-9a-f]{16}$/, {
    message: 'id: write the 16 digits between the underscores of the key, not the key itself.',
  })
  readonly id!: string;
}
