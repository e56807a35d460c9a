import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What the program knows of the request that it is working on. */
export interface RequestContext {
  /** Given back as `X-Request-Id`, and printed with all that is logged of the request. */
  readonly id: string;
  /** The name of a GraphQL operation, where the caller gave it one. Set by the API. */
  operation?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs work as part of a request: whatever it calls, and whenever that runs, finds the request's context. */
export function withRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The request that is being worked on; undefined outside of one. */
export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}

/** The id that a caller sent, where it is one that a log can hold (letters, digits, `._:-`, up to 64); else a new one. */
export function requestIdOf(sent: string | readonly string[] | undefined): string {
  return typeof sent === 'string' && /^[A-Za-z0-9._:-]{1,64}$/.test(sent) ? sent : randomUUID();
}
