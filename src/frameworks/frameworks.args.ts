import { ArgsType, Field } from '@nestjs/graphql';
import { IsCode } from '../graphql/validators.js';

/** Arguments of `framework`. */
@ArgsType()
export class FrameworkArgs {
  @Field(() => String, { description: 'Id and version: "ddps@1"; or an id alone, for the newest version: "ddps".' })
  @IsCode()
  readonly id!: string;
}
