import { Entity, Index } from 'typeorm';
import { Json, OptionalJson, OptionalText, OptionalTexts, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Subject } from './subject.js';

@Entity('subjects')
@Index('subjects_current', ['code'], { unique: true, where: CURRENT })
export class SubjectEntity extends KnownRecord implements Subject {
  @Text() readonly code!: string;
  @Json() readonly label!: Subject['label'];
  @OptionalJson() readonly definition?: Subject['definition'];
  @OptionalText() readonly broader?: string;
  @OptionalTexts() readonly related?: string[];
  @OptionalText() readonly note?: string;
}
