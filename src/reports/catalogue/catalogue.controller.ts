import { Controller, Get, Inject, Optional, Res } from '@nestjs/common';
import { type Response } from 'express';
import { PUBLIC_URL } from '../../assessments/links.js';
import { send } from '../reports.controller.js';
import { CatalogueService } from './catalogue.service.js';

/** The catalogue that open data portals harvest. */
@Controller()
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueService,
    @Optional() @Inject(PUBLIC_URL) private readonly publicUrl: string | null = null,
  ) {}

  /** `/catalogue.jsonld`, with whole addresses: the site’s own where it is known, else those of the request. */
  @Get('catalogue.jsonld')
  async jsonLd(@Res() response: Response): Promise<void> {
    const { protocol, headers } = response.req;
    const base = this.publicUrl ?? `${protocol}://${headers.host ?? 'localhost'}`;
    response.vary('Host');
    send(response, await this.catalogue.document(base), 'inline');
  }
}
