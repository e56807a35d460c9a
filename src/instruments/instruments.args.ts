import { ArgsType, Field } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { ConnectionArgs } from '../graphql/connection.args.js';
import { codeOfCursor } from '../graphql/cursor.js';
import { given } from '../graphql/given.js';
import { KNOWN_AT } from '../graphql/known-at-words.js';
import { IsCode, IsInstant, IsLegalDate } from '../graphql/validators.js';
import { STAGES, type Stage } from './time/in-force.js';
import { type InstrumentPageAsked, type PageOfPlaceAsked } from './instrument-page.js';
import { BINDING_FORCES, type BindingForce, INSTRUMENT_TYPES, type InstrumentType } from './instrument.js';

/** Which acts of a jurisdiction are wanted, and which page of them. */
@ArgsType()
export class InstrumentsOfPlaceArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only acts with this subject, or with a provision on it: "open-data". Narrower subjects count ("open-by-default" is one of "open-data").',
  })
  @IsOptional()
  @IsCode()
  readonly subject?: string;

  @Field(() => String, { nullable: true, description: `Only acts of this form: ${INSTRUMENT_TYPES.join(', ')}.` })
  @IsOptional()
  @IsIn(INSTRUMENT_TYPES, { message: `type: there are ${INSTRUMENT_TYPES.join(', ')}.` })
  readonly type?: InstrumentType;

  @Field(() => String, { nullable: true, description: `Only acts of this force: ${BINDING_FORCES.join(', ')}.` })
  @IsOptional()
  @IsIn(BINDING_FORCES, { message: `binding: there are ${BINDING_FORCES.join(', ')}.` })
  readonly binding?: BindingForce;

  @Field(() => String, {
    nullable: true,
    description:
      'Only acts that are in force, in whole or in part, on this day ("2019-12-31"), or on each day of this month ("2019-12") or year ("2019"). Acts of which that is not known are left out, and counted in unknownCount.',
  })
  @IsOptional()
  @IsLegalDate()
  readonly inForceOn?: string;
}

/** Arguments of `instruments`. */
@ArgsType()
export class InstrumentsArgs extends InstrumentsOfPlaceArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only acts of the jurisdiction with this code or alias: "XKX", "BIH". Acts of an entity of a state stand under its own code: "BA-SRP".',
  })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;

  @Field(() => String, {
    nullable: true,
    description: KNOWN_AT,
  })
  @IsOptional()
  @IsInstant()
  readonly knownAt?: string;
}

/** Arguments of `instrument`. */
@ArgsType()
export class InstrumentArgs {
  @Field(() => String, { description: 'Code of the act: "XKX-APD-2019".' })
  @IsCode()
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description: KNOWN_AT,
  })
  @IsOptional()
  @IsInstant()
  readonly knownAt?: string;
}

/** Arguments of fields that may be narrowed to a subject. */
@ArgsType()
export class SubjectArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only what is on this subject or a narrower one: "data-sharing".',
  })
  @IsOptional()
  @IsCode()
  readonly subject?: string;
}

/** Arguments of what is asked of a date. */
@ArgsType()
export class OnArgs {
  @Field(() => String, {
    description: 'The day: "2019-12-31"; or a month or year, of which what is said must hold on each day.',
  })
  @IsLegalDate()
  readonly on!: string;
}

/** Arguments of `inForce`. */
@ArgsType()
export class InForceArgs {
  @Field(() => String, {
    description:
      'The day: "2019-12-31". Of a month or year ("2019") the answer must be the same on each day, else it is unknown.',
  })
  @IsLegalDate()
  readonly on!: string;

  @Field(() => String, {
    defaultValue: 'in-force',
    description: `How far it must have come: ${STAGES.join(', ')}.`,
  })
  @IsIn(STAGES, { message: `stage: there are ${STAGES.join(', ')}.` })
  readonly stage: Stage = 'in-force';
}

/** What the arguments ask of the register: the cursor as the code that it names, and no nulls. */
export function pageAsked<T extends PageOfPlaceAsked | InstrumentPageAsked>({ after, ...asked }: T): T {
  return given({ ...asked, after: codeOfCursor(after ?? '') }) as T;
}
