import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Text } from '../database/columns.js';

/** A request that bore a key, and what it was answered: written in the transaction of what it did. */
@Entity('idempotency_keys')
@Index('idempotency_keys_by_age', ['createdAt'])
export class IdempotencyKeyEntity {
  /** Whose key: the same word of two people is two keys. */
  @PrimaryColumn({ type: 'text' })
  readonly person!: string;

  @PrimaryColumn({ type: 'text' })
  readonly key!: string;

  /** Which of the changes of one request: the response path of a mutation. */
  @PrimaryColumn({ type: 'text' })
  readonly path!: string;

  @Text() readonly operation!: string;

  /** SHA-256 of the arguments' canonical JSON. */
  @Text() readonly arguments!: string;

  /** Whether the answer may be kept: one that holds a secret is not. */
  @Column({ type: 'boolean' })
  readonly remembered!: boolean;

  @Column({ type: 'json', nullable: true })
  readonly result!: unknown;

  @Column({ type: 'timestamp with time zone' })
  readonly createdAt!: Date;
}
