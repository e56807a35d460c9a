import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.js';
import { keyIn } from '../../audit/idempotency-key.js';
import { isDryRun, jurisdictionIn, languageIn } from './asked.js';
import { readBody } from './read-body.js';
import { sendFile, XLSX } from './send-file.js';
import { type Outcome, WorkbookRefused } from './workbook-outcome.js';
import { WorksheetFilesService } from './worksheet-files.service.js';

/** The working sheet of a government as files, and its replies back. docs/workbooks.md. */
@Controller('rounds/:round')
export class WorksheetFilesController {
  constructor(private readonly files: WorksheetFilesService) {}

  @Get('worksheet.:jurisdiction.xlsx')
  async workbook(
    @CurrentCaller() caller: Caller,
    @Param('round') round: string,
    @Param('jurisdiction') jurisdiction: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.files.workbook(caller, { round, jurisdiction }, languageIn(query));
    sendFile(response, XLSX, `${round}.worksheet.${jurisdiction}.xlsx`, bytes);
  }

  @Get('worksheet.:jurisdiction.:lang.pdf')
  async report(
    @CurrentCaller() caller: Caller,
    @Param('round') round: string,
    @Param('jurisdiction') jurisdiction: string,
    @Param('lang') lang: string,
    @Res() response: Response,
  ): Promise<void> {
    const { buffer, byteOffset, byteLength } = await this.files.report(caller, { round, jurisdiction }, lang);
    const name = `${round}.worksheet.${jurisdiction}.${lang}.pdf`;
    sendFile(response, 'application/pdf', name, Buffer.from(buffer, byteOffset, byteLength));
  }

  /** The workbook as the body. 200: what was changed, or would be; 422 or 409: what stands in the way, by cell. */
  @Post('worksheet')
  @HttpCode(200)
  async take(
    @CurrentCaller() caller: Caller,
    @Param('round') round: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Outcome<string, unknown>> {
    const [dryRun, jurisdiction, key] = [isDryRun(query), jurisdictionIn(query), keyIn(request.headers)];
    try {
      return await this.files.take(caller, { round, jurisdiction }, { bytes: await readBody(request), dryRun, key });
    } catch (error) {
      if (!(error instanceof WorkbookRefused)) throw error;
      response.status(error.outcome.problems.length > 0 ? 422 : 409);
      return error.outcome;
    }
  }
}
