import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Json, Text } from '../../database/columns.js';
import { type RoundUpgrade } from './round-upgrade.js';

/** An upgrade of a round. A row is never changed but to say that it was undone. */
@Entity('round_upgrades')
@Index('round_upgrades_round', ['round'])
export class RoundUpgradeEntity implements RoundUpgrade {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Text() readonly round!: string;
  @Text() readonly from!: string;
  @Text() readonly to!: string;
  @Column({ type: 'uuid' }) readonly by!: string;
  @Json() readonly before!: RoundUpgrade['before'];
  @Json() readonly touched!: RoundUpgrade['touched'];

  @Column({ type: 'timestamp with time zone' })
  readonly at!: Date;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly undone!: Date | null;
}
