import { Module } from '@nestjs/common';
import { CodingModule } from '../coding/coding.module.js';
import { RoundsModule } from '../rounds.module.js';
import { WorkbooksController } from './workbooks.controller.js';
import { WorkbooksService } from './workbooks.service.js';

/** Workbooks of rounds, out and in, and their data files. */
@Module({
  imports: [RoundsModule, CodingModule],
  controllers: [WorkbooksController],
  providers: [WorkbooksService],
})
export class WorkbooksModule {}
