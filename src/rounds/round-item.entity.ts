import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Json, Text } from '../database/columns.js';
import { CURRENT } from '../database/known-record.js';
import { type RoundItem } from './item.js';

/** A version of an item. A row is never changed but to be closed when the next follows. */
@Entity('round_items')
@Index('round_items_current', ['round', 'jurisdiction', 'criterion'], { unique: true, where: CURRENT })
@Index('round_items_versions', ['round', 'jurisdiction', 'criterion', 'version'], { unique: true })
export class RoundItemEntity implements RoundItem {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Text() readonly round!: string;
  @Text() readonly jurisdiction!: string;
  @Text() readonly criterion!: string;
  @Column({ type: 'integer' }) readonly version!: number;
  @Text() readonly state!: RoundItem['state'];
  @Text() readonly step!: RoundItem['step'];
  @Column({ type: 'uuid' }) readonly by!: string;
  @Column({ type: 'text', nullable: true }) readonly reason!: string | null;
  @Column({ type: 'json', nullable: true }) readonly answer!: RoundItem['answer'];
  @Column({ type: 'uuid', nullable: true }) readonly author!: string | null;
  @Column({ type: 'json', nullable: true }) readonly carried!: RoundItem['carried'];
  @Column({ type: 'json', nullable: true }) readonly change!: RoundItem['change'];
  @Column({ type: 'json', nullable: true }) readonly settlement!: RoundItem['settlement'];
  @Column({ type: 'json', nullable: true }) readonly reply!: RoundItem['reply'];
  @Column({ type: 'json', nullable: true }) readonly response!: RoundItem['response'];
  @Column({ type: 'json', nullable: true }) readonly approval!: RoundItem['approval'];
  @Json() readonly marks!: RoundItem['marks'];

  @Column({ type: 'timestamp with time zone' })
  readonly knownFrom!: Date;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly knownUntil!: Date | null;
}
