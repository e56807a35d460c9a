import { Column, Entity, Index } from 'typeorm';
import { Json, OptionalJson, OptionalText, Text } from '../database/columns.js';
import { KnownRecord } from '../database/known-record.js';

/** A published assessment: what was published, when, with which digests. Never changed; a correction is another. */
@Entity('releases')
@Index('releases_of_assessment', ['assessment', 'name'], { unique: true })
export class ReleaseEntity extends KnownRecord {
  @Text() readonly assessment!: string;

  /** Its name among the releases of the assessment: the date of publication. */
  @Text() readonly name!: string;

  /** `id@version`. */
  @Text() readonly framework!: string;
  @Text() readonly asOf!: string;
  @Text() readonly engine!: string;
  @Text() readonly digest!: string;
  @Text() readonly resultDigest!: string;

  @Column({ type: 'timestamp with time zone' })
  readonly publishedAt!: Date;

  /** The release that it corrects, and what moved. */
  @OptionalText() readonly supersedes?: string;
  @OptionalJson() readonly erratum?: unknown;

  /** The scoreboard as published: the document of `score --format json`. */
  @Json() readonly document!: unknown;
}
