import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Json, Text, Texts } from '../../database/columns.js';
import { type RoundDraw } from './round-draw.js';

/** A draw. A row is never changed. */
@Entity('round_draws')
@Index('round_draws_number', ['round', 'number'], { unique: true })
export class RoundDrawEntity implements RoundDraw {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Text() readonly round!: string;
  @Column({ type: 'integer' }) readonly number!: number;
  /** A seed is a whole number up to 2^53 − 1, which a double holds. */
  @Column({ type: 'double precision' }) readonly seed!: number;
  @Column({ type: 'double precision' }) readonly until!: number;
  @Column({ type: 'double precision' }) readonly share!: number;
  @Column({ type: 'double precision', nullable: true }) readonly before!: number | null;
  @Column({ type: 'integer' }) readonly of!: number;
  @Text() readonly taken!: RoundDraw['taken'];
  @Texts() readonly jurisdictions!: string[];
  @Texts() readonly criteria!: string[];
  @Json() readonly items!: RoundDraw['items'];
  @Column({ type: 'uuid' }) readonly by!: string;

  @Column({ type: 'timestamp with time zone' })
  readonly drawnAt!: Date;
}
