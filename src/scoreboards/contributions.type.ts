import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { rows } from '../graphql/cost.js';
import { type ContributionsView, type DifferenceNode } from './contributions-view.js';

@ObjectType('ContributionNode', {
  description: 'What one element adds to the difference from a comparator, on the scale of the element at the top.',
})
export class ContributionNodeType implements DifferenceNode {
  @Field(() => String, { description: 'Code of the element.' })
  readonly element!: string;

  @Field(() => String, { nullable: true, description: 'Code of the element above; null at the top.' })
  readonly parent!: string | null;

  @Field(() => Int, { description: 'Elements above it: 0 at the top.' })
  readonly depth!: number;

  @Field(() => String, { description: 'Title of the element, in English.' })
  readonly title!: string;

  @Field(() => Float, { nullable: true, description: 'The score of the jurisdiction; null where it has none.' })
  readonly score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean of those that it is held against; null where none has a score.',
  })
  readonly against!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What it adds to the difference of the scores; null where a score is missing on a side.',
  })
  readonly contribution!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What it adds at worst: to the difference of the low from their high. Null where nothing could be known.',
  })
  readonly worst!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What it adds at best: to the difference of the high from their low.',
  })
  readonly best!: number | null;

  @Field(() => Float, {
    description:
      'The part of its contribution that is none of its children’s: weight that gaps hand on, rounding, limits.',
  })
  readonly apart!: number;

  @Field(() => String, {
    description:
      'How its contribution is shared out among its children: whole (not at all), additive (weight times difference), shapley (the mean over all orders of change) or two-orders (over the order of the tree and its reverse).',
  })
  readonly sharedBy!: DifferenceNode['sharedBy'];
}

@ObjectType('Contributions', {
  description:
    'Why a score differs from a comparator: contributions that add up to the difference, element by element.',
})
export class ContributionsType implements ContributionsView {
  @Field(() => String, { description: 'Code of what it is held against.' })
  readonly against!: string;

  @Field(() => String, { description: 'What that is called, in English.' })
  readonly title!: string;

  @Field(() => String, {
    description: 'What that is: jurisdiction, group (a mean), best (the best score) or full (the full scale).',
  })
  readonly kind!: ContributionsView['kind'];

  @Field(() => [String], { description: 'Codes of the places whose mean it is.' })
  readonly members!: readonly string[];

  @Field(() => Int, { description: 'Of these, those that have a score.' })
  readonly scored!: number;

  @Field(() => Int, { description: 'Of these, those of whom something is known.' })
  readonly bounded!: number;

  @Field(() => String, { description: 'How the difference was shared out, in words; empty where it was not.' })
  readonly method!: string;

  @Field(() => [String], { description: 'What the reader must know. Sentences.' })
  readonly remarks!: readonly string[];

  @Field(() => [ContributionNodeType], {
    complexity: rows(40),
    description: 'The contributions as a list, each element before those under it.',
  })
  readonly nodes!: readonly DifferenceNode[];
}
