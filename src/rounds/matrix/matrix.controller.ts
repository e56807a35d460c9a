import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.js';
import { DomainError } from '../../common/domain-error.js';
import { matrixCsv, matrixWorkbook } from './matrix-files.js';
import { MatrixService } from './matrix.service.js';

type Asked = Readonly<Record<string, unknown>>;

/** The jurisdiction that is asked for; null: the whole round. */
function placeIn({ jurisdiction = null }: Asked): string | null {
  if (jurisdiction === null || typeof jurisdiction === 'string') return jurisdiction;
  throw new DomainError('CALL_INVALID', 'jurisdiction: name one, or leave it out for the whole round');
}

/** A file to be saved; nobody else's, and never kept on its way. */
function send(response: Response, type: string, name: string, bytes: Buffer | string): void {
  response
    .set({
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .vary('Authorization')
    .send(bytes);
}

/** The matrix of comments and responses of a round. docs/replies.md. */
@Controller('rounds/:round')
export class MatrixController {
  constructor(private readonly matrix: MatrixService) {}

  @Get('matrix.csv')
  async csv(
    @CurrentCaller() caller: Caller,
    @Param('round') round: string,
    @Query() asked: Asked,
    @Res() response: Response,
  ): Promise<void> {
    const place = placeIn(asked);
    const rows = await this.matrix.of(caller, round, place);
    send(response, 'text/csv; charset=utf-8', `${place ?? round}.matrix.csv`, matrixCsv(rows));
  }

  @Get('matrix.xlsx')
  async workbook(
    @CurrentCaller() caller: Caller,
    @Param('round') round: string,
    @Query() asked: Asked,
    @Res() response: Response,
  ): Promise<void> {
    const place = placeIn(asked);
    const bytes = await matrixWorkbook(await this.matrix.of(caller, round, place));
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    send(response, type, `${place ?? round}.matrix.xlsx`, bytes);
  }
}
