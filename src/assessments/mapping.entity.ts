import { Entity, Index } from 'typeorm';
import { Json, OptionalJson, OptionalText, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Mapping } from './mapping.js';

@Entity('mappings')
@Index('mappings_current', ['code'], { unique: true, where: CURRENT })
export class MappingEntity extends KnownRecord implements Mapping {
  @Text() readonly code!: string;
  @Json() readonly from!: Mapping['from'];
  @Text() readonly relation!: Mapping['relation'];
  @Json() readonly to!: Mapping['to'];
  @Text() readonly reason!: string;
  @Text() readonly confidence!: Mapping['confidence'];
  @OptionalJson() readonly source?: NonNullable<Mapping['source']>;
  @OptionalText() readonly note?: string;
}
