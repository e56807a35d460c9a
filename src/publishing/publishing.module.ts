import { Module } from '@nestjs/common';
import { ReleaseFilesService } from './release-files.service.js';
import { ReleasesController } from './releases.controller.js';

/** From a round to what the public reads: releases, their files and how to cite them. */
@Module({
  controllers: [ReleasesController],
  providers: [ReleaseFilesService],
})
export class PublishingModule {}
