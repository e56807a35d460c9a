import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Text, Texts } from '../../database/columns.js';
import { InstrumentEntity } from '../instrument.entity.js';

/**
 * What a search reads of an act that is current: made by `search-document.ts` when the act is written, and again when
 * the names of its subjects or of its jurisdiction change, or `FOLDING` does.
 */
@Entity('search_documents')
@Index('search_documents_by_word', { synchronize: false })
export class SearchDocumentEntity {
  @PrimaryColumn({ type: 'integer' })
  readonly instrumentRow!: number;

  @OneToOne(() => InstrumentEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'instrumentRow', foreignKeyConstraintName: 'search_documents_of_instrument' })
  readonly instrument?: Relation<InstrumentEntity>;

  @Text() readonly code!: string;
  @Text() readonly jurisdiction!: string;
  @Text() readonly type!: string;
  @Text() readonly binding!: string;
  @Text() readonly titles!: string;
  @Texts() readonly titleStems!: string[];

  @Column({ type: 'integer' })
  readonly titleLength!: number;

  @Text() readonly citation!: string;
  @Texts() readonly subjects!: string[];

  @Column({ type: 'double precision' })
  readonly standing!: number;

  @Column({ type: 'datemultirange' })
  readonly surely!: string;

  @Column({ type: 'datemultirange' })
  readonly perhaps!: string;

  @Column({ type: 'tsvector' })
  readonly words!: string;

  /** The `FOLDING` with which it was made. */
  @Column({ type: 'integer' })
  readonly folding!: number;
}
