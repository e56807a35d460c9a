import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { isPublic } from '../access/allowed.js';
import { isGraphql, operationOf, requestOf } from '../access/operation.js';
import { callerOf } from '../access/request-caller.js';
import { type Rules } from '../access/rules.js';
import { keyIn } from './idempotency-key.js';
import { IdempotencyService } from './idempotency.service.js';
import { NOT_REMEMBERED } from './not-remembered.js';

/** Where the rules stand by which changes are told from what everybody may call. */
export const CHANGE_RULES = Symbol('CHANGE_RULES');

/**
 * Makes each mutation that is not public one transaction, done once for one key: nothing that it does is half done.
 * Public ones (a report that is asked for) change nothing that anyone entered, and are left alone.
 */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: IdempotencyService,
    private readonly reflector: Reflector,
    @Inject(CHANGE_RULES) private readonly rules: Rules,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const operation = operationOf(context);
    const { person } = callerOf(requestOf(context));
    if (
      !isGraphql(context) ||
      !operation.startsWith('Mutation.') ||
      person === null ||
      isPublic(this.rules, operation)
    ) {
      return next.handle();
    }
    const graphql = GqlExecutionContext.create(context);
    const call = {
      key: keyIn(requestOf(context).headers),
      person,
      operation,
      path: String(graphql.getInfo<{ readonly path: { readonly key: string | number } }>().path.key),
      arguments: graphql.getArgs<unknown>(),
      isRemembered: !this.reflector.get<true | undefined>(NOT_REMEMBERED, context.getHandler()),
    };
    return of(await this.idempotency.once(call, () => lastValueFrom<unknown>(next.handle())));
  }
}
