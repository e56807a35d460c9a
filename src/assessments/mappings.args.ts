import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsCode } from '../graphql/validators.js';

/** Which mappings are wanted: those with such a question on either side. */
@ArgsType()
export class MappingsArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only those with a question of this framework: ddps@1; an id alone is the newest version.',
  })
  @IsOptional()
  @IsCode()
  readonly framework?: string;

  @Field(() => String, { nullable: true, description: 'Only those with this criterion or element: O1.' })
  @IsOptional()
  @IsCode()
  readonly element?: string;
}
