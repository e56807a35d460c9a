import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { DomainError } from '../common/domain-error.js';
import { dataFileCalled } from '../assessments/data-formats.js';
import { askedBasis } from './asked-basis.js';
import { type DataFormat, dataForm } from './data-format.js';
import { type MadeFile } from './made-file.js';
import { type OtherBasis, reportNameParts } from './report-address.js';
import { reportPath } from './report-path.js';
import { ReportsService } from './reports.service.js';

type Asked = Readonly<Record<string, unknown>>;

/** The form that says what the columns of another mean (CSVW, “Model for Tabular Data”, section 5.2). */
const DESCRIBED_BY: Readonly<Record<string, DataFormat>> = { csv: 'csv-metadata', 'sdmx-csv': 'sdmx-structure' };

/** An address whose form is not known, as far as it can be read, so that the form can be told with a suggestion. */
function namedByLastDot(file: string): { readonly assessment: string; readonly format: string } {
  const dot = file.lastIndexOf('.');
  if (dot < 1) {
    throw new DomainError('NOT_FOUND', `no data are called "${file}". Data are called <assessment>.<format>.`);
  }
  return { assessment: file.slice(0, dot), format: file.slice(dot + 1) };
}

function queryOf(basis: OtherBasis): string {
  const query = new URLSearchParams({ ...basis }).toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether a caller says that it has these bytes. `W/` before a name makes no difference where nothing is cut out. */
function has(response: Response, etag: string): boolean {
  const named = (response.req.headers['if-none-match'] ?? '').split(',').map((name) => name.trim().replace(/^W\//, ''));
  return named.includes(etag) || named.includes('*');
}

/**
 * Sends a file, or 304 where the caller has its bytes. It may be kept, but must be asked for anew each time: a draft
 * changes with its data. One of a release, at its dated address, may be kept for good (RFC 8246). Express leaves the
 * body out of a HEAD.
 */
export function send(
  response: Response,
  { name, type, bytes, sha256, isFixed }: MadeFile,
  disposition: 'inline' | 'attachment',
): void {
  const etag = `"${sha256}"`;
  response.set({ ETag: etag, 'Cache-Control': isFixed ? 'public, max-age=31536000, immutable' : 'no-cache' });
  if (has(response, etag)) return void response.status(304).end();
  response
    .set({ 'Content-Type': type, 'Content-Disposition': `${disposition}; filename="${name}"` })
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Reports and data as files, at addresses that stay. */
@Controller()
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  /** `/reports/ddps-western-balkans-2020/comparative.en.pdf`, for one subject `comparative.MKD.en.pdf`. */
  @Get('reports/:assessment/:file')
  async report(
    @Param('assessment') assessment: string,
    @Param('file') file: string,
    @Query() query: Asked,
    @Res() response: Response,
  ): Promise<void> {
    const basis = askedBasis(query);
    const parts = reportNameParts(file);
    if (parts === null) {
      const form = '<template>.<language>.pdf or <template>.<jurisdiction>.<language>.pdf';
      throw new DomainError('NOT_FOUND', `no report is called "${file}". Reports are called ${form}.`);
    }
    const canonical = await this.reports.canonical({ assessment, ...parts, ...basis });
    if (canonical.jurisdiction !== parts.jurisdiction)
      return response.redirect(302, reportPath({ ...canonical, ...basis }));
    send(response, await this.reports.report(canonical), 'inline');
  }

  /** `/data/ddps-western-balkans-2020.csv`, of a release `/data/ddps-western-balkans-2020@2026-11-30.csv`. */
  @Get('data/:file')
  async data(@Param('file') file: string, @Query() query: Asked, @Res() response: Response): Promise<void> {
    const basis = askedBasis(query);
    const called = dataFileCalled(file) ?? namedByLastDot(file);
    const made = await this.reports.dataFile(called.assessment, called.format, basis);
    const beside = DESCRIBED_BY[called.format];
    if (beside !== undefined) {
      const { suffix, mediaType } = dataForm(beside);
      const address = `${encodeURIComponent(called.assessment)}${suffix}${queryOf(basis)}`;
      response.set('Link', `<${address}>; rel="describedby"; type="${mediaType.split(';')[0] ?? ''}"`);
    }
    send(response, made, 'attachment');
  }
}
