import { Entity, Index } from 'typeorm';
import { Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Ruling } from './ruling.js';

@Entity('rulings')
@Index('rulings_current', ['code'], { unique: true, where: CURRENT })
export class RulingEntity extends KnownRecord implements Ruling {
  @Text() readonly code!: string;
  @Text() readonly framework!: string;
  @Text() readonly criterion!: string;
  @Text() readonly date!: string;
  @Text() readonly question!: string;
  @Text() readonly decision!: string;
  @Text() readonly reason!: string;
}
