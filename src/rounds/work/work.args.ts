import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { ConnectionArgs } from '../../graphql/connection.args.js';
import { IsCode } from '../../graphql/validators.js';
import { PlaceArgs } from '../rounds.args.js';
import { ITEM_STATES, type ItemState } from '../states.js';
import { WORKING, type WorkingRole } from './assignment.js';
import { type Look, LOOKS } from './look.js';

const MOST = 1000;
const PERSON = 'person: write the id of a person.';

const ROLE = `role: write one of ${WORKING.join(', ')}.`;

/** Why an item wants a look, for the API. */
export const LookEnum = Object.fromEntries(LOOKS.map((look) => [look, look])) as { readonly [K in Look]: K };

registerEnumType(LookEnum, {
  name: 'ItemLook',
  description: 'Why an item of a round wants a look.',
  valuesMap: {
    STALE: { description: 'A law that it cites has turned or its question was ruled on since, or it is marked.' },
    DISPUTED: { description: 'It holds answers against each other, or its government disputes it.' },
    UNVERIFIED: { description: 'All that it rests on is unverified.' },
    MISSING: { description: 'Its question applies, and has no answer.' },
    UNSURE: { description: 'Whoever answered cannot decide between several answers.' },
    RULED: { description: 'A ruling of the round has marked it.' },
  },
});

/** Of whom an assignment is. */
@ArgsType()
export class UnassignArgs extends PlaceArgs {
  @Field(() => ID, { description: 'Id of the person.' })
  @IsUUID('all', { message: PERSON })
  readonly person!: string;

  @Field(() => String, { description: `As what: ${WORKING.join(', ')}.` })
  @IsIn(WORKING, { message: ROLE })
  readonly role!: WorkingRole;
}

/** What somebody is to do. */
@ArgsType()
export class AssignArgs extends UnassignArgs {
  @Field(() => [String], { nullable: true, description: 'Codes of the criteria. All when left out.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1, { message: 'criteria: name one at least, or leave it out for all.' })
  @ArrayMaxSize(MOST)
  @IsCode({ each: true })
  readonly criteria?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The last day: 2026-12-15. Whenever when left out.' })
  @IsOptional()
  @IsString()
  @Length(10, 10, { message: 'due: write a day such as 2026-12-15.' })
  readonly due?: string | null;
}

@InputType('RoundItemsFilter', { description: 'Which items of a round are wanted: those that meet all of it.' })
export class RoundItemsFilterInput {
  @Field(() => String, { nullable: true, description: 'Code of a jurisdiction.' })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;

  @Field(() => String, { nullable: true, description: 'Code of a pillar: a child of the root of the framework.' })
  @IsOptional()
  @IsCode()
  readonly pillar?: string;

  @Field(() => String, { nullable: true, description: 'Code of a criterion.' })
  @IsOptional()
  @IsCode()
  readonly criterion?: string;

  @Field(() => String, { nullable: true, description: `One of ${ITEM_STATES.join(', ')}.` })
  @IsOptional()
  @IsIn(ITEM_STATES, { message: `state: write one of ${ITEM_STATES.join(', ')}.` })
  readonly state?: ItemState;

  @Field(() => ID, { nullable: true, description: 'Id of a person who gave the answer, or is assigned to it.' })
  @IsOptional()
  @IsUUID('all', { message: PERSON })
  readonly person?: string;

  @Field(() => [LookEnum], { nullable: true, description: 'Those that want one of these looks.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1, { message: 'look: name one at least, or leave it out.' })
  @ArrayMaxSize(20)
  readonly look?: Look[];
}

/** Which items of a round are wanted. */
@ArgsType()
export class RoundItemsArgs extends ConnectionArgs {
  @Field(() => String, { description: 'Id of the round.' })
  @IsCode()
  readonly round!: string;

  @Field(() => RoundItemsFilterInput, { nullable: true, description: 'Which of its items. All when left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RoundItemsFilterInput)
  readonly filter?: RoundItemsFilterInput;
}
