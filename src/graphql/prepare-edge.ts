import { type NextFunction, type Request, type Response } from 'express';
import { GRAPHQL_PATH } from './apollo-config.js';
import { bodyErrors } from './body-errors.js';
import { cors } from './cors.js';
import { explorerHeaders } from './explorer-headers.js';
import { LIMITS } from './limits.js';

type Handler =
  | ((request: Request, response: Response, next: NextFunction) => void)
  | ((error: unknown, request: Request, response: Response, next: NextFunction) => void);

/** What is needed of a Nest app on express. */
interface ExpressApp {
  readonly use: (path: string, handler: Handler) => unknown;
  readonly useBodyParser: (type: 'json', options: { readonly limit: number }) => unknown;
}

/** What pages of other origins may call, where the settings name their origins. */
const SHARED_PATHS = [GRAPHQL_PATH, '/data', '/reports'];

/**
 * What stands before the app's routes: who may call from a browser, how large a body may be, how a bad one is told.
 * To be called once, before `app.init()` or `app.listen()`; the app is best made with `bodyParser: false`.
 */
export function prepareEdge(
  app: ExpressApp,
  {
    corsOrigins,
    bodyBytes = LIMITS.bodyBytes,
  }: { readonly corsOrigins: readonly string[]; readonly bodyBytes?: number },
): void {
  for (const path of SHARED_PATHS) app.use(path, cors(corsOrigins));
  app.use(GRAPHQL_PATH, explorerHeaders);
  app.useBodyParser('json', { limit: bodyBytes });
  app.use(GRAPHQL_PATH, bodyErrors(bodyBytes));
}
