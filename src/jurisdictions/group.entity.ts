import { Entity, Index } from 'typeorm';
import { Json, OptionalText, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Group } from './group.js';

@Entity('groups')
@Index('groups_current', ['code'], { unique: true, where: CURRENT })
export class GroupEntity extends KnownRecord implements Group {
  @Text() readonly code!: string;
  @Json() readonly name!: Group['name'];
  @Json() readonly members!: Group['members'];
  @Json() readonly sources!: Group['sources'];
  @OptionalText() readonly note?: string;
}
