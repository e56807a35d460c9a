import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.js';
import { keyIn } from '../../audit/idempotency-key.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { DomainError } from '../../common/domain-error.js';
import { LANGUAGES } from '../../common/localised-text.js';
import { readBody } from './read-body.js';
import { type WorkbookOutcome, WorkbookRefused } from './workbook-outcome.js';
import { WorkbooksService } from './workbooks.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function languageIn({ lang = 'en' }: Readonly<Record<string, unknown>>): string {
  const language = LANGUAGES.find((tag) => tag === lang);
  if (language) return language;
  const guess = didYouMean(String(lang), LANGUAGES);
  throw new DomainError('CALL_INVALID', `lang: "${String(lang)}" is none of ${LANGUAGES.join(', ')}.${guess}`);
}

function isDryRun({ dryRun = 'false' }: Readonly<Record<string, unknown>>): boolean {
  if (dryRun === 'true' || dryRun === 'false') return dryRun === 'true';
  throw new DomainError('CALL_INVALID', 'dryRun: write true or false');
}

/** A file to be saved; nobody else's, and never kept on its way. */
function send(response: Response, type: string, name: string, bytes: Buffer): void {
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
    send(response, XLSX, `${round}.xlsx`, bytes);
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
    send(response, XLSX, `${round}.${jurisdiction}.xlsx`, bytes);
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
  ): Promise<WorkbookOutcome> {
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
    send(response, 'application/zip', `${round}.zip`, await this.workbooks.files(caller, round));
  }
}
