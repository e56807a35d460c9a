import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Inject,
  Injectable,
  Optional,
} from '@nestjs/common';
import { DomainError } from '../common/domain-error.js';
import { verdictOn } from './allowed.js';
import { ANYONE, type Caller } from './caller.js';
import { type CalledRequest, operationOf, placeOf, requestOf } from './operation.js';
import { setCaller } from './request-caller.js';
import { type Rules } from './rules.js';

/** Where the rules stand among the providers. */
export const ACCESS_RULES = Symbol('ACCESS_RULES');

/** Where what knows callers stands among the providers; without it everyone is anyone. */
export const SIGN_IN = Symbol('SIGN_IN');

/** Finds out who calls by the credentials of a request. Credentials that are no good are UNAUTHENTICATED. */
export interface SignIn {
  readonly callerBy: (request: CalledRequest) => Promise<Caller>;
  /** Counts a change that a caller asks for. Where there were too many, it is TOO_MANY_REQUESTS. Left out: never. */
  readonly countChange?: (caller: Caller) => void;
}

const WHY = {
  unauthenticated: 'sign in first: send an API key or a token of your issuer as "Authorization: Bearer …".',
  forbidden: 'none of your roles allows it here. `me { grants { role round jurisdiction } }` says which you have.',
};

/** Whether an operation may change something, by its name alone. */
function isChange(operation: string): boolean {
  return /^(?:Mutation\.|(?:POST|PUT|PATCH|DELETE) )/.test(operation);
}

/** Lets an operation through that its rule allows, and none that has no rule. */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #callers = new WeakMap<object, Promise<Caller>>();

  constructor(
    @Inject(ACCESS_RULES) private readonly rules: Rules,
    @Optional() @Inject(SIGN_IN) private readonly signIn: SignIn | null = null,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = requestOf(context);
    if (this.signIn === null || request.headers['authorization'] === undefined) return this.#judge(context, ANYONE);
    return this.#callerOf(request, this.signIn).then((caller) => this.#judge(context, caller));
  }

  /** Asked once for each request, however many fields it has. */
  #callerOf(request: CalledRequest, signIn: SignIn): Promise<Caller> {
    let asked = this.#callers.get(request);
    if (!asked) {
      asked = signIn.callerBy(request);
      this.#callers.set(request, asked);
    }
    return asked.then((caller) => {
      setCaller(request, caller);
      return caller;
    });
  }

  #judge(context: ExecutionContext, caller: Caller): true {
    const operation = operationOf(context);
    if (isChange(operation)) this.signIn?.countChange?.(caller);
    const verdict = verdictOn(this.rules, operation, caller, placeOf(context));
    if (verdict === 'allowed') return true;
    if (verdict === 'unruled')
      throw new ForbiddenException(`"${operation}" is not open: no rule says who may call it.`);
    const code = verdict === 'unauthenticated' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    throw new DomainError(code, `"${operation}" is not open to you: ${WHY[verdict]}`);
  }
}
