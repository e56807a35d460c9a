import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Role } from './role.js';

/** A key that a person signs in by. Of its secret only the hash is kept. */
@Entity('api_keys')
@Index('api_keys_of_person', ['person'])
export class ApiKeyEntity {
  @PrimaryColumn({ type: 'text' })
  readonly id!: string;

  @Column({ type: 'uuid' })
  readonly person!: string;

  @Column({ type: 'text' })
  readonly label!: string;

  /** SHA-256 of the secret, in hexadecimal. */
  @Column({ type: 'text' })
  readonly hash!: string;

  /** The roles that it is narrowed to; null: all that the person has. */
  @Column({ type: 'text', array: true, nullable: true })
  readonly roles!: Role[] | null;

  /** The round that it is narrowed to; null: all. */
  @Column({ type: 'text', nullable: true })
  readonly round!: string | null;

  @Column({ type: 'uuid', nullable: true })
  readonly createdBy!: string | null;

  @Column({ type: 'timestamp with time zone' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly expiresAt!: Date | null;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly revokedAt!: Date | null;

  /** The day, not the moment. */
  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly lastUsedAt!: Date | null;
}
