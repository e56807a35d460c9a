import { ANYONE, type Caller } from './caller.js';

const CALLERS = new WeakMap<object, Caller>();

/** Remembers who calls, for as long as the request lives. */
export function setCaller(request: object, caller: Caller): void {
  CALLERS.set(request, caller);
}

/** Who calls: what the guard found out; anyone where it did not ask. */
export function callerOf(request: object): Caller {
  return CALLERS.get(request) ?? ANYONE;
}
