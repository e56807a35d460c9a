import { type DynamicModule, Module } from '@nestjs/common';
import { KeptFiles } from '../jobs/kept-files.js';
import { ThreadPool } from '../jobs/thread-pool.js';
import { ScoreboardsModule } from './scoreboards.module.js';
import { StudiesResolver } from './studies.resolver.js';
import { StudiesService } from './studies.service.js';

/** Studies of scoreboards that take a thread: reform paths and robustness. */
@Module({})
export class StudiesModule {
  static with({ threads, kept }: { readonly threads: ThreadPool; readonly kept: KeptFiles }): DynamicModule {
    return {
      module: StudiesModule,
      imports: [ScoreboardsModule],
      providers: [
        { provide: ThreadPool, useValue: threads },
        { provide: KeptFiles, useValue: kept },
        StudiesService,
        StudiesResolver,
      ],
    };
  }
}
