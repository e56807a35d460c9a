import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type Comparator, type Population, type QuotedShare } from '../assessments/comparator.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Source } from '../common/source.js';
import { AnswerValueScalar } from '../graphql/answer-value.scalar.js';
import { rows } from '../graphql/cost.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { SourceType } from '../graphql/source.type.js';
import { type AnswerValue } from '../scoring/method.js';
import { KIND_WORDS, RELATION_WORDS } from './code-words.js';
import {
  FigureRangeType,
  GranularityType,
  GroupStatisticsType,
  MatchedQuestionType,
  MemberValueType,
  PopulationType,
  QuotedShareType,
} from './comparator-parts.type.js';
import { type ComparatorView, type NamedPlace } from './comparator-view.js';
import { PlaceType } from './place.type.js';

/** A comparator of any kind with its figures: what its kind does not have is null. */
@ObjectType('ComparatorResult', {
  description:
    'What scores are held against, with its figures, its population and the exact wording of its question. What its kind does not have is null.',
})
export class ComparatorResultType implements ComparatorView {
  @Field(() => String, { description: 'Code of the comparator, unique within its assessment.' })
  readonly code!: string;

  @Field(() => String, { description: `How its figures are made: ${KIND_WORDS}.` })
  readonly kind!: Comparator['kind'];

  @Field(() => String, { description: 'Code of the criterion or element that it stands beside.' })
  readonly element!: string;

  @LocalisedField({ description: 'What it is called.' })
  readonly title!: LocalisedText;

  @Field(() => String, { description: 'The year, month or day of its data.' })
  readonly vintage!: string;

  @Field(() => SourceType, { description: 'The publication that it is taken from.' })
  readonly publication!: Source;

  @Field(() => String, { description: 'The question as the publication words it, or the title of its figure.' })
  readonly wording!: string;

  @Field(() => String, { description: `How its question maps to ours: ${RELATION_WORDS}.` })
  readonly relation!: Comparator['relation'];

  @Field(() => PopulationType, {
    nullable: true,
    description: 'Who is counted; null for a group of this assessment.',
  })
  readonly population!: Population | null;

  @Field(() => String, { nullable: true, description: 'For kind group: code of the group.' })
  readonly group!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For kind group: reference-date, that is the members on the reference date. Else the population says.',
  })
  readonly membership!: string | null;

  @Field(() => [MemberValueType], {
    nullable: true,
    complexity: rows(40),
    description: 'For kind computed: what each member answered.',
  })
  readonly values!: ComparatorView['values'];

  @Field(() => [AnswerValueScalar], {
    nullable: true,
    description: 'For kind computed: the answers that are counted as a yes.',
  })
  readonly counts!: readonly AnswerValue[] | null;

  @Field(() => [QuotedShareType], {
    nullable: true,
    description: 'For kinds quoted and composed: the shares as printed.',
  })
  readonly shares!: readonly QuotedShare[] | null;

  @Field(() => GranularityType, {
    nullable: true,
    description: 'Where no count of the population gives a printed share: that, and why. Null where one does.',
  })
  readonly granularity!: ComparatorView['granularity'];

  @Field(() => [MatchedQuestionType], { nullable: true, description: 'For kind matched: the questions of both.' })
  readonly questions!: ComparatorView['questions'];

  @Field(() => Int, {
    nullable: true,
    description: 'Members counted as a yes (computed), or with a score (group); null for the other kinds.',
  })
  readonly count!: number | null;

  @Field(() => Int, { description: 'Members of whom these are: with an answer, with a score, or the population.' })
  readonly of!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The figure: a share of yes from 0 to 1, a mean of points (composed, group) or a median share (matched). Null where only a distribution is quoted.',
  })
  readonly value!: number | null;

  @Field(() => String, { description: 'The figure as a page prints it: 29 of 33, 57 %, 36 / 43 / 18 / 3 %, 0.64.' })
  readonly label!: string;

  @Field(() => FigureRangeType, {
    nullable: true,
    description: 'For kind composed: what the mean can be, given that the shares are printed rounded.',
  })
  readonly range!: ComparatorView['range'];

  @Field(() => GroupStatisticsType, {
    nullable: true,
    description: 'For kinds group and matched: statistics over the members; null where no member has a score.',
  })
  readonly statistics!: ComparatorView['statistics'];

  @Field(() => [PlaceType], {
    nullable: true,
    complexity: rows(50),
    description: 'For kinds group and matched: where each subject stands among the members.',
  })
  readonly places!: readonly NamedPlace[] | null;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note!: string | null;
}
