import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { AnswerValueScalar } from '../graphql/answer-value.scalar.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { AnswerPointsType } from '../scoreboards/scorecard.type.js';
import { type AnswerValue, type Cell, type MissingReason } from '../scoring/method.js';
import { RoundItemType } from './round-item.type.js';
import { type ShownRow } from './shown-row.js';
import { type ShownItem } from './shown-item.js';

@ObjectType('WorksheetRow', {
  description:
    'One question of a jurisdiction’s working sheet: what is asked, what the answer is, what it earns and why.',
})
export class WorksheetRowType implements ShownRow {
  @Field(() => String, { description: 'Names it within its round: ALB/S1.' })
  readonly code!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @LocalisedField({ description: 'Title of the criterion.' })
  readonly title!: LocalisedText;

  @LocalisedField({ description: 'What is asked.' })
  readonly question!: LocalisedText;

  @Field(() => RoundItemType, { description: 'The item, as you may see it.' })
  readonly item!: ShownItem;

  @Field(() => String, { description: 'Where the answer comes from: typed, derived, override or none.' })
  readonly origin!: ShownRow['origin'];

  @Field(() => AnswerValueScalar, { nullable: true, description: 'The answer as it counts.' })
  readonly value!: AnswerValue | null;

  @Field(() => String, { nullable: true, description: 'Why there is none.' })
  readonly missing!: MissingReason | null;

  @Field(() => AnswerPointsType, { description: 'What it earns.' })
  readonly points!: Cell;

  @Field(() => String, { description: 'Why this is the answer.' })
  readonly justification!: string;

  @Field(() => [String], { description: 'What the reader must know. Sentences.' })
  readonly remarks!: readonly string[];

  @Field(() => String, { description: 'The digest of all of it: who approves names it.' })
  readonly digest!: string;
}
