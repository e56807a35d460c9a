import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CONFIDENCE_WORDS } from '../../assessments/code-words.js';
import { rows } from '../../graphql/cost.js';
import { CitationType } from '../citation.type.js';
import { type Counted, type DisagreementsView } from './concordance-view.js';
import {
  type ComparedAnswers,
  type DisagreementSide,
  type NotComparable,
  type Verdict,
} from './disagreements-result.js';
import { type Citation } from '../explain.js';

const RELATIONS =
  'equal (the first asks the same as the second), narrower (a part of it), wider (all of it and more), related (something akin)';
const VERDICTS = 'disagree (surely), open (what is not known could make it so), agree (surely not)';

@ObjectType('VerdictCount', { description: 'How many pairs of answers have a verdict.' })
export class VerdictCountType implements Counted<Verdict> {
  @Field(() => String, { description: `The verdict: ${VERDICTS}.` })
  readonly of!: Verdict;

  @Field(() => Int, { description: 'How many have it.' })
  readonly count!: number;
}

@ObjectType('DisagreementSide', { description: 'What one assessment says of a place.' })
export class DisagreementSideType implements DisagreementSide {
  @Field(() => String, { description: 'Id of the assessment.' })
  readonly assessment!: string;

  @Field(() => String, { description: 'Its framework, as id@version.' })
  readonly framework!: string;

  @Field(() => String, { description: 'Code of the question: a criterion, or an element above.' })
  readonly element!: string;

  @Field(() => String, { description: 'Its title, in English.' })
  readonly title!: string;

  @Field(() => String, { description: 'The date of the assessment.' })
  readonly asOf!: string;

  @Field(() => String, { nullable: true, description: 'The answer in words; null of an element above the criteria.' })
  readonly answer!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What it earns of what can be earned, 0 to 1; null where that is open.',
  })
  readonly share!: number | null;

  @Field(() => Float, { description: 'The least that the share can be.' })
  readonly low!: number;

  @Field(() => Float, { description: 'The greatest that the share can be.' })
  readonly high!: number;

  @Field(() => [CitationType], { complexity: rows(4), description: 'What the answer rests on.' })
  readonly sources!: readonly Citation[];
}

@ObjectType('ComparedAnswers', { description: 'Two assessments on one place, by questions that are mapped.' })
export class ComparedAnswersType implements ComparedAnswers {
  @Field(() => String, { description: 'Code of the mapping.' })
  readonly mapping!: string;

  @Field(() => String, { description: `What the mapping says: ${RELATIONS}.` })
  readonly relation!: ComparedAnswers['relation'];

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Its name, in English.' })
  readonly jurisdictionName!: string;

  @Field(() => String, { description: `Whether they disagree: ${VERDICTS}.` })
  readonly verdict!: Verdict;

  @Field(() => DisagreementSideType, { description: 'The first question, as one assessment answers it.' })
  readonly from!: DisagreementSide;

  @Field(() => DisagreementSideType, { description: 'The second question, as the other does.' })
  readonly to!: DisagreementSide;

  @Field(() => Boolean, { description: 'Whether both are of one date; else what is told may have changed between.' })
  readonly isOneDate!: boolean;

  @Field(() => String, { description: 'Why the questions have to do with each other.' })
  readonly reason!: string;

  @Field(() => String, { description: `How far what both ask was seen: ${CONFIDENCE_WORDS}.` })
  readonly confidence!: ComparedAnswers['confidence'];
}

@ObjectType('NotComparable', { description: 'A mapping by which nothing is compared.' })
export class NotComparableType implements NotComparable {
  @Field(() => String, { description: 'Code of the mapping.' })
  readonly mapping!: string;

  @Field(() => String, { description: `What the mapping says: ${RELATIONS}.` })
  readonly relation!: NotComparable['relation'];

  @Field(() => String, { description: 'Name of the first question.' })
  readonly from!: string;

  @Field(() => String, { description: 'Name of the second question.' })
  readonly to!: string;

  @Field(() => String, {
    description:
      'Why: quoted (a publication whose answers are not here), related (neither question contains the other), no-place (no place has an answer to both).',
  })
  readonly why!: NotComparable['why'];
}

@ObjectType('Disagreements', {
  description: 'Where assessments disagree, through the mappings between their questions.',
})
export class DisagreementsType implements DisagreementsView {
  @Field(() => String, { description: 'Version of the engine that worked the scores out.' })
  readonly engine!: string;

  @Field(() => String, { nullable: true, description: 'Code of the jurisdiction asked for; null: of all.' })
  readonly jurisdiction!: string | null;

  @Field(() => [VerdictCountType], { complexity: rows(3), description: 'How many pairs of answers have each verdict.' })
  readonly counts!: readonly Counted<Verdict>[];

  @Field(() => [ComparedAnswersType], {
    complexity: rows(50),
    description: 'The pairs that disagree, then those that are open.',
  })
  readonly found!: readonly ComparedAnswers[];

  @Field(() => [NotComparableType], {
    complexity: rows(200),
    description: 'The mappings by which nothing is compared, and why.',
  })
  readonly notComparable!: readonly NotComparable[];
}
