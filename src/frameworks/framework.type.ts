import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { rows } from '../graphql/cost.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { SourceType } from '../graphql/source.type.js';
import { MissingPolicyType } from './element-parts.type.js';
import { ElementType } from './element.type.js';

/** Elements that a framework usually has: what a list of them costs. */
const USUAL_ELEMENTS = 30;

@ObjectType('RollUp', {
  description:
    'A second way to add the criteria up, beside the tree and never blended with it: those whose facets meet its own.',
})
export class RollUpType {
  @Field(() => String, { description: 'Its code: law.' })
  readonly code!: string;

  @LocalisedField({ description: 'The title.' })
  readonly title!: LocalisedText;

  @Field(() => [String], { description: 'The facets: law, policy, institution, practice.' })
  readonly facets!: readonly string[];

  @Field(() => String, { description: 'any: criteria with one of the facets; only: criteria with no other.' })
  readonly match!: string;

  @Field(() => MissingPolicyType, { description: 'What is done about criteria without a score.' })
  readonly missing!: MissingPolicyType;

  @Field(() => [String], { description: 'Codes of the criteria that it adds up, in the order of the tree.' })
  readonly criteria!: readonly string[];
}

@ObjectType('Series', {
  description: 'What stands beside the answers: numbers to divide by, labels to group by.',
})
export class SeriesType {
  @Field(() => String, { description: 'Its code: heads.' })
  readonly code!: string;

  @LocalisedField({ description: 'The title.' })
  readonly title!: LocalisedText;

  @Field(() => String, { description: 'number or label.' })
  readonly type!: string;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}

@ObjectType('Framework', { description: 'A versioned method: what is asked, and how answers become a score.' })
export class FrameworkType {
  @Field(() => String, { description: 'Its id, the same in all its versions: ddps.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Its version: 1.' })
  readonly version!: number;

  @Field(() => String, { description: 'Id and version, as assessments name it: ddps@1.' })
  readonly name!: string;

  @LocalisedField({ description: 'The title.' })
  readonly title!: LocalisedText;

  @LocalisedField({ description: 'What it measures.' })
  readonly description!: LocalisedText;

  @Field(() => String, { description: 'The licence under which it may be used.' })
  readonly licence!: string;

  @Field(() => [SourceType], { description: 'What it is taken from.' })
  readonly sources!: readonly SourceType[];

  @Field(() => [Float], {
    nullable: true,
    description: 'The least and the greatest that points can be; null: 0 and 1.',
  })
  readonly range?: readonly number[];

  @Field(() => [SeriesType], { nullable: true, description: 'What stands beside the answers.', complexity: rows(2) })
  readonly series?: readonly SeriesType[];

  @Field(() => [ElementType], {
    description: 'Its tree as a flat list, parents before children.',
    complexity: rows(USUAL_ELEMENTS),
  })
  readonly elements!: readonly ElementType[];

  @Field(() => [RollUpType], { description: 'Other ways to add its criteria up.', complexity: rows(4) })
  readonly rollUps!: readonly RollUpType[];

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
