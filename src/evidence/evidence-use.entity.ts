import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Text } from '../database/columns.js';
import { type EvidenceUse } from './evidence-use.js';

/** Who brought which file where. Never changed. */
@Entity('evidence_uses')
@Index('evidence_uses_once', ['hash', 'round', 'jurisdiction', 'person'], { unique: true })
@Index('evidence_uses_of_round', ['round', 'jurisdiction'])
export class EvidenceUseEntity implements EvidenceUse {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Text() readonly hash!: string;
  @Text() readonly round!: string;
  @Text() readonly jurisdiction!: string;
  @Text() readonly name!: string;
  @Column({ type: 'uuid' }) readonly person!: string;
  @Text() readonly side!: EvidenceUse['side'];

  @Column({ type: 'timestamp with time zone' })
  readonly at!: Date;
}
