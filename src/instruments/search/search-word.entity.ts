import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A stem that some act has or had: what a word with a typo, or in a form that the stem does not cover, is held against. */
@Entity('search_words')
@Index('search_words_by_trigram', { synchronize: false })
export class SearchWordEntity {
  @PrimaryColumn({ type: 'text' })
  readonly word!: string;
}
