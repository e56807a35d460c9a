import { Entity, Index } from 'typeorm';
import { Json, OptionalJson, OptionalText, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Comparator } from './comparator.js';

/** A comparator of any kind: what its kind does not have is left out. */
@Entity('comparators')
@Index('comparators_known', { synchronize: false })
@Index('comparators_current', ['assessment', 'code'], { unique: true, where: CURRENT })
export class ComparatorEntity extends KnownRecord {
  @Text() readonly assessment!: string;
  @Text() readonly code!: string;
  @Text() readonly element!: string;
  @Text() readonly kind!: Comparator['kind'];
  @Json() readonly title!: Comparator['title'];
  @Text() readonly vintage!: string;
  @Json() readonly publication!: Comparator['publication'];
  @Text() readonly wording!: string;
  @Text() readonly relation!: Comparator['relation'];
  @OptionalJson() readonly population?: unknown;
  @OptionalJson() readonly values?: unknown;
  @OptionalJson() readonly counts?: unknown;
  @OptionalText() readonly group?: string;
  @OptionalText() readonly membership?: string;
  @OptionalJson() readonly shares?: unknown;
  @OptionalJson() readonly granularity?: unknown;
  @OptionalJson() readonly questions?: unknown;
  @OptionalText() readonly note?: string;
}
