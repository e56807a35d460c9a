import { type NextFunction, type Request, type Response } from 'express';

/** The explorer runs what we serve and nothing else, and may be framed by nobody. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Puts the policy on everything under the API's address: the explorer is there, and answers need nothing. */
export function explorerHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  // One address is a page and an answer; both change with what is loaded.
  response.setHeader('Cache-Control', 'no-cache');
  response.vary('Accept');
  next();
}
