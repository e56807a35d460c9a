import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Json, Text } from '../database/columns.js';
import { type Release } from '../releases/release.js';

/**
 * A release that was made of a round, with the data files that it consists of. Until its instant they stand here alone:
 * nothing of it is in the tables that the public reads.
 */
@Entity('round_releases')
@Index('round_releases_names', ['round', 'name'], { unique: true })
@Index('round_releases_waiting', ['publicFrom'], { where: '"publishedAt" IS NULL' })
export class RoundReleaseEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Text() readonly round!: string;

  /** Its name among the releases of the round. */
  @Text() readonly name!: string;

  @Json() readonly release!: Release;

  /** The text of each data file, by its name; the frozen data too. */
  @Json() readonly texts!: Readonly<Record<string, string>>;

  /** Who released it. */
  @Column({ type: 'uuid' }) readonly by!: string;

  @Column({ type: 'timestamp with time zone' })
  readonly releasedAt!: Date;

  /** From when on it is public. */
  @Column({ type: 'timestamp with time zone' })
  readonly publicFrom!: Date;

  /** When its files went to the public tables; null until then. */
  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly publishedAt!: Date | null;
}
