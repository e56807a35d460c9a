import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A load that changed something. The newest one's row is the version of the data. */
@Entity('loads')
@Index('loads_at', ['at'])
export class LoadEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Column({ type: 'timestamp with time zone' })
  readonly at!: Date;

  /** Rows written, and rows that others followed or that nothing followed. */
  @Column({ type: 'integer' })
  readonly added!: number;

  @Column({ type: 'integer' })
  readonly closed!: number;

  @Column({ type: 'text' })
  readonly engine!: string;
}
