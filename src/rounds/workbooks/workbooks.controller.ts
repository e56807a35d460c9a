import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.js';
import { keyIn } from '../../audit/idempotency-key.js';
import { isDryRun, languageIn } from './asked.js';
import { readBody } from './read-body.js';
import { sendFile, XLSX } from './send-file.js';
import { type Outcome, WorkbookRefused } from './workbook-outcome.js';
import { WorkbooksService } from './workbooks.service.js';

/** Workbooks of a round, out and in, and its data files. docs/workbooks.md. */
@Controller('rounds/:round')
export class WorkbooksController {
  constructor(private readonly workbooks: WorkbooksService) {}

  @Get('workbook.xlsx')
  async whole(
    @CurrentCaller() caller: Caller,
    @Param('round') round: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.workbooks.workbook(caller, round, null, languageIn(query));
    sendFile(response, XLSX, `${round}.xlsx`, bytes);
  }

  @Get('workbook.:jurisdiction.xlsx')
  async ofPlace(
    @CurrentCaller() caller: Caller,
    @Param('round') round: string,
    @Param('jurisdiction') jurisdiction: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.workbooks.workbook(caller, round, jurisdiction, languageIn(query));
    sendFile(response, XLSX, `${round}.${jurisdiction}.xlsx`, bytes);
  }

  /** The workbook as the body. 200: what was changed, or would be; 422 or 409: what stands in the way, by cell. */
  @Post('workbook')
  @HttpCode(200)
  async take(
    @CurrentCaller() caller: Caller,
    @Param('round') round: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Outcome<string, unknown>> {
    const dryRun = isDryRun(query);
    const key = keyIn(request.headers);
    try {
      return await this.workbooks.take(caller, round, { bytes: await readBody(request), dryRun, key });
    } catch (error) {
      if (!(error instanceof WorkbookRefused)) throw error;
      response.status(error.outcome.problems.length > 0 ? 422 : 409);
      return error.outcome;
    }
  }

  @Get('files.zip')
  async files(
    @CurrentCaller() caller: Caller,
    @Param('round') round: string,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, 'application/zip', `${round}.zip`, await this.workbooks.files(caller, round));
  }
}
