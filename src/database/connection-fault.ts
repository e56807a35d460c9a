import { DomainError } from '../common/domain-error.js';
import { codeOf, messageOf } from './error-code.js';

/** Where a database lies, as a message may say it: never the password. */
export interface Place {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

const HINTS: Readonly<Record<string, (place: Place) => string>> = {
  ECONNREFUSED: () => 'nothing listens there. Start the server, or mend host and port in DATABASE_URL.',
  ECONNRESET: () => 'the server broke off. See its log, and whether it wants TLS (sslmode=require in DATABASE_URL).',
  ENOENT: () => 'there is no such socket. Start the server, or mend the host in DATABASE_URL.',
  ENOTFOUND: ({ host }) => `no host is called ${host}. Mend the host in DATABASE_URL.`,
  EAI_AGAIN: ({ host }) =>
    `the name ${host} cannot be looked up now. See the network, or mend the host in DATABASE_URL.`,
  ETIMEDOUT: () => 'no answer. See the network and its firewalls, or mend host and port in DATABASE_URL.',
  EHOSTUNREACH: () => 'no way leads there. See the network, or mend the host in DATABASE_URL.',
  '28P01': ({ user }) => `the password of ${user} is refused. Mend user and password in DATABASE_URL.`,
  '28000': ({ user }) => `the server does not let "${user}" in. See its pg_hba.conf, or mend DATABASE_URL.`,
  '3D000': ({ database }) => `there is no such database. Make it (createdb ${database}), or mend DATABASE_URL.`,
  '42501': ({ user, database }) =>
    `${user} may not do that there. GRANT ALL ON DATABASE ${database} and on its schema to ${user}.`,
  '53300': () => 'the server has no connection free. End some, or raise its max_connections.',
  '57P03': () => 'the server is just starting or stopping. Try again in a moment.',
};

/** Whether an error is one that who set the program up can mend, and not a fault of the program. */
export function isConnectionFault(error: unknown): boolean {
  return codeOf(error) in HINTS;
}

/**
 * The error of a server that cannot be reached or used, in words for who set the program up: what, where, why and what
 * to do. An error that is one of ours already stays as it is.
 */
export function connectionFault(error: unknown, place: Place): DomainError {
  if (error instanceof DomainError) return error;
  const code = codeOf(error);
  const message = messageOf(error);
  const timedOut = /timeout/i.test(message) ? HINTS['ETIMEDOUT'] : undefined;
  const hint = HINTS[code] ?? timedOut;
  const why = hint?.(place) ?? `${message}. Mend DATABASE_URL, or see the server's log.`;
  return new DomainError(
    'CALL_INVALID',
    `cannot use the database "${place.database}" on ${place.host}, port ${place.port}: ${why}`,
  );
}

/** The oldest PostgreSQL that the program is made for. */
const OLDEST = 14;

/** What is wrong with a server's version, by its number (150004 is 15.4) and its name; null: nothing. */
export function versionFault(number: number, version: string): DomainError | null {
  if (number >= OLDEST * 10_000) return null;
  return new DomainError(
    'CALL_INVALID',
    `the server of DATABASE_URL is PostgreSQL ${version}; Merilo needs ${OLDEST} or later. Use a later server, or ` +
      'leave DATABASE_URL out for the embedded database.',
  );
}
