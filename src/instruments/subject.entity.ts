import { Entity, Index } from 'typeorm';
import { Json, OptionalText, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Subject } from './subject.js';

@Entity('subjects')
@Index('subjects_current', ['code'], { unique: true, where: CURRENT })
export class SubjectEntity extends KnownRecord implements Subject {
  @Text() readonly code!: string;
  @Json() readonly label!: Subject['label'];
  @OptionalText() readonly broader?: string;
  @OptionalText() readonly note?: string;
}
