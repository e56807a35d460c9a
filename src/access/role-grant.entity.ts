import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CURRENT } from '../database/known-record.js';
import { type Grant, type Role } from './role.js';

/** A role that a person has or had. A row is never changed but to be closed. */
@Entity('role_grants')
@Index('role_grants_current', ['person'], { where: CURRENT })
export class RoleGrantEntity implements Grant {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Column({ type: 'uuid' })
  readonly person!: string;

  @Column({ type: 'text' })
  readonly role!: Role;

  @Column({ type: 'text', nullable: true })
  readonly round!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly jurisdiction!: string | null;

  /** Null: the program itself, at its first start or by its operator's command. */
  @Column({ type: 'uuid', nullable: true })
  readonly grantedBy!: string | null;

  @Column({ type: 'timestamp with time zone' })
  readonly knownFrom!: Date;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly knownUntil!: Date | null;
}
