import { Column, Entity, Index } from 'typeorm';
import { OptionalJson, Text } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type FileKind } from '../files/file-kind.js';

/** Where a data file came from: the data folder, or a round that was released. */
export type FileOrigin = 'folder' | 'round';

/** A data file that was loaded: by its digest the next start knows whether it has changed. */
@Entity('data_files')
@Index('data_files_current', ['file'], { unique: true, where: CURRENT })
export class DataFileEntity extends KnownRecord {
  @Text() readonly kind!: FileKind;

  /** SHA-256 of its bytes, in hexadecimal. */
  @Text() readonly digest!: string;

  /** Whether it was read from the data folder, or came from a round. */
  @Column({ type: 'text', default: 'folder' }) readonly origin!: FileOrigin;

  /** For a table of answers: its columns and rows in their order, the ones without an answer too. */
  @OptionalJson() readonly table?: { readonly columns: readonly string[]; readonly rows: readonly string[] };
}
