import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Role } from '../../access/role.js';
import { ConnectionOf } from '../../graphql/connection.type.js';
import { rows } from '../../graphql/cost.js';
import { RoundItemType } from '../round-item.type.js';
import { ITEM_STATES, type ItemState } from '../states.js';
import { type Assignment, type Task, TASKS, type Work, type WorkingRole } from './assignment.js';
import { type ListedItem } from './listed-items.service.js';
import { type Look } from './look.js';
import { type Progress, type StateCount } from './progress.js';
import { LookEnum } from './work.args.js';
import { type RoundProgress } from './work.service.js';

@ObjectType('Assignment', { description: 'What somebody is to do at a place of a round.' })
export class AssignmentType implements Assignment {
  @Field(() => String, { description: 'Id of the round.' })
  readonly round!: string;

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => ID, { description: 'Id of the person.' })
  readonly person!: string;

  @Field(() => String, { description: 'As what.' })
  readonly role!: WorkingRole;

  @Field(() => [String], { nullable: true, description: 'Codes of the criteria; null: all.' })
  readonly criteria!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'The last day, YYYY-MM-DD; null: whenever.' })
  readonly due!: string | null;
}

@ObjectType('Work', { description: 'Something that you are to do.' })
export class WorkType implements Work {
  @Field(() => String, { description: 'Id of the round.' })
  readonly round!: string;

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { nullable: true, description: 'Code of the criterion; null: it is about the whole place.' })
  readonly criterion!: string | null;

  @Field(() => String, { description: 'As what you are to do it.' })
  readonly role!: Role;

  @Field(() => String, { description: `What: ${TASKS.join(', ')}.` })
  readonly task!: Task;

  @Field(() => String, { nullable: true, description: 'Where the item is; null: not for you to see.' })
  readonly state!: ItemState | null;

  @Field(() => String, { nullable: true, description: 'The last day, YYYY-MM-DD; null: whenever.' })
  readonly due!: string | null;

  @Field(() => ID, { nullable: true, description: 'The thread in which you are asked to clarify something.' })
  readonly thread!: string | null;
}

@ObjectType('StateCount', { description: 'How many items are in a state.' })
export class StateCountType implements StateCount {
  @Field(() => String, { description: `One of ${ITEM_STATES.join(', ')}; of second codes empty, draft, submitted.` })
  readonly state!: string;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

@ObjectType('Progress', { description: 'How far a part of a round is, of what you see of it.' })
export class ProgressType implements Progress {
  @Field(() => String, { description: 'A jurisdiction, a pillar or a person, by code or id.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Of a person: as what they were assigned.' })
  readonly role!: string | null;

  @Field(() => Int, { description: 'How many items there are.' })
  readonly of!: number;

  @Field(() => [StateCountType], {
    complexity: rows(10),
    description: 'How many are in which state, in the order of an answer’s life.',
  })
  readonly states!: readonly StateCount[];
}

@ObjectType('RoundProgress', { description: 'How far a round is, of what you see of it.' })
export class RoundProgressType implements RoundProgress {
  @Field(() => [ProgressType], { description: 'By jurisdiction, by code.' })
  readonly jurisdictions!: readonly Progress[];

  @Field(() => [ProgressType], { description: 'By pillar, in the order of the framework.' })
  readonly pillars!: readonly Progress[];

  @Field(() => [ProgressType], { description: 'By person and role, of what they are assigned.' })
  readonly people!: readonly Progress[];
}

@ObjectType('ListedItem', { description: 'An item of a round in a list, with why it wants a look.' })
export class ListedItemType extends RoundItemType implements ListedItem {
  @Field(() => String, { nullable: true, description: 'The pillar that it stands under, by code.' })
  readonly pillar!: string | null;

  @Field(() => [LookEnum], { complexity: rows(2), description: 'Why it wants a look; empty: it does not.' })
  readonly looks!: readonly Look[];
}

@ObjectType('ListedItemConnection', { description: 'Items of a round.' })
export class ListedItemConnectionType extends ConnectionOf(ListedItemType, 'ListedItem') {}
