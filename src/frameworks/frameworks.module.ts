import { Module } from '@nestjs/common';
import { FrameworksResolver } from './frameworks.resolver.js';
import { FrameworksService } from './frameworks.service.js';
import { ListedFrameworksService } from './listed-frameworks.service.js';

/** The versioned methods. */
@Module({
  providers: [FrameworksService, ListedFrameworksService, FrameworksResolver],
  exports: [FrameworksService],
})
export class FrameworksModule {}
