import { Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller.js';
import { DomainError } from '../../common/domain-error.js';
import { RoundsService } from '../rounds.service.js';
import { seen } from '../sight.js';
import { WorksheetsService } from '../worksheets.service.js';
import { type MatrixRow, matrixRows } from './matrix-row.js';

/** The matrix of comments and responses: each answer, what its government says to it, and what is said to that. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly rounds: RoundsService,
    private readonly worksheets: WorksheetsService,
  ) {}

  /** Of one jurisdiction, or of the whole round: what the caller may see of it. CALL_INVALID for one that is not in it. */
  async of(caller: Caller, id: string, jurisdiction: string | null): Promise<readonly MatrixRow[]> {
    const framework = await this.rounds.framework(await this.rounds.called(id));
    const rows = await this.worksheets.rows(id, jurisdiction ?? undefined);
    if (jurisdiction !== null && rows.length === 0) {
      throw new DomainError('CALL_INVALID', `jurisdiction: the round ${id} has no "${jurisdiction}"`);
    }
    const visible = rows.flatMap((row) => {
      const item = seen(caller, row.item);
      return item === null ? [] : [{ ...row, item }];
    });
    return matrixRows(visible, framework);
  }
}
