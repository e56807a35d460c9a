import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { rows } from '../graphql/cost.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { SourceType } from '../graphql/source.type.js';
import { AnswerOptionType, BandType, MissingPolicyType, NormalisationType } from './element-parts.type.js';

@ObjectType('Element', {
  description:
    'A part of a framework: the index, a pillar, an indicator, or a criterion, which is a question that an answer decides. The tree is a flat list; "parent" says where each hangs.',
})
export class ElementType {
  @Field(() => String, { description: 'Its code: ddps, O, O1.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Code of the element that it is a part of; null: the root.' })
  readonly parent!: string | null;

  @Field(() => Int, { description: 'How deep it hangs: 0 is the root.' })
  readonly depth!: number;

  @Field(() => String, { description: 'element (with parts of its own) or criterion (a question).' })
  readonly kind!: string;

  @LocalisedField({ description: 'The title.' })
  readonly title!: LocalisedText;

  @Field(() => Float, { description: 'Its weight among its siblings.' })
  readonly weight!: number;

  @Field(() => Float, {
    description: 'Its share of the whole when nothing is missing: the product of the shares from the root down.',
  })
  readonly effectiveWeight!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Of an element: how its parts become its score: arithmetic, geometric, minimum, maximum and others; its settings stand in "method".',
  })
  readonly aggregate?: string;

  @Field(() => MissingPolicyType, {
    nullable: true,
    description: 'Of an element: what is done about parts without a score.',
  })
  readonly missing?: MissingPolicyType;

  @Field(() => Int, {
    nullable: true,
    description: 'Of an element: decimals kept in the score itself, where the publication rounds.',
  })
  readonly decimals?: number;

  @Field(() => [BandType], {
    nullable: true,
    description: 'Of an element: names for its scores, from the lowest.',
    complexity: rows(2),
  })
  readonly bands?: readonly BandType[];

  @LocalisedField({ description: 'Of a criterion: what is asked.', nullable: true })
  readonly question?: LocalisedText;

  @LocalisedField({ description: 'Of a criterion: why it is asked.', nullable: true, all: 'whys' })
  readonly why?: LocalisedText;

  @Field(() => [String], {
    nullable: true,
    description: 'Of a criterion: what it looks at: law, policy, institution, practice.',
  })
  readonly facets?: readonly string[];

  @Field(() => [SourceType], {
    nullable: true,
    description: 'Of a criterion: where the question comes from.',
    complexity: rows(4),
  })
  readonly sources?: readonly SourceType[];

  @Field(() => String, {
    nullable: true,
    description: 'Of a criterion: the kind of its answers: choice, boolean, checklist, number or date.',
  })
  readonly scale?: string;

  @Field(() => [AnswerOptionType], {
    nullable: true,
    description: 'Of a criterion: the answers that can be given, and what each earns; null where it is a number.',
    complexity: rows(4),
  })
  readonly options?: readonly AnswerOptionType[];

  @Field(() => [Float], {
    nullable: true,
    description: 'Of a criterion whose answer is a number: the least and the greatest that can be admitted.',
  })
  readonly range?: readonly number[];

  @Field(() => String, { nullable: true, description: 'Of a criterion whose answer is a number: its unit.' })
  readonly unit?: string;

  @Field(() => NormalisationType, {
    nullable: true,
    description: 'Of a criterion whose answer is a number: how it is brought to the common range.',
  })
  readonly normalise?: NormalisationType;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a criterion that the register of law answers: the rule as a sentence, in the codes of the data. Null: an analyst answers it, or it is published data.',
  })
  readonly derive?: string;

  @Field(() => String, { nullable: true, description: 'That rule as JSON, as programs read it.' })
  readonly deriveRule?: string;

  @Field(() => String, {
    description:
      'All that the framework says of how it is scored, as JSON: scale or aggregate, missing-value policy, steps (transform, impute, treat, normalise, adjust), rounding, rank and bands.',
  })
  readonly method!: string;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
