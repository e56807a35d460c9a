import { type IncomingMessage, type ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Puts the headers on an answer that keep a browser from doing with a page what the page does not need. */
export type SecurityHeaders = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * The headers of every answer: pages of text, styles, fonts and images of our own, without scripts, frames or foreign
 * content. A page that needs more (the explorer) says so itself. Browsers are told to insist on TLS only where the
 * site is known to be reached by it.
 */
export function securityHeaders({ publicUrl }: { readonly publicUrl: string | null }): SecurityHeaders {
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: publicUrl?.startsWith('https://')
      ? { maxAge: 15_552_000, includeSubDomains: false }
      : false,
  });
  return (request, response, next) => set(request, response, () => next());
}
