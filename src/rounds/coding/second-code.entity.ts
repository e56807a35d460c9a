import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Json, Text } from '../../database/columns.js';
import { CURRENT } from '../../database/known-record.js';
import { type SecondCode } from './second-code.js';

/** A version of a second code. A row is never changed but to be closed when the next follows. */
@Entity('round_codes')
@Index('round_codes_current', ['round', 'jurisdiction', 'criterion'], { unique: true, where: CURRENT })
@Index('round_codes_versions', ['round', 'jurisdiction', 'criterion', 'version'], { unique: true })
export class SecondCodeEntity implements SecondCode {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Text() readonly round!: string;
  @Text() readonly jurisdiction!: string;
  @Text() readonly criterion!: string;
  @Column({ type: 'integer' }) readonly version!: number;
  @Text() readonly state!: SecondCode['state'];
  @Json() readonly code!: SecondCode['code'];
  @Column({ type: 'uuid' }) readonly by!: string;
  @Text() readonly salt!: string;

  @Column({ type: 'timestamp with time zone' })
  readonly knownFrom!: Date;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly knownUntil!: Date | null;
}
