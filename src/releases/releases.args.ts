import { ArgsType, Field } from '@nestjs/graphql';
import { IsCode } from '../graphql/validators.js';

@ArgsType()
export class ReleasesArgs {
  @Field(() => String, { description: 'Id of the assessment: ddps-western-balkans-2020.' })
  @IsCode()
  readonly assessment!: string;
}
