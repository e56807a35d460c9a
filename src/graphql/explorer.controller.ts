import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { explorerFile } from './explorer-files.js';

/** What the explorer's page is made of. The page itself is at the API's address. */
@Controller('explorer')
export class ExplorerController {
  @Get(':file')
  @Header('Cache-Control', 'no-cache')
  file(@Param('file') name: string, @Res() response: Response): void {
    const file = explorerFile(name);
    if (!file) throw new NotFoundException('There is no such file of the explorer. Is it built? npm run build.');
    response.type(file.type).send(file.bytes);
  }
}
