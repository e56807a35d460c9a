import { Entity, Index } from 'typeorm';
import { Json, OptionalText, Text, Texts } from '../../database/columns.js';
import { CURRENT, KnownRecord } from '../../database/known-record.js';
import { type Coverage } from './coverage.js';

@Entity('coverage')
@Index('coverage_known', { synchronize: false })
@Index('coverage_current', ['code'], { unique: true, where: CURRENT })
export class CoverageEntity extends KnownRecord implements Coverage {
  @Text() readonly code!: string;
  @Text() readonly jurisdiction!: string;
  @Texts() readonly subjects!: string[];
  @Text() readonly from!: string;
  @Text() readonly until!: string;
  @Text() readonly searched!: string;
  @Text() readonly by!: string;
  @Json() readonly where!: Coverage['where'];
  @Texts() readonly found!: string[];
  @Text() readonly confidence!: Coverage['confidence'];
  @OptionalText() readonly note?: string;
}
