import { ArgsType, Field } from '@nestjs/graphql';
import { IsCode } from '../../graphql/validators.js';
import { RoundArgs } from '../rounds.args.js';

/** To which version of its framework a round is moved. */
@ArgsType()
export class UpgradeArgs extends RoundArgs {
  @Field(() => String, { description: 'The version, as id@version: ddps@2.' })
  @IsCode()
  readonly to!: string;
}
