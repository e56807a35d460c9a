import { Field, Int, ObjectType } from '@nestjs/graphql';
import { rows } from '../../graphql/cost.js';
import { type CoverageCell, type Look, LOOKS, type YearSearch } from './coverage-grid.js';

@ObjectType('YearSearch', { description: 'A search that touches a year.' })
export class YearSearchType implements YearSearch {
  @Field(() => String, { description: 'Code of the search.' })
  readonly code!: string;

  @Field(() => String, { description: 'How much of the year it is over: whole or part.' })
  readonly covers!: 'whole' | 'part';

  @Field(() => String, { nullable: true, description: 'Why it does not count for a no; null: it counts.' })
  readonly shortfall!: string | null;
}

@ObjectType('CoverageCell', { description: 'What is known of one subject in one jurisdiction and year.' })
export class CoverageCellType implements CoverageCell {
  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the subject.' })
  readonly subject!: string;

  @Field(() => Int, { description: 'The year.' })
  readonly year!: number;

  @Field(() => String, {
    description: `One of ${LOOKS.join(', ')}: searched on each day of the year, and an act is or may be in force, or none is; searched in part; searched too thinly to count; not searched, though the register has an act; looked at by nobody.`,
  })
  readonly look!: Look;

  @Field(() => [YearSearchType], {
    description: 'The searches for this subject that touch the year, those that do not count too.',
    complexity: rows(1),
  })
  readonly searches!: readonly YearSearchType[];

  @Field(() => [String], {
    description: 'Codes of acts on the subject or a narrower one that are, or may be, in force on a day of the year.',
    complexity: rows(1),
  })
  readonly acts!: readonly string[];
}

@ObjectType('CoverageGrid', {
  description:
    'What the register was searched for, by jurisdiction, subject and year: what a no rests on, and what nobody has looked at.',
})
export class CoverageGridType {
  @Field(() => [String], { description: 'Codes of the jurisdictions, in their order.', complexity: rows(1, 0) })
  readonly jurisdictions!: readonly string[];

  @Field(() => [String], { description: 'Codes of the subjects, in their order.', complexity: rows(1, 0) })
  readonly subjects!: readonly string[];

  @Field(() => Int, { description: 'The first year.' })
  readonly from!: number;

  @Field(() => Int, { description: 'The last year.' })
  readonly until!: number;

  @Field(() => [CoverageCellType], {
    description: 'A cell for each combination: by jurisdiction, then subject, then year.',
    complexity: rows(1),
  })
  readonly cells!: readonly CoverageCellType[];
}
