import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { Text } from '../database/columns.js';

/** The end of the trail, in one row: its number only grows, and whoever writes an entry locks it first. */
@Entity('audit_head')
@Check('audit_head_is_one', '"only"')
export class AuditHeadEntity {
  /** True: there is one row. */
  @PrimaryColumn({ type: 'boolean' })
  readonly only!: boolean;

  @Column({ type: 'bigint', transformer: { to: (value: unknown) => value, from: Number } })
  readonly number!: number;

  @Text() readonly hash!: string;

  @Column({ type: 'timestamp with time zone', precision: 3 })
  readonly at!: Date;
}
