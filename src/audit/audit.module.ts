import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { RULES, type Rules } from '../access/rules.js';
import { AuditTrailResolver } from './audit-trail.resolver.js';
import { IdempotencyService } from './idempotency.service.js';
import { TrailReadingService } from './trail-reading.service.js';
import { TrailService } from './trail.service.js';
import { CHANGE_RULES, TransactionInterceptor } from './transaction.interceptor.js';

/** What was done, by whom: every module writes into the same trail, and what is sent again is done once. */
@Module({})
export class AuditModule {
  static withRules(rules: Rules = RULES): DynamicModule {
    return {
      module: AuditModule,
      global: true,
      providers: [
        TrailService,
        IdempotencyService,
        TrailReadingService,
        AuditTrailResolver,
        { provide: CHANGE_RULES, useValue: rules },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
      ],
      exports: [TrailService, IdempotencyService],
    };
  }
}
