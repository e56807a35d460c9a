import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Text } from '../database/columns.js';
import { type EvidenceKindName } from './evidence-kind.js';

/** The bytes of an uploaded file, once, whoever brought them and however often. Never changed. */
@Entity('evidence_files')
export class EvidenceFileEntity {
  /** `sha256:` and 64 hexadecimal digits, as `source.hash` has it. */
  @PrimaryColumn({ type: 'text' })
  readonly hash!: string;

  @Text() readonly kind!: EvidenceKindName;

  /** In bytes. */
  @Column({ type: 'integer' })
  readonly size!: number;

  @Column({ type: 'bytea', select: false })
  readonly bytes!: Uint8Array;
}
