import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { RulingType } from '../../assessments/ruling.type.js';
import { type Ruling } from '../../assessments/ruling.js';
import { type LocalisedText } from '../../common/localised-text.js';
import { ElementType } from '../../frameworks/element.type.js';
import { rows } from '../../graphql/cost.js';
import { LocalisedField } from '../../graphql/localised-text.type.js';
import { type ItemAnswer, type Settlement } from '../item.js';
import { ItemAnswerType, SettlementType } from '../round-item.type.js';
import { type Difference } from './agreement.service.js';
import { type CodingRow, type Outcome, type OwnCode } from './coding-sheet.js';
import { type ShownDraw } from './shown-draw.js';

@ObjectType('SecondCode', { description: 'What a second coder has written of a question.' })
export class SecondCodeType implements OwnCode {
  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @Field(() => Int, { description: 'Counts its versions, from 1.' })
  readonly version!: number;

  @Field(() => String, { description: 'draft, or submitted: it is final then.' })
  readonly state!: OwnCode['state'];

  @Field(() => ItemAnswerType, { description: 'The answer.' })
  readonly answer!: ItemAnswer;

  @Field(() => String, { description: 'Who wrote this version, by id.' })
  readonly by!: string;
}

@ObjectType('CodingOutcome', { description: 'How a question that was coded twice was settled.' })
export class OutcomeType implements Outcome {
  @Field(() => SettlementType, { description: 'Both codes, the decision and the reason.' })
  readonly settlement!: Settlement;

  @Field(() => ItemAnswerType, { nullable: true, description: 'The answer; null: the register of law gives it.' })
  readonly answer!: ItemAnswer | null;
}

@ObjectType('CodingRow', {
  description: 'A question that is coded a second time. It shows nothing of the first coder until it has been settled.',
})
export class CodingRowType implements Omit<CodingRow, 'element'> {
  @Field(() => String, { description: 'Names it within its round: ALB/S1.' })
  readonly code!: string;

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @LocalisedField({ description: 'Title of the criterion.' })
  readonly title!: LocalisedText;

  @Field(() => ElementType, { description: 'The question as the framework has it: what is asked, why, the scale.' })
  readonly element!: ElementType;

  @Field(() => [RulingType], { complexity: rows(2), description: 'How the question is to be read.' })
  readonly rulings!: readonly Ruling[];

  @Field(() => SecondCodeType, { nullable: true, description: 'Your code; null: there is none yet.' })
  readonly own!: OwnCode | null;

  @Field(() => OutcomeType, { nullable: true, description: 'How it was settled; null: it is not.' })
  readonly outcome!: Outcome | null;
}

@ObjectType('DrawnItem', { description: 'A question about a jurisdiction that is coded twice.' })
export class DrawnItemType {
  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;
}

@ObjectType('DrawProgress', { description: 'How far the items of a draw have come.' })
export class DrawProgressType {
  @Field(() => Int, { description: 'Items that are coded twice.' })
  readonly of!: number;

  @Field(() => Int, { description: 'Those of which both codes are in.' })
  readonly coded!: number;

  @Field(() => Int, { description: 'Those of which the codes differ.' })
  readonly differing!: number;
}

@ObjectType('SecondCodingDraw', { description: 'Which items of a batch are coded twice, and how they were chosen.' })
export class SecondCodingDrawType implements ShownDraw {
  @Field(() => Int, { description: 'Counts the draws of the round, from 1.' })
  readonly number!: number;

  @Field(() => Float, { description: 'The seed: with the same, the same items are drawn again.' })
  readonly seed!: number;

  @Field(() => Float, { description: 'All items are coded twice until the divergence is under this share.' })
  readonly until!: number;

  @Field(() => Float, { description: 'The share that is coded twice from then on.' })
  readonly share!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The divergence of the batch before, from 0 to 1; null: there was none that was complete.',
  })
  readonly before!: number | null;

  @Field(() => Int, { description: 'The items of the batch.' })
  readonly of!: number;

  @Field(() => String, { description: 'all, or sample.' })
  readonly taken!: ShownDraw['taken'];

  @Field(() => [String], { description: 'Codes of the places of the batch.' })
  readonly jurisdictions!: readonly string[];

  @Field(() => [DrawnItemType], { complexity: rows(50), description: 'The items that are coded twice.' })
  readonly items!: ShownDraw['items'];

  @Field(() => String, { description: 'Who drew, by id.' })
  readonly by!: string;

  @Field(() => String, { description: 'When, in universal time.' })
  readonly drawnAt!: string;

  @Field(() => DrawProgressType, { description: 'How far its items have come.' })
  readonly progress!: ShownDraw['progress'];
}

@ObjectType('CodingDifference', { description: 'An item whose two codes differ and that is not settled yet.' })
export class DifferenceType implements Difference {
  @Field(() => String, { description: 'Names it within its round: ALB/S1.' })
  readonly code!: string;

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @Field(() => Int, { description: 'The version of the item, which a settlement names.' })
  readonly version!: number;

  @Field(() => ItemAnswerType, { nullable: true, description: 'The first code; null: the register of law gives it.' })
  readonly first!: ItemAnswer | null;

  @Field(() => String, { nullable: true, description: 'Who gave the first, by id.' })
  readonly firstBy!: string | null;

  @Field(() => ItemAnswerType, { description: 'The second code.' })
  readonly second!: ItemAnswer;

  @Field(() => String, { description: 'Who gave the second, by id.' })
  readonly secondBy!: string;
}
