import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../../common/localised-text.js';
import { AnswerValueScalar } from '../../graphql/answer-value.scalar.js';
import { rows } from '../../graphql/cost.js';
import { LocalisedField } from '../../graphql/localised-text.type.js';
import { type Correction } from '../../releases/release.js';
import {
  type ShownAside,
  type ShownFate,
  type ShownNode,
  type ShownPreview,
  type ShownUpgrade,
} from './upgrade-view.js';

@ObjectType('UpgradeNode', { description: 'A question or element that is not the same in both versions.' })
export class UpgradeNodeType implements ShownNode {
  @Field(() => String, { description: 'Names it in the list: its code before, ">", its code after.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Its code in the earlier version; null: it is new.' })
  readonly was!: string | null;

  @Field(() => String, { nullable: true, description: 'Its code in the later version; null: it is gone.' })
  readonly is!: string | null;

  @Field(() => String, { description: 'criterion or element.' })
  readonly kind!: string;

  @LocalisedField({ description: 'Its title.' })
  readonly title!: LocalisedText;

  @Field(() => [String], {
    description: 'What changed, in English: words that are gone in [−…], words that are new in [+…].',
  })
  readonly changes!: readonly string[];

  @Field(() => [String], {
    description: 'Of what is new or gone: questions of the other version that a mapping names beside it.',
  })
  readonly related!: readonly string[];
}

@ObjectType('UpgradeAnswer', { description: 'What becomes of an item that somebody has worked on.' })
export class UpgradeAnswerType implements ShownFate {
  @Field(() => String, { description: 'Names the item: ALB/S1.' })
  readonly code!: string;

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Code of the criterion in the earlier version.' })
  readonly criterion!: string;

  @Field(() => String, { description: 'Where the item is.' })
  readonly state!: ShownFate['state'];

  @Field(() => String, {
    nullable: true,
    description: 'Code of the criterion in the later version; null: it is not asked.',
  })
  readonly to!: string | null;

  @Field(() => String, {
    description: 'carries (question and scale are the same), look (it stands, and is to be looked at), cannot.',
  })
  readonly fate!: ShownFate['fate'];

  @Field(() => String, {
    description:
      'What the upgrade does to the item: stays, marked, void (marked, and not approved any more), asked-again (the old answer beside it), set-aside.',
  })
  readonly effect!: ShownFate['effect'];

  @Field(() => [String], { description: 'Why, in English.' })
  readonly why!: readonly string[];
}

@ObjectType('UpgradeAside', { description: 'A record beside the answers that cannot stand under the later version.' })
export class UpgradeAsideType implements ShownAside {
  @Field(() => String, { description: 'Its kind and its code.' })
  readonly code!: string;

  @Field(() => String, { description: 'constraint, assumption or comparator.' })
  readonly kind!: string;

  @Field(() => [String], { description: 'Why, in English.' })
  readonly why!: readonly string[];
}

@ObjectType('UpgradeMove', { description: 'A figure that is otherwise under the later version, on the same answers.' })
export class UpgradeMoveType implements Correction {
  @Field(() => String, { description: 'Names it in the list: whose, of which element, which figure.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Code of the jurisdiction whose it is.' })
  readonly jurisdiction?: string;

  @Field(() => String, { nullable: true, description: 'Code of the comparator whose it is.' })
  readonly comparator?: string;

  @Field(() => String, { description: 'Code of the element.' })
  readonly element!: string;

  @Field(() => String, { description: 'Which figure: score, low, high, rank, answered, …' })
  readonly figure!: Correction['figure'];

  @Field(() => AnswerValueScalar, { nullable: true, description: 'Under the earlier version; null: there was none.' })
  readonly before?: number | string;

  @Field(() => AnswerValueScalar, { nullable: true, description: 'Under the later version; null: there is none.' })
  readonly after?: number | string;
}

@ObjectType('UpgradePreview', { description: 'What another version of its framework would do to a round.' })
export class UpgradePreviewType implements ShownPreview {
  @Field(() => String, { description: 'Id of the round.' })
  readonly round!: string;

  @Field(() => String, { description: 'The version that it applies, as id@version.' })
  readonly from!: string;

  @Field(() => String, { description: 'The version that was asked for.' })
  readonly to!: string;

  @Field(() => [String], { description: 'What changed of the framework as a whole, in English.' })
  readonly changes!: readonly string[];

  @Field(() => [UpgradeNodeType], {
    complexity: rows(22),
    description: 'Questions and elements that are not the same.',
  })
  readonly nodes!: readonly UpgradeNodeType[];

  @Field(() => [UpgradeAnswerType], {
    complexity: rows(132),
    description: 'What becomes of each item that somebody has worked on.',
  })
  readonly answers!: readonly UpgradeAnswerType[];

  @Field(() => [String], { description: 'Codes of the questions that the earlier version does not ask.' })
  readonly asked!: readonly string[];

  @Field(() => [UpgradeAsideType], {
    complexity: rows(10),
    description: 'Constraints, assumptions and comparators that cannot stand.',
  })
  readonly aside!: readonly UpgradeAsideType[];

  @Field(() => [UpgradeMoveType], {
    complexity: rows(200),
    description: 'Every figure that moves, on the same answers.',
  })
  readonly moved!: readonly UpgradeMoveType[];
}

@ObjectType('UpgradedItem', { description: 'An item that an upgrade changed.' })
export class UpgradedItemType {
  @Field(() => String, { description: 'Names the item: ALB/S1.' })
  readonly code!: string;

  @Field(() => Int, { description: 'The version that it is in now.' })
  readonly version!: number;
}

@ObjectType('RoundUpgrade', { description: 'What moving a round to another version of its framework did.' })
export class RoundUpgradeType implements ShownUpgrade {
  @Field(() => String, { description: 'Id of the round.' })
  readonly round!: string;

  @Field(() => String, { description: 'The version that it applied, as id@version.' })
  readonly from!: string;

  @Field(() => String, { description: 'The version that it applies now.' })
  readonly to!: string;

  @Field(() => [UpgradedItemType], {
    complexity: rows(132),
    description: 'The items that were changed, opened or set aside.',
  })
  readonly items!: readonly UpgradedItemType[];
}
