import { Column, Entity, Index } from 'typeorm';
import { OptionalJson, OptionalText, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Answer } from './answer.js';

@Entity('answers')
@Index('answers_known', { synchronize: false })
@Index('answers_of_assessment', ['assessment', 'jurisdiction', 'criterion'], { where: CURRENT })
export class AnswerEntity extends KnownRecord implements Answer {
  @Text() readonly assessment!: string;
  @Text() readonly jurisdiction!: string;
  @Text() readonly criterion!: string;
  @OptionalJson() readonly value?: Answer['value'];
  @OptionalText() readonly missing?: Answer['missing'];
  @OptionalJson() readonly unsure?: Answer['unsure'];
  @OptionalJson() readonly disputed?: Answer['disputed'];
  @Text() readonly justification!: string;
  @OptionalJson() readonly evidence?: Answer['evidence'];
  @OptionalText() readonly confidence?: Answer['confidence'];
  @OptionalJson() readonly valid?: Answer['valid'];
  @OptionalText() readonly answered?: string;
  @OptionalText() readonly gap?: string;
  @OptionalJson() readonly commitment?: Answer['commitment'];
  @OptionalText() readonly override?: string;
  @OptionalText() readonly note?: string;

  /** The first and last day on which it surely or possibly holds; null: without limit. */
  @Column({ type: 'date', nullable: true })
  readonly heldFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  readonly heldUntil!: string | null;

  /** A number as its table prints it (`0.26430`), where it stands in a table. */
  @Column({ type: 'text', nullable: true })
  readonly printed!: string | null;
}
