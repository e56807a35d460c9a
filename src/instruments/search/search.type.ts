import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../../common/localised-text.js';
import { type Connection, connectionOfPage } from '../../graphql/connection.js';
import { ConnectionOf } from '../../graphql/connection.type.js';
import { rows, workedOut } from '../../graphql/cost.js';
import { LocalisedField } from '../../graphql/localised-text.type.js';
import { InstrumentType } from '../instrument.type.js';
import { type ListedInstrument } from '../listed-instrument.js';
import { type SearchHit, type SearchPage } from './search-asked.js';
import { PLACES } from './searched-parts.js';

@ObjectType('TextRange', { description: 'Characters of a text, counted from 0 in units of UTF-16.' })
export class TextRangeType {
  @Field(() => Int, { description: 'The first character.' })
  readonly from!: number;

  @Field(() => Int, { description: 'The first character after it.' })
  readonly until!: number;
}

@ObjectType('SearchMatch', { description: 'Where in an act words of a search stand.' })
export class SearchMatchType {
  @Field(() => String, { description: `What it is: ${PLACES.join(', ')}.` })
  readonly place!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of the provision, or of that to which a note belongs: 27(1). Null: of the act as a whole.',
  })
  readonly pinpoint!: string | null;

  @Field(() => String, { nullable: true, description: 'Language and script of a title or a label: sr-Cyrl.' })
  readonly language!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The amendment that gave the provision this wording; null: the first wording that was read.',
  })
  readonly amendedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whether the provision was in force in this wording on the date asked for: yes, no, partial or unknown. Null: no date was asked for, or it is no provision.',
  })
  readonly force!: string | null;

  @Field(() => String, { description: 'The text, or the part of it around what was found.' })
  readonly snippet!: string;

  @Field(() => [TextRangeType], { description: 'What was found in the snippet, word by word.', complexity: rows(3) })
  readonly ranges!: readonly TextRangeType[];
}

@ObjectType('SearchHit', { description: 'An act that a search found.' })
export class SearchHitType {
  @Field(() => InstrumentType, { description: 'The act.' })
  readonly instrument!: InstrumentType;

  @Field(() => Float, {
    description: 'How well it fits: greater is better. It orders the hits of one search, and compares no two searches.',
  })
  readonly score!: number;

  @Field(() => [SearchMatchType], {
    description: 'Where the words stand: the fewest places that show them all, three at most.',
    complexity: rows(3),
  })
  readonly matches!: readonly SearchMatchType[];
}

@ObjectType('SearchCount', { description: 'How many of the acts found have a value, under all other filters.' })
export class SearchCountType {
  @Field(() => String, { description: 'The value, as the argument takes it: law.' })
  readonly value!: string;

  @Field(() => Int, { description: 'How many acts.' })
  readonly count!: number;
}

@ObjectType('SearchNamedCount', {
  description: 'How many of the acts found have a value, and what its code stands for.',
})
export class SearchNamedCountType extends SearchCountType {
  @LocalisedField({ description: 'What the code stands for.' })
  readonly label!: LocalisedText;
}

@ObjectType('SearchCounts', {
  description:
    'How many acts there are with each value of a filter, were it chosen: under the text, the date and the other filters. The greatest first; values without an act are left out.',
})
export class SearchCountsType {
  @Field(() => [SearchNamedCountType], { description: 'By jurisdiction.', complexity: rows(10) })
  readonly jurisdiction!: readonly SearchNamedCountType[];

  @Field(() => [SearchCountType], { description: 'By type.', complexity: rows(8) })
  readonly type!: readonly SearchCountType[];

  @Field(() => [SearchCountType], { description: 'By binding force.', complexity: rows(3) })
  readonly binding!: readonly SearchCountType[];

  @Field(() => [SearchNamedCountType], {
    description: 'By subject, acts of narrower subjects with it, so that an act counts under several.',
    complexity: rows(30),
  })
  readonly subject!: readonly SearchNamedCountType[];
}

@ObjectType('SearchConnection', { description: 'A page of acts that a search found, the best first.' })
export class SearchConnectionType extends ConnectionOf(SearchHitType, 'SearchHit') {
  @Field(() => Int, {
    description: 'Acts that match all else, and of which it is not known whether they were in force on the date.',
  })
  readonly unknownCount!: number;

  @Field(() => Boolean, {
    description: 'Whether no act has all the words, so that acts with at least half of them are given.',
  })
  readonly isRelaxed!: boolean;

  @Field(() => SearchCountsType, { description: 'Counts by filter.', complexity: workedOut(1) })
  readonly counts!: SearchCountsType;
}

/** The connection of a page of what was found. */
export function searchConnection(
  page: SearchPage<ListedInstrument>,
): Connection<SearchHit<ListedInstrument>> & Pick<SearchPage<unknown>, 'unknownCount' | 'isRelaxed' | 'counts'> {
  const { unknownCount, isRelaxed, counts } = page;
  return { ...connectionOfPage(page, ({ instrument }) => instrument.code), unknownCount, isRelaxed, counts };
}
