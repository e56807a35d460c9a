import { type IncomingMessage, type ServerResponse } from 'node:http';
import { currentRequest } from '../logging/request-context.js';
import { errorPage } from '../web/pages/error-page.js';

/** Why a request gets no answer of its own: for the caller, in words that help. */
export interface HttpError {
  readonly status: number;
  /** Stable, for programs. */
  readonly code: string;
  readonly message: string;
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
}

/** Answers with an error: a page where the caller reads pages (a browser), else JSON with `code` and `message`. */
export function answerError(request: IncomingMessage, response: ServerResponse, error: HttpError): void {
  if (response.headersSent) return void response.destroy();
  const requestId = currentRequest()?.id;
  const isPage = /\btext\/html\b/.test(request.headers.accept ?? '');
  const { status, code, message, retryAfter } = error;
  const body = isPage
    ? errorPage(status, message, requestId)
    : `${JSON.stringify({ status, code, message, requestId })}\n`;
  response.statusCode = status;
  response.setHeader('Content-Type', isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Vary', 'Accept');
  for (const name of ['ETag', 'Content-Disposition', 'Last-Modified']) response.removeHeader(name);
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  response.end(request.method === 'HEAD' ? undefined : body);
}
