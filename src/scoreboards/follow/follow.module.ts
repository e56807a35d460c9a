import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentsModule } from '../../assessments/assessments.module.js';
import { FollowResolver } from './follow.resolver.js';
import { FollowService, READ_DRAFT, type ReadDraft } from './follow.service.js';
import { ScoreboardsModule } from '../scoreboards.module.js';

/** How scores follow the law: timelines, impact, scenarios. */
@Module({})
export class FollowModule {
  static with(readDraft: ReadDraft): DynamicModule {
    return {
      module: FollowModule,
      imports: [AssessmentsModule, ScoreboardsModule],
      providers: [{ provide: READ_DRAFT, useValue: readDraft }, FollowService, FollowResolver],
      exports: [FollowService],
    };
  }
}
