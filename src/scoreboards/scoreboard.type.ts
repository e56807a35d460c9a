import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { rows, rowsNamed } from '../graphql/cost.js';
import { ComparatorResultType } from './comparator-result.type.js';
import { type ComparatorView } from './comparator-view.js';
import { ScoreRowType } from './score-row.type.js';
import { ScoreboardHeadType } from './scoreboard-head.type.js';
import { type NamedRow, type ScoreboardView } from './scoreboard-view.js';
import { type GroupBounds } from './scoreboard.js';

@ObjectType('GroupBounds', {
  description: 'What is known of all subjects together on one criterion, facts published about the set included.',
})
export class GroupBoundsType implements GroupBounds {
  @Field(() => String, { description: 'Code of the criterion.' })
  readonly element!: string;

  @Field(() => Int, { description: 'How many subjects are counted.' })
  readonly n!: number;

  @Field(() => Float, { description: 'The least that the mean of the set can be.' })
  readonly low!: number;

  @Field(() => Float, { description: 'The greatest that the mean of the set can be.' })
  readonly high!: number;

  @Field(() => Int, { description: 'The least number of subjects with full points.' })
  readonly fullLow!: number;

  @Field(() => Int, { description: 'The greatest number of subjects with full points.' })
  readonly fullHigh!: number;

  @Field(() => [String], { description: 'Codes of the constraints of the assessment that narrowed it.' })
  readonly constraints!: readonly string[];

  @Field(() => [String], { description: 'Codes of the constraints that the answers contradict: shown, never used.' })
  readonly contradicted!: readonly string[];
}

@ObjectType('Scoreboard', {
  description: 'All scores of an assessment, with what they are held against. The numbers are those of `merilo score`.',
})
export class ScoreboardType extends ScoreboardHeadType implements Omit<ScoreboardView, 'aliases'> {
  @Field(() => [ScoreRowType], {
    complexity: rowsNamed(800, { jurisdiction: 200, element: 25 }),
    description: 'One row for each subject and element, criteria and roll-ups included, subject by subject.',
  })
  readonly scores!: readonly NamedRow[];

  @Field(() => [ScoreRowType], {
    complexity: rowsNamed(100, { jurisdiction: 10, element: 25 }),
    description: 'The same for memo rows, such as the entities of a state: never ranked, never averaged.',
  })
  readonly memo!: readonly NamedRow[];

  @Field(() => [ComparatorResultType], { complexity: rows(20), description: 'What the scores are held against.' })
  readonly comparators!: readonly ComparatorView[];

  @Field(() => [GroupBoundsType], {
    complexity: rows(25),
    description: 'For each criterion, what is known of all subjects together.',
  })
  readonly groupBounds!: readonly GroupBounds[];
}
