import { Entity, Index } from 'typeorm';
import { Json, OptionalFlag, OptionalJson, OptionalText, OptionalTexts, Text, Texts } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Instrument } from './instrument.js';

@Entity('instruments')
@Index('instruments_known', { synchronize: false })
@Index('instruments_current', ['code'], { unique: true, where: CURRENT })
@Index('instruments_of_jurisdiction', ['jurisdiction'], { where: CURRENT })
export class InstrumentEntity extends KnownRecord implements Instrument {
  @Text() readonly code!: string;
  @Text() readonly jurisdiction!: string;
  @Json() readonly title!: Instrument['title'];
  @OptionalJson() readonly translations?: Instrument['translations'];
  @Text() readonly type!: Instrument['type'];
  @OptionalFlag() readonly draft?: boolean;
  @Text() readonly binding!: Instrument['binding'];
  @OptionalText() readonly competence?: string;
  @OptionalText() readonly binds?: string;
  @OptionalText() readonly number?: string;
  @OptionalText() readonly gazette?: string;
  @OptionalText() readonly issuedBy?: string;
  @Texts() readonly subjects!: string[];
  @Json() readonly events!: Instrument['events'];
  @OptionalJson() readonly provisions?: Instrument['provisions'];
  @OptionalJson() readonly relations?: Instrument['relations'];
  @OptionalJson() readonly presumed?: Instrument['presumed'];
  @Text() readonly confidence!: Instrument['confidence'];
  @OptionalTexts() readonly unverified?: string[];
  @Json() readonly sources!: Instrument['sources'];
  @OptionalText() readonly note?: string;
}
