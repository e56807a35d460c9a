import { Controller, Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { RegisterFilesService } from './register-files.service.js';
import { send } from './reports.controller.js';

/** The register of law as files, at addresses that stay. */
@Controller()
export class RegisterFilesController {
  constructor(private readonly files: RegisterFilesService) {}

  @Get('data/register.jsonld')
  async jsonLd(@Res() response: Response): Promise<void> {
    send(response, await this.files.jsonLd(), 'attachment');
  }

  @Get('data/register.csv')
  async csv(@Res() response: Response): Promise<void> {
    send(response, await this.files.csv(), 'attachment');
  }

  @Get('instruments/:code.jsonld')
  async act(@Param('code') code: string, @Res() response: Response): Promise<void> {
    send(response, await this.files.act(code), 'inline');
  }
}
