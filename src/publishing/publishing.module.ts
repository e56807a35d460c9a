import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { RoundsModule } from '../rounds/rounds.module.js';
import { ScoreboardsModule } from '../scoreboards/scoreboards.module.js';
import { AdvanceCopiesController } from './advance-copies.controller.js';
import { AdvanceCopiesService } from './advance-copies.service.js';
import { EmbargoesService } from './embargoes.service.js';
import { ReleaseFilesService } from './release-files.service.js';
import { ReleasesController } from './releases.controller.js';
import { RoundReleasesResolver } from './round-releases.resolver.js';
import { RoundReleasesService } from './round-releases.service.js';

/** From a round to what the public reads: releases, their files and how to cite them. */
@Module({
  imports: [AssessmentsModule, ScoreboardsModule, RoundsModule],
  controllers: [ReleasesController, AdvanceCopiesController],
  providers: [ReleaseFilesService, EmbargoesService, AdvanceCopiesService, RoundReleasesService, RoundReleasesResolver],
})
export class PublishingModule {}
