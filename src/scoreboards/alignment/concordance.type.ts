import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CONFIDENCE_WORDS, MISSING_WORDS } from '../../assessments/code-words.js';
import { type Source } from '../../common/source.js';
import { rows } from '../../graphql/cost.js';
import { SourceType } from '../../graphql/source.type.js';
import { type AlignmentStatus, type Degree } from './alignment.js';
import { ORIGIN_WORDS } from '../code-words.js';
import {
  type Commitment,
  type ConcordanceRow,
  type MappedQuestion,
  type NationalProvision,
} from './concordance-result.js';
import { type ConcordanceView, type Counted } from './concordance-view.js';
import { ScoreboardHeadType } from '../scoreboard-head.type.js';

const STATUS_CODES =
  'full, partial or none; open (several of these are possible); not-applicable; not-assessed (nobody has looked, or what was seen is not enough)';

@ObjectType('AlignmentCount', { description: 'How many obligations have a status.' })
export class AlignmentCountType implements Counted<AlignmentStatus> {
  @Field(() => String, { description: `The status: ${STATUS_CODES}.` })
  readonly of!: AlignmentStatus;

  @Field(() => Int, { description: 'How many have it.' })
  readonly count!: number;
}

@ObjectType('NationalProvision', { description: 'What an answer cites, as it stands on the date.' })
export class NationalProvisionType implements NationalProvision {
  @Field(() => String, { nullable: true, description: 'Code of the act; null of a source beside the register.' })
  readonly instrument!: string | null;

  @Field(() => String, { description: 'Title of the act or of the source, in English.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Gazette citation, or the number, as printed.' })
  readonly gazette!: string | null;

  @Field(() => String, { nullable: true, description: 'The article, or the place in the source.' })
  readonly pinpoint!: string | null;

  @Field(() => [String], {
    description: 'What it says on the date, in our own words; several where the day of an amendment leaves it open.',
  })
  readonly texts!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Whether it is in force on the date: yes, no, partial or unknown; null of a source.',
  })
  readonly force!: NationalProvision['force'];

  @Field(() => String, { description: 'How that was found, where events do not say it.' })
  readonly basis!: string;

  @Field(() => String, { description: `How far it can be trusted: ${CONFIDENCE_WORDS}.` })
  readonly confidence!: NationalProvision['confidence'];

  @Field(() => String, { nullable: true, description: 'Address at which it can be read.' })
  readonly href!: string | null;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note!: string | null;
}

@ObjectType('DatedCommitment', { description: 'What a government has undertaken to do.' })
export class CommitmentType implements Commitment {
  @Field(() => String, { description: 'What it will do.' })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'Its own deadline: a day, a month or a year.' })
  readonly until!: string | null;

  @Field(() => Boolean, { description: 'Whether that had passed before the date of the table.' })
  readonly isPast!: boolean;

  @Field(() => SourceType, { nullable: true, description: 'Where it was read.' })
  readonly source!: Source | null;
}

@ObjectType('MappedQuestion', { description: 'A question of others that has to do with an obligation.' })
export class MappedQuestionType implements MappedQuestion {
  @Field(() => String, { description: 'Code of the mapping.' })
  readonly mapping!: string;

  @Field(() => String, {
    description:
      'What the obligation asks: equal (the same as the question), narrower (part of it), wider (more), related (something akin).',
  })
  readonly relation!: MappedQuestion['relation'];

  @Field(() => String, { nullable: true, description: 'The framework, as id@version; null of a publication.' })
  readonly framework!: string | null;

  @Field(() => String, { nullable: true, description: 'The publication whose answers are not here; null otherwise.' })
  readonly publication!: string | null;

  @Field(() => String, { description: 'Code of the criterion or element, or the place in the publication.' })
  readonly question!: string;

  @Field(() => String, { nullable: true, description: 'What it asks, in English.' })
  readonly text!: string | null;

  @Field(() => String, { description: 'Why the relation is this one.' })
  readonly reason!: string;

  @Field(() => String, { description: `How far what both ask was seen: ${CONFIDENCE_WORDS}.` })
  readonly confidence!: MappedQuestion['confidence'];
}

@ObjectType('ConcordanceRow', { description: 'One obligation and what national law makes of it.' })
export class ConcordanceRowType implements ConcordanceRow {
  @Field(() => String, { description: 'Code of the obligation: a criterion of the framework.' })
  readonly obligation!: string;

  @Field(() => [String], { description: 'Titles of the elements above it, in English.' })
  readonly parts!: readonly string[];

  @Field(() => String, { description: 'Its title, in English.' })
  readonly title!: string;

  @Field(() => String, { description: 'What it asks, in our own words.' })
  readonly words!: string;

  @Field(() => String, { description: 'The act that obliges.' })
  readonly act!: string;

  @Field(() => String, { nullable: true, description: 'The article that does.' })
  readonly article!: string | null;

  @Field(() => String, { nullable: true, description: 'Address at which it can be read.' })
  readonly href!: string | null;

  @Field(() => String, { description: `How far national law is aligned: ${STATUS_CODES}.` })
  readonly status!: AlignmentStatus;

  @Field(() => [String], { description: 'Where it is open: the degrees that stay possible. Else empty.' })
  readonly possible!: readonly Degree[];

  @Field(() => String, { nullable: true, description: 'Where it is open: what was answered all the same.' })
  readonly believed!: Degree | null;

  @Field(() => String, { nullable: true, description: `Why there is no answer: ${MISSING_WORDS}. Null with one.` })
  readonly missing!: ConcordanceRow['missing'];

  @Field(() => String, { description: `Where the answer comes from: ${ORIGIN_WORDS}.` })
  readonly origin!: ConcordanceRow['origin'];

  @Field(() => Boolean, {
    description: 'Whether somebody must look again, for nothing that the answer cites was in force on the date.',
  })
  readonly needsLook!: boolean;

  @Field(() => String, { description: 'Why this is the answer.' })
  readonly justification!: string;

  @Field(() => [NationalProvisionType], { complexity: rows(3), description: 'What the answer cites.' })
  readonly provisions!: readonly NationalProvision[];

  @Field(() => String, { nullable: true, description: `How sure that is: ${CONFIDENCE_WORDS}. Null without any.` })
  readonly confidence!: ConcordanceRow['confidence'];

  @Field(() => String, { nullable: true, description: 'What is missing to full alignment.' })
  readonly gap!: string | null;

  @Field(() => CommitmentType, { nullable: true, description: 'What the government has undertaken to do about it.' })
  readonly commitment!: Commitment | null;

  @Field(() => [MappedQuestionType], { complexity: rows(3), description: 'Questions of others that are mapped to it.' })
  readonly mapped!: readonly MappedQuestion[];

  @Field(() => [String], { description: 'What the reader must know: searches, presumptions, overrides. Sentences.' })
  readonly remarks!: readonly string[];
}

@ObjectType('Concordance', {
  description:
    'A table of concordance: the obligations of a framework beside what the law of one jurisdiction makes of them.',
})
export class ConcordanceType extends ScoreboardHeadType implements ConcordanceView {
  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Its name, in English.' })
  readonly jurisdictionName!: string;

  @Field(() => [ConcordanceRowType], {
    complexity: rows(50),
    description: 'The obligations in the order of the framework.',
  })
  readonly rows!: readonly ConcordanceRow[];

  @Field(() => [AlignmentCountType], { complexity: rows(6), description: 'How many have each status.' })
  readonly counts!: readonly Counted<AlignmentStatus>[];
}
