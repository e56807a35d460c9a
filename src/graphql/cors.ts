import { type NextFunction, type Request, type Response } from 'express';

/** Headers that a page of another origin may send. The last two let a GET pass the guard against forged requests. */
const ALLOWED_HEADERS = [
  'content-type',
  'x-request-id',
  'authorization',
  'idempotency-key',
  'apollo-require-preflight',
  'x-apollo-operation-name',
];

/** Headers that a page of another origin may read. */
const EXPOSED_HEADERS = ['etag', 'x-request-id', 'content-disposition'];

const METHODS = ['GET', 'HEAD', 'POST'];

const PREFLIGHT_SECONDS = 600;

/**
 * Lets pages of the given origins call us from a browser; `*` is any, none is none. Never with cookies. What a page of
 * another origin may not read is the browser's to withhold: the answer just lacks the headers.
 */
export function cors(origins: readonly string[]): (request: Request, response: Response, next: NextFunction) => void {
  const any = origins.includes('*');
  return (request, response, next) => {
    const origin = request.headers.origin;
    if (!any && origins.length > 0) response.vary('Origin');
    const isAllowed = origin !== undefined && (any || origins.includes(origin));
    const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (isAllowed) {
      response.setHeader('Access-Control-Allow-Origin', any ? '*' : origin);
      response.setHeader('Access-Control-Expose-Headers', EXPOSED_HEADERS.join(', '));
    }
    if (!isPreflight) {
      next();
      return;
    }
    if (isAllowed) {
      response.setHeader('Access-Control-Allow-Methods', METHODS.join(', '));
      response.setHeader('Access-Control-Allow-Headers', ALLOWED_HEADERS.join(', '));
      response.setHeader('Access-Control-Max-Age', String(PREFLIGHT_SECONDS));
    }
    response.status(204).end();
  };
}
