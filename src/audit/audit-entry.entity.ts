import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Text } from '../database/columns.js';

const asNumber = { to: (value: unknown) => value, from: Number };

function Perhaps(type: 'text' | 'uuid' | 'json'): PropertyDecorator {
  return Column({ type, nullable: true });
}

/** What was done, once for all: triggers refuse every change (`chain.ts` says what the fields are). */
@Entity('audit_entries')
@Index('audit_entries_of_round', ['round', 'number'])
export class AuditEntryEntity {
  @PrimaryColumn({ type: 'bigint', transformer: asNumber })
  readonly number!: number;

  @Column({ type: 'timestamp with time zone', precision: 3 })
  readonly at!: Date;

  @Perhaps('uuid') readonly person!: string | null;
  @Text() readonly action!: string;
  @Perhaps('text') readonly round!: string | null;
  @Perhaps('text') readonly jurisdiction!: string | null;
  @Perhaps('text') readonly target!: string | null;
  @Perhaps('json') readonly before!: unknown;
  @Perhaps('json') readonly after!: unknown;
  @Text() readonly previous!: string;
  @Text() readonly hash!: string;
}
