import { Controller, Get, Header, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type Health, Readiness } from './readiness.js';

/** Whether the program lives and can do its work, for people and for what watches it. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** 200 only when everything is loaded and the database answers; 503 with reasons before and after. */
  @Get()
  @Header('Cache-Control', 'no-store')
  async health(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const health = await this.readiness.health();
    if (!health.ready) response.status(503).set('Retry-After', '1');
    return health;
  }

  /** 200 as long as the process answers at all. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { live: true } {
    return { live: true };
  }
}
