import { Module } from '@nestjs/common';
import { FrameworksService } from './frameworks.service.js';

/** The versioned methods. */
@Module({ providers: [FrameworksService], exports: [FrameworksService] })
export class FrameworksModule {}
