import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { MISSING_WORDS } from '../assessments/code-words.js';
import { type Ruling } from '../assessments/ruling.js';
import { RulingType } from '../assessments/ruling.type.js';
import { type LocalisedText } from '../common/localised-text.js';
import { AnswerValueScalar } from '../graphql/answer-value.scalar.js';
import { rows } from '../graphql/cost.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { type AnswerValue, type Cell } from '../scoring/method.js';
import { CitationType } from './citation.type.js';
import { KIND_WORDS, ORIGIN_WORDS, RELATION_WORDS } from './code-words.js';
import { type NamedPlace } from './comparator-view.js';
import { type Beside, type Citation } from './explain.js';
import { type NearMiss } from './derive/near-miss.js';
import { NearMissType } from './derive/near-miss.type.js';
import { PlaceType } from './place.type.js';
import { ScoreRowType } from './score-row.type.js';
import { ScoreboardHeadType } from './scoreboard-head.type.js';
import { type NamedRow } from './scoreboard-view.js';
import { type SettledAnswer } from './scoreboard.js';
import { type NamedBeside, type Scorecard, type ScorecardAnswer, type ScorecardNode } from './scorecard.js';

@ObjectType('AnswerPoints', { description: 'What an answer earns, on the scale of its criterion.' })
export class AnswerPointsType implements Cell {
  @Field(() => Float, { nullable: true, description: 'The points; null with the reason in "missing".' })
  readonly score!: number | null;

  @Field(() => Float, { nullable: true, description: 'The least that they can be.' })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: 'The greatest that they can be.' })
  readonly high!: number | null;

  @Field(() => String, { nullable: true, description: `Why there are none: ${MISSING_WORDS}. Null with points.` })
  readonly missing!: Cell['missing'];
}

@ObjectType('ScorecardAnswer', { description: 'An answer as it stands after the register of law has been read.' })
export class ScorecardAnswerType implements ScorecardAnswer {
  @Field(() => String, { description: `Where it comes from: ${ORIGIN_WORDS}.` })
  readonly origin!: SettledAnswer['origin'];

  @Field(() => AnswerValueScalar, { nullable: true, description: 'The answer; null where there is no single one.' })
  readonly value!: AnswerValue | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer in words, or those that stay possible; null where any is.',
  })
  readonly answerLabel!: string | null;

  @Field(() => [AnswerValueScalar], {
    description: 'The answers that stay possible where there is no single one; empty: any that the scale admits.',
  })
  readonly candidates!: readonly AnswerValue[];

  @Field(() => String, { nullable: true, description: `Why there is none: ${MISSING_WORDS}. Null with an answer.` })
  readonly missing!: SettledAnswer['missing'];

  @Field(() => Boolean, {
    description: 'Whether all that it rests on is unverified: then it widens the interval and sets no point.',
  })
  readonly unverified!: boolean;

  @Field(() => String, { description: 'Why this is the answer; empty where the source prints it.' })
  readonly justification!: string;

  @Field(() => AnswerPointsType, { description: 'What it earns.' })
  readonly points!: Cell;

  @Field(() => [String], {
    description: 'What the reader must know: derived dates, presumptions, searches, overrides. Sentences.',
  })
  readonly remarks!: readonly string[];

  @Field(() => [CitationType], { complexity: rows(4), description: 'What supports it.' })
  readonly evidence!: readonly Citation[];

  @Field(() => [NearMissType], {
    complexity: rows(2),
    description:
      'For each better answer that a rule could give and did not, what came nearest to it; empty where the best is given, or none is derived.',
  })
  readonly nearMisses!: readonly NearMiss[];
}

@ObjectType('ComparatorBeside', {
  description: 'A comparator of an element, with the place of the jurisdiction in it.',
})
export class ComparatorBesideType implements NamedBeside {
  @Field(() => String, { description: 'Code of the comparator.' })
  readonly comparator!: string;

  @Field(() => String, { description: 'What it is called, in English.' })
  readonly title!: string;

  @Field(() => String, { description: `How its figures are made: ${KIND_WORDS}.` })
  readonly kind!: Beside['kind'];

  @Field(() => String, { description: 'The year, month or day of its data.' })
  readonly vintage!: string;

  @Field(() => String, { description: `How its question maps to ours: ${RELATION_WORDS}.` })
  readonly relation!: Beside['relation'];

  @Field(() => String, { description: 'Its figure as a page prints it.' })
  readonly label!: string;

  @Field(() => PlaceType, {
    nullable: true,
    description: 'Where the jurisdiction stands among its members; null where they share no scale.',
  })
  readonly place!: NamedPlace | null;
}

@ObjectType('ScorecardNode', { description: 'One element of a derivation, with the way to its place in the tree.' })
export class ScorecardNodeType implements ScorecardNode {
  @Field(() => String, { description: 'Code of the element.' })
  readonly element!: string;

  @Field(() => String, { nullable: true, description: 'Code of the element above; null at the top.' })
  readonly parent!: string | null;

  @Field(() => Int, { description: 'Elements above it: 0 at the top.' })
  readonly depth!: number;

  @Field(() => String, { description: 'Title of the element, in English.' })
  readonly title!: string;

  @Field(() => Float, { description: 'Share among its siblings, 0 to 1, before anything is redistributed.' })
  readonly weight!: number;

  @Field(() => String, {
    description:
      'How the score is made: arithmetic, geometric (means), minimum or maximum of the children; for a criterion its scale: choice, boolean or number.',
  })
  readonly method!: string;

  @Field(() => ScoreRowType, { description: 'The score.' })
  readonly row!: NamedRow;

  @Field(() => String, { nullable: true, description: 'For a criterion: the question, in English.' })
  readonly question!: string | null;

  @Field(() => ScorecardAnswerType, { nullable: true, description: 'For a criterion: the answer.' })
  readonly answer!: ScorecardAnswer | null;

  @Field(() => [RulingType], {
    complexity: rows(1),
    description: 'For a criterion: the decisions on how its question is to be read.',
  })
  readonly rulings!: readonly Ruling[];

  @Field(() => [ComparatorBesideType], { complexity: rows(2), description: 'The comparators that stand beside it.' })
  readonly comparators!: readonly NamedBeside[];
}

@ObjectType('Scorecard', {
  description:
    'All scores of one jurisdiction, and the derivation of one of them: answer, points, weight, element, down to the article of law.',
})
export class ScorecardType extends ScoreboardHeadType implements Scorecard {
  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @LocalisedField({ description: 'Its name.' })
  readonly name!: LocalisedText;

  @Field(() => [ScoreRowType], {
    complexity: rows(40),
    description: 'Its rows of the scoreboard, roll-ups included, with names in English.',
  })
  readonly scores!: readonly NamedRow[];

  @Field(() => [ScorecardNodeType], {
    complexity: rows(40),
    description: 'The derivation as a list, each element before those under it.',
  })
  readonly nodes!: readonly ScorecardNode[];
}
