import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import { ConnectionArgs } from '../graphql/connection.args.js';
import { IsCode } from '../graphql/validators.js';
import { HASH } from './cited-hashes.js';

/** Which uploaded files are wanted. */
@ArgsType()
export class EvidenceArgs extends ConnectionArgs {
  @Field(() => String, { description: 'Id of the round.' })
  @IsCode()
  readonly round!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only what was brought to this jurisdiction, by its code. To all of the round when left out.',
  })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;
}

/** Which file is used where. */
@ArgsType()
export class ReuseEvidenceArgs {
  @Field(() => String, { description: 'Id of the round that it is brought to.' })
  @IsCode()
  readonly round!: string;

  @Field(() => String, { description: 'Code of the jurisdiction that it is brought to.' })
  @IsCode()
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'The hash of the file, as the list of evidence gives it: sha256:….' })
  @Matches(HASH, { message: 'hash: write sha256: and 64 hexadecimal digits, as the list of evidence gives it.' })
  readonly hash!: string;
}
