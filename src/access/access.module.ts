import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ACCESS_RULES, AccessGuard } from './access.guard.js';
import { RULES, type Rules } from './rules.js';

/** Puts the rules before every root field and every route of the app. */
@Module({})
export class AccessModule {
  static withRules(rules: Rules = RULES): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: ACCESS_RULES, useValue: rules },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}
