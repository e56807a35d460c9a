import { ENGINE_VERSION } from '../common/version.js';
import { type Log } from '../logging/log.js';
import { type Settings } from '../settings/settings.js';

export interface Announcement {
  readonly settings: Settings;
  readonly port: number;
  /** A report that there is, as its path; null where there is none. */
  readonly report: string | null;
  /** The file with the key of an administrator that this start made; null where it made none. */
  readonly administratorKey: string | null;
  readonly log: Log;
  readonly write: (text: string) => void;
}

/** Where a browser on this machine reaches the server. */
export function addressOf({ host, publicUrl }: Pick<Settings, 'host' | 'publicUrl'>, port: number): string {
  if (publicUrl !== null) return publicUrl;
  const isAny = host === '0.0.0.0' || host === '::';
  const name = isAny ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Says that the server is ready and where: in words for people, as an event for programs. */
export function announce({ settings, port, report, administratorKey, log, write }: Announcement): void {
  const base = addressOf(settings, port);
  const database =
    settings.databaseUrl === null ? `embedded, in ${settings.databaseDir}` : 'PostgreSQL, by DATABASE_URL';
  const addresses = {
    page: `${base}/`,
    graphql: `${base}/graphql`,
    ...(report !== null && { report: `${base}${report}` }),
    health: `${base}/health`,
  };
  if (settings.logFormat === 'json') {
    const key = administratorKey === null ? {} : { administratorKey };
    return log.info('ready', { ...addresses, ...key, database, engine: ENGINE_VERSION });
  }
  write(
    [
      `Merilo ${ENGINE_VERSION} is ready.`,
      `  Page      ${addresses.page}`,
      `  GraphQL   ${addresses.graphql}`,
      ...(report === null ? [] : [`  A report  ${base}${report}`]),
      `  Health    ${addresses.health}`,
      `  Database  ${database}`,
      ...(administratorKey === null ? [] : [`  Sign in   with the key in ${administratorKey} (docs/access.md)`]),
      '  Stop      Ctrl-C',
      '',
    ].join('\n'),
  );
}
