import { Module } from '@nestjs/common';
import { RoundsModule } from '../rounds.module.js';
import { MatrixController } from './matrix.controller.js';
import { MatrixService } from './matrix.service.js';

/** The matrix of comments and responses of rounds. */
@Module({
  imports: [RoundsModule],
  controllers: [MatrixController],
  providers: [MatrixService],
})
export class MatrixModule {}
