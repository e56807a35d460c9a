import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Caller } from './caller.js';
import { requestOf } from './operation.js';
import { callerOf } from './request-caller.js';

/** Hands the caller to a method of a resolver or controller: `find(@CurrentCaller() caller: Caller)`. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(requestOf(context)),
);
