import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Json, Text } from '../../database/columns.js';
import { type CodePair } from './second-code.js';

/** Two codes as they first met. A row is never changed. */
@Entity('round_code_pairs')
@Index('round_code_pairs_item', ['round', 'jurisdiction', 'criterion'], { unique: true })
export class CodePairEntity implements CodePair {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Text() readonly round!: string;
  @Text() readonly jurisdiction!: string;
  @Text() readonly criterion!: string;
  @Json() readonly first!: CodePair['first'];
  @Json() readonly second!: CodePair['second'];
  @Column({ type: 'boolean' }) readonly differ!: boolean;

  @Column({ type: 'timestamp with time zone' })
  readonly metAt!: Date;
}
