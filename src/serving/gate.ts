import { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type Readiness } from '../health/readiness.js';
import { type Log } from '../logging/log.js';
import { logRequest, pathOf } from '../logging/log-request.js';
import { answerError } from './answer-error.js';
import { type SecurityHeaders } from './security-headers.js';

export interface GateOptions {
  readonly readiness: Readiness;
  readonly log: Log;
  readonly headers: SecurityHeaders;
}

/** Stands before the app from the first moment: `/health` is answered at once, all else when the app is ready. */
export interface Gate {
  readonly listener: RequestListener;
  /** Hands requests on to the app from now on, as far as it is ready. */
  readonly open: (app: RequestListener) => void;
}

function answerHealth(readiness: Readiness, path: string, response: ServerResponse): Promise<void> | void {
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 503 && { 'Retry-After': '1' }),
    });
    response.end(JSON.stringify(body));
  };
  if (path === '/health/live') return send(200, { live: true });
  return readiness.health().then((health) => send(health.ready ? 200 : 503, health));
}

/** Makes the gate. What comes while the app is not ready gets 503 and when to try again. */
export function createGate({ readiness, log, headers }: GateOptions): Gate {
  let app: RequestListener | null = null;

  function handOn(request: IncomingMessage, response: ServerResponse): void {
    const path = pathOf(request.url);
    const isHealth = path === '/health' || path === '/health/live';
    if (app && (isHealth || readiness.isReady)) return void app(request, response);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isHealth && isRead) return void answerHealth(readiness, path, response);
    if (readiness.isStopping) response.setHeader('Connection', 'close');
    const message = readiness.isStopping
      ? 'The server is stopping.'
      : 'The server is starting and not ready yet. Try again in a moment; /health says what it is waiting for.';
    answerError(request, response, { status: 503, code: 'NOT_READY', message, retryAfter: 1 });
  }

  return {
    listener: (request, response) =>
      logRequest(log, request, response, () => headers(request, response, () => handOn(request, response))),
    open: (ready) => {
      app = ready;
    },
  };
}
