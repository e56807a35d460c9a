import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Text } from '../../database/columns.js';
import { type RoundRuling } from './round-ruling.js';

/** A ruling that was made in a round. A row is never changed. */
@Entity('round_rulings')
@Index('round_rulings_code', ['round', 'code'], { unique: true })
export class RoundRulingEntity implements RoundRuling {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Text() readonly round!: string;
  @Text() readonly code!: string;
  @Text() readonly framework!: string;
  @Text() readonly criterion!: string;
  @Text() readonly date!: string;
  @Text() readonly question!: string;
  @Text() readonly decision!: string;
  @Text() readonly reason!: string;
  @Column({ type: 'uuid' }) readonly by!: string;

  @Column({ type: 'timestamp with time zone' })
  readonly ruledAt!: Date;
}
