import { Injectable } from '@nestjs/common';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { inFileOrder } from '../instruments/file-order.js';
import { AnswerEntity } from './answer.entity.js';
import { type PlacedAnswer } from './placed-answer.js';

/** Columns that are no part of the answer as it was written. */
const OF_THE_TABLE: readonly string[] = ['assessment', 'heldFrom', 'heldUntil', 'printed'] satisfies (keyof AnswerEntity)[];

function answerIn(row: AnswerEntity): PlacedAnswer {
  const written = Object.entries(recordIn(row)).filter(([key]) => !OF_THE_TABLE.includes(key));
  return Object.fromEntries(written) as PlacedAnswer;
}

/** The typed answers of an assessment, kept in memory while the data are the same. */
@Injectable()
export class AnswersService {
  readonly #kept = new Map<string, () => Promise<readonly PlacedAnswer[]>>();

  constructor(
    private readonly database: Database,
    private readonly version: DataVersion,
  ) {}

  /** Those of an assessment that there is, in the order of its files: the table first, then place by place. */
  of(assessment: string): Promise<readonly PlacedAnswer[]> {
    const kept = this.#kept.get(assessment) ?? this.version.keep(() => this.#read(assessment));
    this.#kept.set(assessment, kept);
    return kept();
  }

  async #read(assessment: string): Promise<readonly PlacedAnswer[]> {
    const rows = await this.database.manager.find(AnswerEntity, { where: { assessment, ...this.database.known } });
    return inFileOrder(rows).map(answerIn);
  }
}
