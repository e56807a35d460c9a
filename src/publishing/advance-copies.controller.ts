import { Controller, Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { AdvanceCopiesService } from './advance-copies.service.js';

/** Advance copies: a release of a round as files, before it is public and after. Kept by nobody on the way. */
@Controller()
export class AdvanceCopiesController {
  constructor(private readonly copies: AdvanceCopiesService) {}

  /** `/rounds/ddps-western-balkans-2026/releases/2026-11-30.json`, `.csv`, `.xlsx` … */
  @Get('rounds/:round/releases/:file')
  async file(@Param('round') round: string, @Param('file') file: string, @Res() response: Response): Promise<void> {
    const { name, type, bytes } = await this.copies.file(round, file);
    response
      .set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` })
      .set('Cache-Control', 'private, no-store')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
}
