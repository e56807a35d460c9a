import { Injectable } from '@nestjs/common';
import { without } from '../common/without.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { ReplyEntity } from './reply.entity.js';
import { type PlacedReply } from './reply.js';

type StoredReply = Omit<PlacedReply, 'position'> & { readonly assessment: string; readonly stance: PlacedReply['position'] };

/** The reply in a row, its keys in the order of a file. */
function replyIn(row: ReplyEntity): PlacedReply {
  const { jurisdiction, criterion, stance, ...said } = without(recordIn<StoredReply>(row), 'assessment');
  return { jurisdiction, criterion, position: stance, ...said };
}

/** What governments have said to the answers of an assessment, kept in memory while the data are the same. */
@Injectable()
export class PublishedRepliesService {
  readonly #kept = new Map<string, () => Promise<readonly PlacedReply[]>>();

  constructor(
    private readonly database: Database,
    private readonly version: DataVersion,
  ) {}

  /** Those of an assessment that there is, place by place, in the order of its files. */
  of(assessment: string): Promise<readonly PlacedReply[]> {
    const kept = this.#kept.get(assessment) ?? this.version.keep(() => this.#read(assessment));
    this.#kept.set(assessment, kept);
    return kept();
  }

  async #read(assessment: string): Promise<readonly PlacedReply[]> {
    const rows = await this.database.manager.find(ReplyEntity, {
      where: { assessment, ...this.database.known },
      order: { file: 'ASC', position: 'ASC' },
    });
    return rows.map(replyIn);
  }
}
