import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { ConnectionArgs } from '../graphql/connection.args.js';
import { IsCode } from '../graphql/validators.js';

/** Which entries of the trail are wanted. */
@ArgsType()
export class AuditTrailArgs extends ConnectionArgs {
  @Field(() => String, { description: 'The round, by its id.' })
  @IsCode()
  readonly round!: string;

  @Field(() => String, { nullable: true, description: 'Only what was done to this jurisdiction, by its code.' })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;

  @Field(() => String, { nullable: true, description: 'Only what this person did, by id.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'person: "$value" is no id of a person. Write one as the field "person" gives it.' })
  readonly person?: string;

  @Field(() => String, { nullable: true, description: 'Only this action: approve.' })
  @IsOptional()
  @IsCode()
  readonly action?: string;
}
