import { type DynamicModule, Module } from '@nestjs/common';
import { RoundsModule } from '../rounds/rounds.module.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { MOST_EVIDENCE_BYTES, UploadService } from './upload.service.js';

/** Files that people bring as evidence. */
@Module({})
export class EvidenceModule {
  /** Takes files of so many megabytes (10⁶ bytes) at most. */
  static with({ megabytes }: { readonly megabytes: number }): DynamicModule {
    return {
      module: EvidenceModule,
      imports: [RoundsModule],
      controllers: [EvidenceController],
      providers: [
        { provide: MOST_EVIDENCE_BYTES, useValue: megabytes * 1_000_000 },
        EvidenceService,
        UploadService,
        EvidenceResolver,
      ],
      exports: [EvidenceService],
    };
  }
}
