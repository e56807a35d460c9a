import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Text } from '../../database/columns.js';
import { type Message } from './thread.js';

/** Something that was said in a thread. A row is never changed. */
@Entity('round_messages')
@Index('round_messages_of_thread', ['thread'])
export class RoundMessageEntity implements Message {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Column({ type: 'uuid' }) readonly thread!: string;
  @Column({ type: 'uuid' }) readonly by!: string;
  @Text() readonly role!: Message['role'];
  @Text() readonly text!: string;

  @Column({ type: 'timestamp with time zone' })
  readonly at!: Date;
}
