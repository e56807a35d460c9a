import { Field, Int, ObjectType, OmitType } from '@nestjs/graphql';
import { AnswerType } from '../assessments/answer.type.js';
import { EvidenceType } from '../assessments/evidence.type.js';
import { type Evidence } from '../assessments/answer.js';
import { AnswerValueScalar } from '../graphql/answer-value.scalar.js';
import { rows } from '../graphql/cost.js';
import { type AnswerValue, type MissingReason } from '../scoring/method.js';
import {
  type Approval,
  type Carried,
  type Change,
  type ItemAnswer,
  type Mark,
  type Reply,
  type Response,
  type Settlement,
} from './item.js';
import { type ShownItem } from './shown-item.js';
import { ITEM_STATES, type ItemState, STEPS } from './states.js';

@ObjectType('ItemAnswer', { description: 'An answer of a round, as somebody wrote it.' })
export class ItemAnswerType extends OmitType(AnswerType, ['code', 'jurisdiction', 'criterion'] as const) {}

@ObjectType('ItemChange', { description: 'What an answer of an earlier round has become.' })
export class ItemChangeType implements Change {
  @Field(() => String, { description: 'unchanged or changed.' })
  readonly kind!: Change['kind'];

  @Field(() => String, { nullable: true, description: 'What changed.' })
  readonly what?: string;
}

@ObjectType('CarriedAnswer', { description: 'An answer of an earlier assessment that an item began with.' })
export class CarriedType implements Carried {
  @Field(() => String, { description: 'The assessment that it is of.' })
  readonly from!: string;

  @Field(() => ItemAnswerType, { description: 'The answer.' })
  readonly answer!: ItemAnswer;
}

@ObjectType('Settlement', { description: 'How codes became one answer, with the codes.' })
export class SettlementType implements Settlement {
  @Field(() => String, {
    description: 'alone (coded once), agree (both codes are equal), first, second or other (whose answer was taken).',
  })
  readonly decision!: Settlement['decision'];

  @Field(() => ItemAnswerType, { nullable: true, description: 'The first code; null: the register gives the answer.' })
  readonly first!: ItemAnswer | null;

  @Field(() => ItemAnswerType, { nullable: true, description: 'The second code; null: there is none.' })
  readonly second?: ItemAnswer;

  @Field(() => String, { description: 'Why it was decided so.' })
  readonly reason!: string;

  @Field(() => String, { description: 'Who decided, by id.' })
  readonly by!: string;
}

@ObjectType('ReplySignature', { description: 'Who stands for a reply.' })
export class ReplySignatureType {
  @Field(() => String, { nullable: true, description: 'Who signed, by id; null: nobody, its time was over.' })
  readonly by!: string | null;

  @Field(() => String, { description: 'The day, YYYY-MM-DD.' })
  readonly on!: string;
}

@ObjectType('ReplyAnswer', { description: 'The answer that a government gives.' })
export class ReplyAnswerType {
  @Field(() => AnswerValueScalar, { nullable: true, description: 'The answer.' })
  readonly value?: AnswerValue;

  @Field(() => String, { nullable: true, description: 'Why there is none.' })
  readonly missing?: MissingReason;

  @Field(() => [EvidenceType], { nullable: true, description: 'What supports it.' })
  readonly evidence?: readonly Evidence[];
}

@ObjectType('GovernmentReply', { description: 'What a government says to an answer about it.' })
export class ReplyType implements Reply {
  @Field(() => String, { description: 'agreed, disputed, or silent at the deadline.' })
  readonly position!: Reply['position'];

  @Field(() => ReplyAnswerType, { nullable: true, description: 'Its own answer.' })
  readonly answer?: Reply['answer'];

  @Field(() => String, { nullable: true, description: 'Its own words.' })
  readonly comment?: string;

  @Field(() => ReplySignatureType, { nullable: true, description: 'Null: a draft, which only the government sees.' })
  readonly signed!: Reply['signed'];
}

@ObjectType('ReplyResponse', { description: 'What the assessors say to a reply.' })
export class ResponseType implements Response {
  @Field(() => String, { description: 'keep, revise or leave-disputed.' })
  readonly decision!: Response['decision'];

  @Field(() => String, { description: 'Why.' })
  readonly text!: string;

  @Field(() => String, { description: 'Who responded, by id.' })
  readonly by!: string;
}

@ObjectType('ItemApproval', { description: 'What was approved.' })
export class ApprovalType implements Approval {
  @Field(() => String, { description: 'Digest of the row of the working sheet that was approved.' })
  readonly digest!: string;

  @Field(() => String, { description: 'Who approved it, by id.' })
  readonly by!: string;
}

@ObjectType('ItemMark', { description: 'Why somebody must look at an item again.' })
export class MarkType implements Mark {
  @Field(() => String, {
    description:
      'ruling (its question was ruled on), void (an approval was taken back) or upgrade (its question changed).',
  })
  readonly kind!: Mark['kind'];

  @Field(() => String, { description: 'Code of the ruling, the digest that was approved, or the framework.' })
  readonly code!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@ObjectType('RoundItem', { description: 'What one jurisdiction gets on one criterion in a round, in one version.' })
export class RoundItemType implements ShownItem {
  @Field(() => String, { description: 'Names it within its round: ALB/S1.' })
  readonly code!: string;

  @Field(() => String, { description: 'Id of the round.' })
  readonly round!: string;

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the criterion.' })
  readonly criterion!: string;

  @Field(() => Int, { description: 'Counts its versions, from 1. A step names the version that it is taken from.' })
  readonly version!: number;

  @Field(() => String, { description: `Where it is: ${ITEM_STATES.join(', ')}.` })
  readonly state!: ItemState;

  @Field(() => String, { description: `The step that made this version: open, ${Object.keys(STEPS).join(', ')}.` })
  readonly step!: string;

  @Field(() => String, { nullable: true, description: 'Who took the step, by id; null: not for you to see.' })
  readonly by!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the step was taken, where a reason was given.' })
  readonly reason!: string | null;

  @Field(() => ItemAnswerType, { nullable: true, description: 'The answer; null: none was typed.' })
  readonly answer!: ItemAnswer | null;

  @Field(() => String, { nullable: true, description: 'Who gave the answer, by id.' })
  readonly author!: string | null;

  @Field(() => CarriedType, { nullable: true, description: 'The answer of an earlier assessment that it began with.' })
  readonly carried!: Carried | null;

  @Field(() => ItemChangeType, { nullable: true, description: 'What changed since.' })
  readonly change!: Change | null;

  @Field(() => SettlementType, { nullable: true, description: 'How it was settled.' })
  readonly settlement!: Settlement | null;

  @Field(() => ReplyType, { nullable: true, description: 'The reply of the government.' })
  readonly reply!: Reply | null;

  @Field(() => ResponseType, { nullable: true, description: 'The response of the assessors to it.' })
  readonly response!: Response | null;

  @Field(() => ApprovalType, { nullable: true, description: 'The approval; null: none, or one that was taken back.' })
  readonly approval!: Approval | null;

  @Field(() => [MarkType], { complexity: rows(1), description: 'Why somebody must look at it again.' })
  readonly marks!: readonly Mark[];

  @Field(() => String, { description: 'From which instant it was known so, in universal time.' })
  readonly knownFrom!: string;

  @Field(() => String, { nullable: true, description: 'Until which instant; null: it is so now.' })
  readonly knownUntil!: string | null;
}
