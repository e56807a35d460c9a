import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { rows } from '../../graphql/cost.js';
import { ScoreboardHeadType } from '../scoreboard-head.type.js';
import { type NamedPair, type RobustnessView, type RobustUnit, type VariedAssumption } from '../study-view.js';

@ObjectType('EstimatedShare', { description: 'A share of variance, with its 5 to 95 % interval.' })
export class EstimatedShareType {
  @Field(() => Float, { description: 'The estimate.' })
  readonly value!: number;

  @Field(() => Float, { description: 'The lower end of the interval.' })
  readonly low!: number;

  @Field(() => Float, { description: 'The upper end of the interval.' })
  readonly high!: number;
}

@ObjectType('VariedAssumption', {
  description: 'An assumption that was varied, and what of the ranks goes back to it.',
})
export class VariedAssumptionType implements VariedAssumption {
  @Field(() => String, { description: 'Code of the assumption.' })
  readonly code!: string;

  @Field(() => String, { description: 'What was varied, in words.' })
  readonly words!: string;

  @Field(() => EstimatedShareType, {
    nullable: true,
    description:
      'The share of the variance of the shift of ranks that goes back to it alone (Sobol, first order); null where there is one assumption or none.',
  })
  readonly first!: EstimatedShareType | null;

  @Field(() => EstimatedShareType, {
    nullable: true,
    description: 'The same with all that it does together with others (total order).',
  })
  readonly total!: EstimatedShareType | null;
}

@ObjectType('RobustUnit', {
  description: 'What the draws say of one place. Ranks are null where it has a score in none.',
})
export class RobustUnitType implements RobustUnit {
  @Field(() => String, { description: 'Code of the subject.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Its name, in English.' })
  readonly jurisdictionName!: string;

  @Field(() => Float, { nullable: true, description: 'Its rank by the method as declared; null without a score.' })
  readonly declared!: number | null;

  @Field(() => Float, { nullable: true, description: 'The median of its ranks.' })
  readonly median!: number | null;

  @Field(() => Float, { nullable: true, description: 'The 5 % quantile of its ranks.' })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: 'The 95 % quantile of its ranks.' })
  readonly high!: number | null;

  @Field(() => Float, { nullable: true, description: 'The mean of its ranks.' })
  readonly mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'The best of its ranks.' })
  readonly best!: number | null;

  @Field(() => Float, { nullable: true, description: 'The worst of its ranks.' })
  readonly worst!: number | null;

  @Field(() => Float, { description: 'The share of draws in which it has a score.' })
  readonly scored!: number;

  @Field(() => Float, { nullable: true, description: 'How far its rank lies from the declared one, on average.' })
  readonly shift!: number | null;

  @Field(() => Float, { nullable: true, description: 'The 5 % quantile of its scores.' })
  readonly scoreLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'The median of its scores.' })
  readonly scoreMedian!: number | null;

  @Field(() => Float, { nullable: true, description: 'The 95 % quantile of its scores.' })
  readonly scoreHigh!: number | null;
}

@ObjectType('OpenPair', { description: 'Two places whose order the draws leave open.' })
export class OpenPairType implements NamedPair {
  @Field(() => String, { description: 'Code of the one that is ahead more often.' })
  readonly ahead!: string;

  @Field(() => String, { description: 'Its name, in English.' })
  readonly aheadName!: string;

  @Field(() => String, { description: 'Code of the other.' })
  readonly behind!: string;

  @Field(() => String, { description: 'Its name, in English.' })
  readonly behindName!: string;

  @Field(() => Float, { description: 'The share of draws in which it is ahead; ties count half.' })
  readonly share!: number;
}

@ObjectType('Robustness', { description: 'How sure the ranks of an assessment are.' })
export class RobustnessType extends ScoreboardHeadType implements RobustnessView {
  @Field(() => String, { description: 'Code of the element whose ranks these are.' })
  readonly element!: string;

  @Field(() => Int, { description: 'How many times the assumptions were drawn.' })
  readonly draws!: number;

  @Field(() => Float, { description: 'The seed: with it the same result comes again.' })
  readonly seed!: number;

  @Field(() => String, { description: 'How they were drawn: random or quasi-random.' })
  readonly sequence!: RobustnessView['sequence'];

  @Field(() => Float, { description: 'The share of draws in which an order must be the same to be robust.' })
  readonly level!: number;

  @Field(() => Boolean, { description: 'Whether the assumptions are the usual ones, since the assessment names none.' })
  readonly areUsual!: boolean;

  @Field(() => [String], { description: 'What the reader must know. Sentences.' })
  readonly notes!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description: 'The mean shift of ranks from the declared ones; null where nobody has one.',
  })
  readonly shift!: number | null;

  @Field(() => [RobustUnitType], { complexity: rows(40), description: 'The subjects, in the order of the assessment.' })
  readonly units!: readonly RobustUnit[];

  @Field(() => [OpenPairType], { complexity: rows(400), description: 'Pairs whose order is not robust.' })
  readonly notRobust!: readonly NamedPair[];

  @Field(() => [VariedAssumptionType], { description: 'What was varied.' })
  readonly assumptions!: readonly VariedAssumption[];
}
