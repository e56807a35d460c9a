import { Entity, Index } from 'typeorm';
import { OptionalJson, OptionalText, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type PlacedReply } from './reply.js';

/** What a government has said to one answer. */
@Entity('replies')
@Index('replies_known', { synchronize: false })
@Index('replies_current', ['assessment', 'jurisdiction', 'criterion'], { unique: true, where: CURRENT })
export class ReplyEntity extends KnownRecord implements Omit<PlacedReply, 'position'> {
  @Text() readonly assessment!: string;
  @Text() readonly jurisdiction!: string;
  @Text() readonly criterion!: string;
  /** The government's position: `position` is the place in the file here. */
  @Text() readonly stance!: PlacedReply['position'];
  @OptionalJson() readonly value?: PlacedReply['value'];
  @OptionalText() readonly missing?: PlacedReply['missing'];
  @OptionalText() readonly comment?: string;
  @OptionalJson() readonly evidence?: PlacedReply['evidence'];
  @Text() readonly signed!: string;
  @OptionalJson() readonly response?: PlacedReply['response'];
}
