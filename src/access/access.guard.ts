import { type CanActivate, type ExecutionContext, ForbiddenException, Inject, Injectable } from '@nestjs/common';
import { isAllowed } from './allowed.js';
import { operationOf } from './operation.js';
import { type Rules } from './rules.js';

/** Where the rules stand among the providers. */
export const ACCESS_RULES = Symbol('ACCESS_RULES');

/** Lets an operation through that its rule allows, and none that has no rule. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(ACCESS_RULES) private readonly rules: Rules) {}

  canActivate(context: ExecutionContext): boolean {
    const operation = operationOf(context);
    if (isAllowed(this.rules, operation)) return true;
    throw new ForbiddenException(`"${operation}" is not open: no rule says who may call it.`);
  }
}
