import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { instrumentPath, concordancePath, jurisdictionPath, REFERENCE_PAGES, scorecardPath } from './addresses.js';
import { assetNamed } from './assets.js';
import { PagesService } from './pages.service.js';
import {
  assessmentAsked,
  coverageAsked,
  dateAsked,
  instrumentsAsked,
  type Query as Asked,
  statusAsked,
  timelineAsked,
} from './query.js';

const HTML = 'text/html; charset=utf-8';
const YEAR = 'public, max-age=31536000, immutable';

/** The day on which a reader asks: the only clock of the pages. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** A page, to be asked for again each time, and sent again only when it has changed. */
function send(response: Response, page: string): void {
  response.set('Cache-Control', 'no-cache').type(HTML).send(page);
}

/** The pages for people. */
@Controller()
export class WebController {
  constructor(private readonly pages: PagesService) {}

  @Get()
  async home(@Res() response: Response): Promise<void> {
    send(response, await this.pages.home());
  }

  @Get('assessments')
  assessments(@Res() response: Response): void {
    response.redirect(301, REFERENCE_PAGES.assessments);
  }

  @Get('assessments/:id')
  async assessment(@Param('id') id: string, @Query() query: Asked, @Res() response: Response): Promise<void> {
    send(response, await this.pages.assessment(id, assessmentAsked(query)));
  }

  @Get('assessments/:id/timeline')
  async timeline(@Param('id') id: string, @Query() query: Asked, @Res() response: Response): Promise<void> {
    send(response, await this.pages.timeline(id, timelineAsked(query)));
  }

  @Get('assessments/:id/:jurisdiction')
  async scorecard(
    @Param('id') id: string,
    @Param('jurisdiction') called: string,
    @Query() query: Asked,
    @Res() response: Response,
  ): Promise<void> {
    const asked = assessmentAsked(query);
    const code = await this.pages.codeOf(called);
    if (code !== called) return response.redirect(301, scorecardPath(id, code, asked));
    send(response, await this.pages.scorecard(id, code, asked));
  }

  @Get('assessments/:id/:jurisdiction/concordance')
  async concordance(
    @Param('id') id: string,
    @Param('jurisdiction') called: string,
    @Query() query: Asked,
    @Res() response: Response,
  ): Promise<void> {
    const [asked, status] = [assessmentAsked(query), statusAsked(query)];
    const code = await this.pages.codeOf(called);
    if (code !== called) return response.redirect(301, concordancePath(id, code, { ...asked, status }));
    send(response, await this.pages.concordance(id, code, asked, status));
  }

  @Get('jurisdictions')
  async jurisdictions(@Res() response: Response): Promise<void> {
    send(response, await this.pages.allJurisdictions());
  }

  @Get('jurisdictions/:code')
  async jurisdiction(@Param('code') called: string, @Query() query: Asked, @Res() response: Response): Promise<void> {
    const [on, now] = [dateAsked(query), today()];
    const code = await this.pages.codeOf(called);
    if (code !== called) return response.redirect(301, jurisdictionPath(code, on));
    send(response, await this.pages.jurisdiction(code, on ?? now, now));
  }

  @Get('instruments')
  async instruments(@Query() query: Asked, @Res() response: Response): Promise<void> {
    send(response, await this.pages.allInstruments(instrumentsAsked(query), today()));
  }

  @Get('instruments/:code')
  async instrument(@Param('code') code: string, @Query() query: Asked, @Res() response: Response): Promise<void> {
    const now = today();
    send(response, await this.pages.instrument(code, dateAsked(query) ?? now, now));
  }

  @Get('coverage')
  async coverage(@Query() query: Asked, @Res() response: Response): Promise<void> {
    send(response, await this.pages.coverageGrid(coverageAsked(query)));
  }

  /** The permanent address of an act, whatever its wording. A browser takes the fragment, a provision, along. */
  @Get('eli/:jurisdiction/:name')
  async work(
    @Param('jurisdiction') jurisdiction: string,
    @Param('name') name: string,
    @Res() response: Response,
  ): Promise<void> {
    response.redirect(303, instrumentPath(await this.pages.codeAt(`/eli/${jurisdiction}/${name}`)));
  }

  /** An act as it stood on a day. The pages are in one language, so the language of the address does not matter. */
  @Get('eli/:jurisdiction/:name/:date{/:language}')
  async expression(
    @Param('jurisdiction') jurisdiction: string,
    @Param('name') name: string,
    @Param('date') date: string,
    @Res() response: Response,
  ): Promise<void> {
    const on = dateAsked({ on: date });
    response.redirect(303, instrumentPath(await this.pages.codeAt(`/eli/${jurisdiction}/${name}`), on));
  }

  @Get('frameworks/:id/:version')
  async framework(
    @Param('id') id: string,
    @Param('version') version: string,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.pages.framework(id, version));
  }

  @Get('assets/:file')
  asset(@Param('file') file: string, @Res() response: Response): void {
    const { type, content } = assetNamed(file);
    response.set('Cache-Control', YEAR).type(type).send(content());
  }
}
