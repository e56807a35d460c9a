import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Text } from '../database/columns.js';
import { InstrumentEntity } from './instrument.entity.js';

/**
 * The days between which an act, or one provision of it, was in force, was not, or may have been: worked out by
 * `force-intervals.ts` when the act is written, so that a query only compares dates.
 */
@Entity('force_intervals')
@Index('force_intervals_by_day', ['from', 'until'])
export class ForceIntervalEntity {
  @PrimaryColumn({ type: 'integer' })
  readonly instrumentRow!: number;

  /** Of the act as a whole: '' and not null, since it is a part of the key. */
  @PrimaryColumn({ type: 'text' })
  readonly provision!: string;

  @PrimaryColumn({ type: 'integer' })
  readonly position!: number;

  @ManyToOne(() => InstrumentEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'instrumentRow', foreignKeyConstraintName: 'force_intervals_of_instrument' })
  readonly instrument?: Relation<InstrumentEntity>;

  /** The first and the last day; null: without limit. */
  @Column({ type: 'date', nullable: true })
  readonly from!: string | null;

  @Column({ type: 'date', nullable: true })
  readonly until!: string | null;

  @Text() readonly force!: string;
  @Text() readonly basis!: string;
}
