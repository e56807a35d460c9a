import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Text } from '../../database/columns.js';
import { type Thread } from './thread.js';

/** A thread. What changes of a row is that it is closed. */
@Entity('round_threads')
@Index('round_threads_of_round', ['round', 'jurisdiction', 'at'])
export class RoundThreadEntity implements Thread {
  @PrimaryColumn({ type: 'uuid' }) readonly id!: string;
  @Text() readonly round!: string;
  @Text() readonly jurisdiction!: string;
  @Column({ type: 'text', nullable: true }) readonly criterion!: string | null;
  @Text() readonly audience!: Thread['audience'];
  @Column({ type: 'text', nullable: true }) readonly addressee!: Thread['addressee'];
  @Column({ type: 'text', nullable: true }) readonly deadline!: string | null;
  @Column({ type: 'uuid' }) readonly by!: string;
  @Text() readonly role!: Thread['role'];

  @Column({ type: 'timestamp with time zone' })
  readonly at!: Date;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly closedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true }) readonly closedBy!: string | null;
}
