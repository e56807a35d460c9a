import { Column, Entity, Index } from 'typeorm';
import { type Credit } from '../common/credit.js';
import { type LocalisedText } from '../common/localised-text.js';
import { Json, OptionalJson, OptionalText, Text } from '../database/columns.js';
import { KnownRecord } from '../database/known-record.js';
import { type Correction } from './release.js';

/** A published assessment: what was published, when, with which digests. Never changed; a correction is another. */
@Entity('releases')
@Index('releases_of_assessment', ['assessment', 'name'], { unique: true })
export class ReleaseEntity extends KnownRecord {
  @Text() readonly assessment!: string;

  /** Its name among the releases of the assessment: the date of publication. */
  @Text() readonly name!: string;
  @OptionalJson() readonly title?: LocalisedText;

  /** `id@version`. */
  @Text() readonly framework!: string;
  @Text() readonly asOf!: string;
  @OptionalText() readonly evidenceHorizon?: string;
  @Text() readonly engine!: string;
  @Text() readonly digest!: string;
  @Text() readonly resultDigest!: string;
  @OptionalText() readonly besideDigest?: string;
  @OptionalText() readonly frozen?: string;
  @OptionalText() readonly embargo?: string;

  /** From when on it is public: the end of its embargo, else the start of its day. */
  @Column({ type: 'timestamp with time zone' })
  readonly publishedAt!: Date;

  /** The release that it corrects, why, and what moved. */
  @OptionalText() readonly supersedes?: string;
  @OptionalText() readonly why?: string;
  @OptionalJson() readonly erratum?: readonly Correction[];
  @OptionalText() readonly licence?: string;
  @OptionalJson() readonly credit?: Credit;
  @OptionalText() readonly note?: string;

  /** The scoreboard as published: the document of `score --format json`. */
  @Json() readonly document!: unknown;

  /** The text of the frozen data, byte for byte. */
  @OptionalText() readonly data?: string;
}
