import { Module } from '@nestjs/common';
import { CodingModule } from '../coding/coding.module.js';
import { RoundsModule } from '../rounds.module.js';
import { SentWorksheetService } from './sent-worksheet.service.js';
import { Turns } from './turns.service.js';
import { WorkbooksController } from './workbooks.controller.js';
import { WorkbooksService } from './workbooks.service.js';
import { WorksheetFilesController } from './worksheet-files.controller.js';
import { WorksheetFilesService } from './worksheet-files.service.js';

/** Workbooks of rounds, out and in, and their data files; working sheets for governments, and their replies back. */
@Module({
  imports: [RoundsModule, CodingModule],
  controllers: [WorkbooksController, WorksheetFilesController],
  providers: [WorkbooksService, SentWorksheetService, WorksheetFilesService, Turns],
})
export class WorkbooksModule {}
