import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Log } from './log.js';
import { type RequestContext, requestIdOf, withRequest } from './request-context.js';

/** What is needed of an answer that a router has found a route for. */
interface Routed {
  readonly route?: { readonly path?: unknown };
}

/** The longest path that is logged whole. */
const LONGEST_PATH = 200;

/** The path that was asked for, without the query, where people put what they look for. */
export function pathOf(url: string | undefined): string {
  return (url ?? '/').split(/[?#]/, 1)[0]?.slice(0, LONGEST_PATH) ?? '/';
}

function routeOf(request: IncomingMessage & Routed): string | undefined {
  const path = request.route?.path;
  return typeof path === 'string' ? path : undefined;
}

/**
 * Gives a request its id, hands it on within its context, and logs one line when it is over: method, path, route,
 * status, milliseconds and bytes sent. No address, query, header or body is logged. Probes of health are `debug`.
 */
export function logRequest(
  log: Log,
  request: IncomingMessage & Routed,
  response: ServerResponse,
  next: () => void,
): void {
  const context: RequestContext = { id: requestIdOf(request.headers['x-request-id']) };
  const started = performance.now();
  const before = response.socket?.bytesWritten ?? 0;
  const socket = response.socket;
  const path = pathOf(request.url);
  response.setHeader('X-Request-Id', context.id);
  Object.assign(request, { id: context.id });
  response.once('close', () => {
    const isProbe = path === '/health' || path === '/health/live';
    log[isProbe ? 'debug' : 'info']('request', {
      requestId: context.id,
      method: request.method,
      path,
      route: routeOf(request),
      operation: context.operation,
      status: response.statusCode,
      ms: Math.round((performance.now() - started) * 10) / 10,
      bytes: (socket?.bytesWritten ?? before) - before,
      aborted: response.writableFinished ? undefined : true,
    });
  });
  withRequest(context, next);
}
