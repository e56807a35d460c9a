import { Module } from '@nestjs/common';
import { CodingModule } from '../coding/coding.module.js';
import { RoundsModule } from '../rounds.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { AssignmentsService } from './assignments.service.js';
import { ListedItemsService } from './listed-items.service.js';
import { WorkResolver } from './work.resolver.js';
import { WorkService } from './work.service.js';

/** Who is to do what, how far it is, and what wants a look. */
@Module({
  imports: [RoundsModule, CodingModule, ThreadsModule],
  providers: [AssignmentsService, WorkService, ListedItemsService, WorkResolver],
})
export class WorkModule {}
