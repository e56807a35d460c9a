import { Entity, Index } from 'typeorm';
import { OptionalJson, OptionalText, OptionalTexts, Json, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Jurisdiction } from './jurisdiction.js';

@Entity('jurisdictions')
@Index('jurisdictions_current', ['code'], { unique: true, where: CURRENT })
export class JurisdictionEntity extends KnownRecord implements Jurisdiction {
  @Text() readonly code!: string;
  @Json() readonly name!: Jurisdiction['name'];
  @OptionalTexts() readonly aliases?: string[];
  @OptionalJson() readonly formerNames?: Jurisdiction['formerNames'];
  @OptionalJson() readonly predecessors?: Jurisdiction['predecessors'];
  @OptionalText() readonly partOf?: string;
  @OptionalJson() readonly footnotes?: Jurisdiction['footnotes'];
  @OptionalJson() readonly commencement?: Jurisdiction['commencement'];
  @OptionalJson() readonly sources?: Jurisdiction['sources'];
  @OptionalText() readonly note?: string;
}
