import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsCode, IsLegalDate } from '../graphql/validators.js';

/** Arguments of `jurisdictions`. */
@ArgsType()
export class JurisdictionsArgs {
  @Field(() => String, { nullable: true, description: 'Only members of the group with this code: "OECD".' })
  @IsOptional()
  @IsCode()
  readonly group?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The day whose membership counts: "2018-12-31"; of a month or year ("2018") its last day. Left out: whoever is or was a member. Only with group.',
  })
  @IsOptional()
  @IsLegalDate()
  readonly on?: string;
}

/** Arguments of `jurisdiction`. */
@ArgsType()
export class JurisdictionArgs {
  @Field(() => String, { description: 'A code or an alias: "XKX", "XK", "ALB".' })
  @IsCode()
  readonly code!: string;
}

/** Arguments of `groups`. */
@ArgsType()
export class GroupsArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'The day whose members are wanted: "2018-12-31"; of a month or year ("2018") its last day. Left out: all that are or were members, with their dates.',
  })
  @IsOptional()
  @IsLegalDate()
  readonly on?: string;
}
