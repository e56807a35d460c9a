import { type NextFunction, type Request, type Response } from 'express';
import { requestIdOf } from './request-id.js';

interface BodyError {
  /** What went wrong, in the parser's words; some faults have none. */
  readonly type?: string;
  readonly status: number;
}

function isBodyError(error: unknown): error is BodyError {
  return error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500;
}

function told(
  { type }: BodyError,
  most: number,
): { readonly status: number; readonly code: string; readonly message: string } {
  switch (type) {
    case 'entity.too.large':
      return {
        status: 413,
        code: 'BODY_LIMIT',
        message: `The request's body is too large: ${most} bytes are allowed. Shorten the query or its variables, or split the request.`,
      };
    case 'entity.parse.failed':
      return {
        status: 400,
        code: 'BAD_REQUEST',
        message: 'The request\'s body is no JSON. Send an object such as {"query": "{ jurisdictions { code } }"}.',
      };
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return {
        status: 415,
        code: 'BAD_REQUEST',
        message: "The request's body is written in a way that is not understood. Send JSON in UTF-8.",
      };
    default:
      return { status: 400, code: 'BAD_REQUEST', message: "The request's body could not be read. Send it again." };
  }
}

/** Tells of a body that could not be read as every other error of the API is told. Others pass on. */
export function bodyErrors(
  most: number,
): (error: unknown, request: Request, response: Response, next: NextFunction) => void {
  return (error, request, response, next) => {
    if (!isBodyError(error)) {
      next(error);
      return;
    }
    const { status, code, message } = told(error, most);
    response.status(status).json({ errors: [{ message, extensions: { code, requestId: requestIdOf(request) } }] });
  };
}
