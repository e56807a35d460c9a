import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.js';
import { DomainError } from '../common/domain-error.js';
import { EVIDENCE_KINDS } from './evidence-kind.js';
import { EvidenceService } from './evidence.service.js';
import { type EvidenceView } from './evidence-view.js';
import { attachment } from './file-name.js';
import { UploadService } from './upload.service.js';

const LONGEST_NAME = 300;

/** A text that stands in an address; CALL_INVALID where it is not there, or twice. */
function textIn(query: Readonly<Record<string, unknown>>, name: string): string {
  const value = query[name];
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME) return value;
  throw new DomainError(
    'CALL_INVALID',
    `${name}: write it once, in 1 to ${LONGEST_NAME} characters: /evidence?round=…&jurisdiction=…&name=law.pdf`,
  );
}

/** Nothing of a file may run, or reach beyond itself, wherever it is opened. */
const KEPT_APART = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Files of evidence: in, and out again to be saved, never to be shown. */
@Controller()
export class EvidenceController {
  constructor(
    private readonly uploads: UploadService,
    private readonly evidence: EvidenceService,
  ) {}

  /** `POST /evidence?round=…&jurisdiction=…&name=law.pdf`, the file itself as the body. */
  @Post('evidence')
  upload(
    @CurrentCaller() caller: Caller,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
  ): Promise<EvidenceView> {
    const place = { round: textIn(query, 'round'), jurisdiction: textIn(query, 'jurisdiction') };
    const claim = { name: textIn(query, 'name'), contentType: request.headers['content-type'] ?? '' };
    return this.uploads.take(caller, place, claim, request);
  }

  /** `GET /evidence/sha256:…`, as answers cite it. */
  @Get('evidence/:hash')
  async download(
    @CurrentCaller() caller: Caller,
    @Param('hash') hash: string,
    @Res() response: Response,
  ): Promise<void> {
    const { name, kind, isPublic, bytes } = await this.evidence.find(caller, hash);
    const etag = `"${hash}"`;
    response.vary('Authorization').set({
      ...KEPT_APART,
      ETag: etag,
      'Cache-Control': isPublic ? 'no-cache' : 'private, no-store',
    });
    if (response.req.headers['if-none-match'] === etag) return void response.status(304).end();
    const { mediaType } = EVIDENCE_KINDS[kind];
    response
      .set({
        'Content-Type': kind === 'text' ? `${mediaType}; charset=utf-8` : mediaType,
        'Content-Disposition': attachment(name),
      })
      .send(Buffer.from(await bytes()));
  }
}
