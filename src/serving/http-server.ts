import { createServer, type RequestListener, type Server } from 'node:http';
import { DomainError } from '../common/domain-error.js';

/** All in milliseconds: who sends slowly, or nothing, must not hold a connection for long. */
const HEADERS_WITHIN = 10_000;
const REQUEST_WITHIN = 30_000;
const KEPT_IDLE = 65_000;
const SILENT = 120_000;

const LARGEST_HEADER = 16 * 1024;

const WHY: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) =>
    `another program listens there. End it, or choose another port: PORT=${port < 65535 ? port + 1 : 3000} (0 takes any free one).`,
  EACCES: () => 'the system does not allow it. Choose a port above 1023 with PORT.',
  EADDRNOTAVAIL: () =>
    'this machine has no such address. Mend HOST; 127.0.0.1 is this machine, 0.0.0.0 all its addresses.',
  ENOTFOUND: () => 'no host has that name. Mend HOST; 127.0.0.1 is this machine, 0.0.0.0 all its addresses.',
};

/** An HTTP server that a slow or silent client cannot hold up. It does not listen yet. */
export function boundedServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: HEADERS_WITHIN,
      requestTimeout: REQUEST_WITHIN,
      keepAliveTimeout: KEPT_IDLE,
      connectionsCheckingInterval: 2000,
      maxHeaderSize: LARGEST_HEADER,
    },
    listener,
  );
  server.setTimeout(SILENT);
  return server;
}

/** Listens, and gives the port that it got. Where it cannot, CALL_INVALID says why and what to do. */
export function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = WHY[error.code ?? '']?.(port) ?? `${error.message}.`;
      reject(new DomainError('CALL_INVALID', `cannot listen on ${host}, port ${port}: ${why}`));
    });
    server.listen({ host, port }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Takes no more connections, lets what has begun end within so many milliseconds, and breaks off what has not. */
export function closeServer(server: Server, within: number): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    const late = setTimeout(() => server.closeAllConnections(), within);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
