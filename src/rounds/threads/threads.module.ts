import { Module } from '@nestjs/common';
import { RoundsModule } from '../rounds.module.js';
import { ThreadsResolver } from './threads.resolver.js';
import { ThreadsService } from './threads.service.js';

/** Comments and clarifications. */
@Module({ imports: [RoundsModule], providers: [ThreadsService, ThreadsResolver], exports: [ThreadsService] })
export class ThreadsModule {}
