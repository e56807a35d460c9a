import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Text } from '../database/columns.js';
import { InstrumentEntity } from './instrument.entity.js';

/** A provision of an act as a row, written with the act, so that acts can be found by what their articles say. */
@Entity('provisions')
@Index('provisions_of_subject', ['subject'])
export class ProvisionEntity {
  @PrimaryColumn({ type: 'integer' })
  readonly instrumentRow!: number;

  @PrimaryColumn({ type: 'integer' })
  readonly position!: number;

  @ManyToOne(() => InstrumentEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'instrumentRow', foreignKeyConstraintName: 'provisions_of_instrument' })
  readonly instrument?: Relation<InstrumentEntity>;

  @Text() readonly pinpoint!: string;
  @Text() readonly text!: string;

  @Column({ type: 'text', nullable: true })
  readonly subject!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly modality!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly addressee!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly reach!: string | null;
}
