import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { IsCode } from '../graphql/validators.js';
import { RoundArgs } from '../rounds/rounds.args.js';

const MOST = 1000;
const LONGEST = 20_000;

@ArgsType()
export class ReleaseRoundArgs extends RoundArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The day of publication, 2026-11-30, a second of that day 2026-11-30-2; the day when left out.',
  })
  @IsOptional()
  @IsCode()
  readonly name?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The instant of universal time before which nobody else is to see it: 2026-11-30T10:00:00Z.',
  })
  @IsOptional()
  @IsCode()
  readonly embargo?: string;

  @Field(() => String, { nullable: true, description: 'The release that it corrects: the newest of the round.' })
  @IsOptional()
  @IsCode()
  readonly supersedes?: string;

  @Field(() => String, { nullable: true, description: 'Why it corrects that one. It is published.' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST, { message: `why: write 1 to ${LONGEST} characters.` })
  readonly why?: string;
}

@ArgsType()
export class RoundReleaseArgs extends RoundArgs {
  @Field(() => String, { description: 'Name of the release: 2026-11-30.' })
  @IsCode()
  readonly name!: string;
}

@InputType('ItemNamed', { description: 'An item of a round.' })
export class ItemNamedInput {
  @Field(() => String, { description: 'Code of the jurisdiction.' })
  @IsCode()
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  @IsCode()
  readonly criterion!: string;
}

@ArgsType()
export class CorrectRoundArgs extends RoundArgs {
  @Field(() => [ItemNamedInput], { description: 'What is to be corrected.' })
  @IsArray()
  @ArrayMinSize(1, { message: 'items: name one at least.' })
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ItemNamedInput)
  readonly items!: ItemNamedInput[];

  @Field(() => String, { description: 'Why.' })
  @IsString()
  @Length(1, LONGEST, { message: `reason: write 1 to ${LONGEST} characters.` })
  readonly reason!: string;
}
