import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { currentRequest } from '../logging/request-context.js';

/** Why a request gets no answer of its own: for the caller, in words that help. */
export interface HttpError {
  readonly status: number;
  /** Stable, for programs. */
  readonly code: string;
  readonly message: string;
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function asPage({ status, message }: HttpError, requestId: string | undefined): string {
  const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`;
  const id = requestId === undefined ? '' : `<p><small>Request ${escaped(requestId)}</small></p>`;
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${title} · Merilo</title></head><body><main><h1>${title}</h1><p>${escaped(message)}</p>` +
    `<p><a href="/">To the first page</a></p>${id}</main></body></html>\n`
  );
}

/** Answers with an error: a page where the caller reads pages (a browser), else JSON with `code` and `message`. */
export function answerError(request: IncomingMessage, response: ServerResponse, error: HttpError): void {
  if (response.headersSent) return void response.destroy();
  const requestId = currentRequest()?.id;
  const isPage = /\btext\/html\b/.test(request.headers.accept ?? '');
  const { status, code, message, retryAfter } = error;
  const body = isPage ? asPage(error, requestId) : `${JSON.stringify({ status, code, message, requestId })}\n`;
  response.statusCode = status;
  response.setHeader('Content-Type', isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Vary', 'Accept');
  for (const name of ['ETag', 'Content-Disposition', 'Last-Modified']) response.removeHeader(name);
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  response.end(request.method === 'HEAD' ? undefined : body);
}
