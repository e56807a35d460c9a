import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ScoreboardsModule } from '../scoreboards/scoreboards.module.js';
import { AnsweringService } from './answering.service.js';
import { ApprovalsService } from './approvals.service.js';
import { MeetingService } from './coding/meeting.service.js';
import { ItemsService } from './items.service.js';
import { RepliesResolver } from './replies.resolver.js';
import { RepliesService } from './replies.service.js';
import { RoundDataService } from './round-data.service.js';
import { RoundsResolver } from './rounds.resolver.js';
import { RoundsService } from './rounds.service.js';
import { LastAnswersService } from './upgrade/last-answers.service.js';
import { WorksheetsService } from './worksheets.service.js';

const SERVICES = [
  RoundsService,
  LastAnswersService,
  ItemsService,
  RoundDataService,
  MeetingService,
  AnsweringService,
  WorksheetsService,
  RepliesService,
  ApprovalsService,
];

/** Rounds: assessments that people make together. */
@Module({
  imports: [AssessmentsModule, InstrumentsModule, ScoreboardsModule],
  providers: [...SERVICES, RoundsResolver, RepliesResolver],
  exports: SERVICES,
})
export class RoundsModule {}
