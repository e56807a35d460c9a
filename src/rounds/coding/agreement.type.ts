import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { rows } from '../../graphql/cost.js';
import { type Agreement, type Ordered, type QuestionAgreement } from '../agreement/agreement.js';
import { type Coefficient } from '../agreement/coefficient.js';
import { type RoundAgreement } from './agreement.service.js';

@ObjectType('Coefficient', {
  description: 'A coefficient of agreement: 1 is perfect, 0 what chance would give, below 0 worse than chance.',
})
export class CoefficientType {
  @Field(() => Float, { nullable: true, description: 'Its value; null: there is none.' })
  readonly value!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is none: no-pairs (nothing was coded twice) or one-category (all codes are the same).',
  })
  readonly missing!: Coefficient['missing'];
}

@ObjectType('Agreement', { description: 'How far two coders agree, on the items of which both codes are in.' })
export class AgreementType implements Agreement {
  @Field(() => Int, { description: 'Items of which both codes are in.' })
  readonly n!: number;

  @Field(() => Int, { description: 'Those whose codes are the same.' })
  readonly agreeing!: number;

  @Field(() => Float, { nullable: true, description: 'Their percentage, from 0 to 100; null of no items.' })
  readonly percent!: number | null;

  @Field(() => Float, { nullable: true, description: 'The share whose codes differ, from 0 to 1; null of no items.' })
  readonly divergence!: number | null;

  @Field(() => CoefficientType, { description: "Cohen's kappa; over several questions, pooled." })
  readonly kappa!: Coefficient;

  @Field(() => CoefficientType, { description: "Krippendorff's alpha, nominal; over several questions, pooled." })
  readonly alpha!: Coefficient;
}

@ObjectType('OrderedAgreement', {
  description:
    'Agreement that counts by how much two values differ, where both coders gave a value on an ordered scale.',
})
export class OrderedAgreementType implements Ordered {
  @Field(() => Int, { description: 'Items of which both codes are values.' })
  readonly n!: number;

  @Field(() => String, { description: 'ordinal (options, by their points) or interval (numbers, dates).' })
  readonly level!: Ordered['level'];

  @Field(() => CoefficientType, {
    nullable: true,
    description: "Cohen's kappa with linear weights, by the order of the options; null on numbers and dates.",
  })
  readonly kappa!: Coefficient | null;

  @Field(() => CoefficientType, { description: "Krippendorff's alpha of that level." })
  readonly alpha!: Coefficient;
}

@ObjectType('QuestionAgreement', { description: 'How far two coders agree on one question.' })
export class QuestionAgreementType extends AgreementType implements QuestionAgreement {
  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @Field(() => OrderedAgreementType, { nullable: true, description: 'The same by order; null: its scale has none.' })
  readonly ordered!: Ordered | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is taken to be read differently, from three items on: high-divergence (more than one in five differ) or low-alpha (below 0.667). Null: it is not.',
  })
  readonly flag!: QuestionAgreement['flag'];

  @Field(() => Boolean, { description: 'Whether it is taken to be read differently.' })
  readonly flagged!: boolean;
}

@ObjectType('RoundAgreement', { description: 'How far the coders of a round agree.' })
export class RoundAgreementType implements RoundAgreement {
  @Field(() => AgreementType, { description: 'Over all questions; chance is taken question by question.' })
  readonly overall!: Agreement;

  @Field(() => [QuestionAgreementType], {
    complexity: rows(22),
    description: 'By question, as the framework has them.',
  })
  readonly questions!: readonly QuestionAgreementType[];
}
