import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Text } from '../../database/columns.js';
import { CURRENT } from '../../database/known-record.js';
import { type Assignment } from './assignment.js';

/** What somebody is to do. A row is never changed but to be closed when another follows, or none. */
@Entity('round_assignments')
@Index('round_assignments_current', ['round', 'jurisdiction', 'person', 'role'], { unique: true, where: CURRENT })
@Index('round_assignments_of_person', ['person'], { where: CURRENT })
export class RoundAssignmentEntity implements Assignment {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Text() readonly round!: string;
  @Text() readonly jurisdiction!: string;
  @Column({ type: 'uuid' }) readonly person!: string;
  @Text() readonly role!: Assignment['role'];
  @Column({ type: 'text', array: true, nullable: true }) readonly criteria!: readonly string[] | null;
  @Column({ type: 'text', nullable: true }) readonly due!: string | null;
  @Column({ type: 'uuid' }) readonly by!: string;

  @Column({ type: 'timestamp with time zone' })
  readonly knownFrom!: Date;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly knownUntil!: Date | null;
}
