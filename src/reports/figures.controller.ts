import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { DomainError } from '../common/domain-error.js';
import { askedBasis } from './asked-basis.js';
import { figureFileName, figureNameParts } from './figures/figure-address.js';
import { type FigureOffered, FiguresService } from './figures.service.js';
import { send } from './reports.controller.js';

type Asked = Readonly<Record<string, unknown>>;

/** Figures and their numbers as files, at addresses that stay. */
@Controller()
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  /** `/figures/ddps-western-balkans-2020`: which there are, and where. */
  @Get('figures/:assessment')
  async list(@Param('assessment') assessment: string): Promise<{ readonly figures: readonly FigureOffered[] }> {
    return { figures: await this.figures.list(assessment, 'en') };
  }

  /** `/figures/ddps-western-balkans-2020/standing.en.svg`, of one place `timeline.MKD.en.png`. */
  @Get('figures/:assessment/:file')
  async figure(
    @Param('assessment') assessment: string,
    @Param('file') file: string,
    @Query() query: Asked,
    @Res() response: Response,
  ): Promise<void> {
    const basis = askedBasis(query);
    const parts = figureNameParts(file);
    if (parts === null) {
      const form = '<figure>.<language>.<format> or <figure>.<jurisdiction>.<language>.<format>';
      throw new DomainError(
        'NOT_FOUND',
        `no figure is called "${file}". Figures are called ${form}; formats are svg, png, csv and xlsx.`,
      );
    }
    const name = await this.figures.canonical(assessment, parts, basis);
    if (name.jurisdiction !== parts.jurisdiction) {
      const asked = new URLSearchParams({ ...basis }).toString();
      const path = `/figures/${encodeURIComponent(assessment)}/${encodeURIComponent(figureFileName(name))}`;
      return response.redirect(302, asked === '' ? path : `${path}?${asked}`);
    }
    const isPicture = name.format === 'svg' || name.format === 'png';
    send(response, await this.figures.file(assessment, name, basis), isPicture ? 'inline' : 'attachment');
  }
}
