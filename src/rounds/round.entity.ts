import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Json, Text } from '../database/columns.js';
import { CURRENT } from '../database/known-record.js';
import { type Round } from './round.js';

/** A version of a round. A row is never changed but to be closed when the next follows. */
@Entity('rounds')
@Index('rounds_current', ['id'], { unique: true, where: CURRENT })
@Index('rounds_versions', ['id', 'version'], { unique: true })
export class RoundEntity implements Round {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Text() readonly id!: string;
  @Column({ type: 'integer' }) readonly version!: number;
  @Json() readonly assessment!: Round['assessment'];
  @Json() readonly settings!: Round['settings'];
  @Json() readonly comparators!: Round['comparators'];
  @Json() readonly deadlines!: Round['deadlines'];
  @Text() readonly state!: Round['state'];
  @Column({ type: 'uuid' }) readonly openedBy!: string;

  @Column({ type: 'timestamp with time zone' })
  readonly knownFrom!: Date;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly knownUntil!: Date | null;
}
