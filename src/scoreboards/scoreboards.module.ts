import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ENGINE } from '../settings/engine.js';
import { ScoreboardViewsService } from './scoreboard-views.service.js';
import { ScoreboardsResolver } from './scoreboards.resolver.js';
import { ScorecardsResolver } from './scorecards.resolver.js';
import { HOST_ENGINE, ScoreboardsService } from './scoreboards.service.js';

/** Scoreboards, worked out from the assessments in the database. */
@Module({
  imports: [AssessmentsModule],
  providers: [
    { provide: HOST_ENGINE, useValue: ENGINE },
    ScoreboardsService,
    ScoreboardViewsService,
    ScoreboardsResolver,
    ScorecardsResolver,
  ],
  exports: [ScoreboardsService, HOST_ENGINE],
})
export class ScoreboardsModule {}
