import { Entity, Index } from 'typeorm';
import { OptionalText, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type PlacedRuling } from './ruling.js';

@Entity('rulings')
@Index('rulings_current', ['code'], { unique: true, where: CURRENT })
export class RulingEntity extends KnownRecord implements PlacedRuling {
  @Text() readonly code!: string;
  @Text() readonly framework!: string;
  @Text() readonly criterion!: string;
  @Text() readonly date!: string;
  @Text() readonly question!: string;
  @Text() readonly decision!: string;
  @Text() readonly reason!: string;

  /** The assessment that it was made in, where it is for that one alone. */
  @OptionalText() readonly assessment?: string;
}
