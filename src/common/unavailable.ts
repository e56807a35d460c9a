/** Codes of Node for a server that cannot be reached. */
const NODE_CODES: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** PostgreSQL's: no connection, no resources, stopping or starting, a statement that took too long. */
const SQL_STATES = /^(?:08[0-9A-Z]{3}|53[0-9A-Z]{3}|57P0[1-5]|57014|55P03)$/;

/** What pg says, without a code, of a connection that broke off or was not to be had in time. */
const WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** What a caller is told meanwhile, by whichever way he asks. */
export const UNAVAILABLE = 'The database does not answer at the moment. Try again in a few seconds.';

/** Whether an error says that the database is away or has too much to do: nobody's mistake, and over after a while. */
export function isUnavailable(error: unknown): boolean {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string') return NODE_CODES.has(code) || SQL_STATES.test(code);
  return typeof message === 'string' && WORDS.test(message);
}
