import { Controller, Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { send } from '../reports/reports.controller.js';
import { type WholeRelease } from './release-files.js';
import { ReleaseFilesService } from './release-files.service.js';

/** What was published and how to cite it, at addresses that stay. */
@Controller()
export class ReleasesController {
  constructor(private readonly files: ReleaseFilesService) {}

  /** `/releases/ddps-western-balkans-2020/2026-11-30`: what it says of itself, and what it moved. */
  @Get('releases/:assessment/:name')
  release(@Param('assessment') assessment: string, @Param('name') name: string): Promise<WholeRelease> {
    return this.files.release(assessment, name);
  }

  /** `/releases/ddps-western-balkans-2020/2026-11-30/CITATION.cff`, `citation.bib`, `erratum.csv` … */
  @Get('releases/:assessment/:name/:file')
  async file(
    @Param('assessment') assessment: string,
    @Param('name') name: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.files.file(assessment, name, file), 'attachment');
  }
}
