import { Column, Entity, Index } from 'typeorm';
import { Json, OptionalJson, OptionalText, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Framework } from './framework.js';

@Entity('frameworks')
@Index('frameworks_current', ['id', 'version'], { unique: true, where: CURRENT })
export class FrameworkEntity extends KnownRecord implements Framework {
  @Text() readonly id!: string;
  @Column({ type: 'integer' }) readonly version!: number;
  @Json() readonly title!: Framework['title'];
  @Json() readonly description!: Framework['description'];
  @Text() readonly licence!: string;
  @Json() readonly sources!: Framework['sources'];
  @OptionalJson() readonly range?: Framework['range'];
  @OptionalJson() readonly series?: Framework['series'];
  @Json() readonly root!: Framework['root'];
  @OptionalJson() readonly rollUps?: Framework['rollUps'];
  @OptionalText() readonly note?: string;
}
