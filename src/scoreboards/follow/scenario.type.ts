import { Field, ObjectType } from '@nestjs/graphql';
import { rows } from '../../graphql/cost.js';
import { type AnswerThen } from './impact-result.js';
import { AnswerThenType } from './impact.type.js';
import { type NamedScore, type ScenarioView } from './scenario-view.js';
import { type DraftedAct, type MovedAnswer } from './scenario-result.js';
import { ScoreRowType } from '../score-row.type.js';
import { type NamedRow } from '../scoreboard-view.js';

@ObjectType('DraftedAct', { description: 'An act that a draft adds or changes.' })
export class DraftedActType implements DraftedAct {
  @Field(() => String, { description: 'Its code.' })
  readonly act!: string;

  @Field(() => String, { description: 'Its title, in English.' })
  readonly title!: string;

  @Field(() => String, { description: 'Code of its jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'new, replaced (in the place of the act of that code) or events (added to it).' })
  readonly kind!: DraftedAct['kind'];
}

@ObjectType('MovedScore', { description: 'A score, interval or rank that is another with the draft.' })
export class MovedScoreType implements NamedScore {
  @Field(() => ScoreRowType, { description: 'Without the draft.' })
  readonly before!: NamedRow;

  @Field(() => ScoreRowType, { description: 'With it.' })
  readonly after!: NamedRow;
}

@ObjectType('MovedAnswer', { description: 'An answer that is another with the draft.' })
export class MovedAnswerType implements MovedAnswer {
  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @Field(() => String, { description: 'Title of the criterion, in English.' })
  readonly title!: string;

  @Field(() => AnswerThenType, { description: 'Without the draft.' })
  readonly before!: AnswerThen;

  @Field(() => AnswerThenType, { description: 'With it.' })
  readonly after!: AnswerThen;

  @Field(() => [String], { description: 'What a reader must know of the answer with the draft. Sentences.' })
  readonly remarks!: readonly string[];
}

@ObjectType('Scenario', {
  description: 'What a draft law would change. The record is not touched, and nothing is kept.',
})
export class ScenarioType implements ScenarioView {
  @Field(() => String, { description: 'Id of the assessment.' })
  readonly assessment!: string;

  @Field(() => String, { description: 'The framework applied, as id@version.' })
  readonly framework!: string;

  @Field(() => String, { description: 'Version of the engine that worked it out.' })
  readonly engine!: string;

  @Field(() => String, { description: 'The date whose law is scored.' })
  readonly asOf!: string;

  @Field(() => String, { description: 'Digest of what the scores follow from, without the draft.' })
  readonly digestBefore!: string;

  @Field(() => String, { description: 'The same with the draft.' })
  readonly digestAfter!: string;

  @Field(() => String, { nullable: true, description: 'What the draft calls itself.' })
  readonly title!: string | null;

  @Field(() => [DraftedActType], { complexity: rows(2), description: 'The acts that it adds or changes.' })
  readonly acts!: readonly DraftedAct[];

  @Field(() => [MovedScoreType], {
    complexity: rows(20),
    description: 'Elements and roll-ups whose scores would be others.',
  })
  readonly scores!: readonly NamedScore[];

  @Field(() => [MovedAnswerType], { complexity: rows(10), description: 'The answers that would be others.' })
  readonly answers!: readonly MovedAnswer[];

  @Field(() => [String], { description: 'What the reader must know. Sentences.' })
  readonly remarks!: readonly string[];
}
