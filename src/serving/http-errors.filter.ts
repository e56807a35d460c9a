import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, NotFoundException } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { DomainError, type ErrorCode } from '../common/domain-error.js';
import { isUnavailable, UNAVAILABLE } from '../common/unavailable.js';
import { errorFields, type Log } from '../logging/log.js';
import { currentRequest } from '../logging/request-context.js';
import { BusyError } from '../jobs/busy-error.js';
import { allowedMethods } from './allowed-methods.js';
import { answerError, type HttpError } from './answer-error.js';

/** What a domain error is over HTTP. A new code does not compile without its status. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  CALL_INVALID: 400,
  NOT_FOUND: 404,
  DATA_INVALID: 500,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
  WRONG_STATE: 409,
  IDEMPOTENCY_MISMATCH: 422,
  TOO_MANY_REQUESTS: 429,
  TOO_LARGE: 413,
  WRONG_TYPE: 415,
  UNAVAILABLE: 503,
};

/** Errors of Nest and express are told by their status; who sent what they refuse can mend it. */
const CODES: Readonly<Record<number, string>> = {
  400: 'CALL_INVALID',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'TOO_LARGE',
  415: 'MEDIA_TYPE',
  429: 'TOO_MANY',
  503: 'NOT_READY',
};

/** The status that express's own middleware gives an error (a body too large, a broken address). */
function statusIn(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

function masked(error: unknown, log: Log): HttpError {
  const requestId = currentRequest()?.id;
  log.error('an internal fault', { requestId, ...errorFields(error) });
  return {
    status: 500,
    code: 'INTERNAL',
    message: `An internal fault, not yours. Please report it, with the number of the request: ${requestId ?? 'none'}.`,
  };
}

/** An error as its caller may see it. What nobody expected is logged and masked. */
export function httpErrorOf(error: unknown, log: Log): HttpError {
  if (error instanceof BusyError) return { status: 503, code: 'BUSY', message: error.message, retryAfter: 5 };
  if (error instanceof DomainError) {
    if (error.code === 'DATA_INVALID') log.error(error.message, { requestId: currentRequest()?.id });
    const { retryAfter } = error.details;
    return {
      status: STATUS[error.code],
      code: error.code,
      message: error.message,
      ...(typeof retryAfter === 'number' && { retryAfter }),
    };
  }
  if (isUnavailable(error)) {
    log.error('the database does not answer', { requestId: currentRequest()?.id, ...errorFields(error) });
    return { status: 503, code: 'UNAVAILABLE', message: UNAVAILABLE, retryAfter: 5 };
  }
  const status = statusIn(error);
  if (status === null || status >= 500) return masked(error, log);
  if (status === 404) return { status, code: 'NOT_FOUND', message: 'There is nothing at this address.' };
  const message = error instanceof Error ? error.message : 'The request is wrong.';
  return { status, code: CODES[status] ?? 'CALL_INVALID', message };
}

/** The one place where an error becomes an HTTP answer. GraphQL has its own. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const fault = httpErrorOf(error, this.log);
    if (fault.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (error instanceof NotFoundException && !request.route && this.#offers(request, response)) return;
    answerError(request, response, fault);
  }

  /** There is such a path, but not for this method: says for which. */
  #offers(request: Request, response: Response): boolean {
    const methods = allowedMethods(request.app, request.path);
    if (methods.length === 0) return false;
    const allow = methods.join(', ');
    response.setHeader('Allow', allow);
    if (request.method === 'OPTIONS') response.status(204).end();
    else answerError(request, response, { status: 405, code: 'METHOD_NOT_ALLOWED', message: `Only ${allow}.` });
    return true;
  }
}
