/** How much an event matters. */
export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

/** What is known of an event beside its message: plain values. Never a secret, never anything about a person. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Takes the events of the running program, one at a time. */
export type Log = Readonly<Record<LogLevel, (message: string, fields?: LogFields) => void>>;

const WEIGHT: Readonly<Record<LogLevel, number>> = { error: 0, warn: 1, info: 2, debug: 3 };

export interface LogOptions {
  readonly format: 'text' | 'json';
  /** The least that is written. */
  readonly level: LogLevel;
  readonly write: (line: string) => void;
  readonly now?: () => Date;
}

function known(fields: LogFields): readonly (readonly [string, string | number | boolean | null])[] {
  return Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

function asJson(time: Date, level: LogLevel, message: string, fields: LogFields): string {
  return JSON.stringify({ time: time.toISOString(), level, message, ...Object.fromEntries(known(fields)) });
}

/** A value on a text line: in quotes where it holds a space or what a terminal would act on. */
function shown(value: string | number | boolean | null): string {
  const text = String(value);
  return /^[\x21-\x7e]+$/.test(text) ? text : JSON.stringify(text);
}

function asText(time: Date, level: LogLevel, message: string, fields: LogFields): string {
  const words = known(fields).map(([key, value]) => `${key}=${shown(value)}`);
  return [time.toISOString().slice(11, 19), level.padEnd(5), message, ...words].join(' ');
}

/** A log that writes one line an event: an object of JSON for programs, short words for people. */
export function createLog({ format, level, write, now = () => new Date() }: LogOptions): Log {
  const line = format === 'json' ? asJson : asText;
  const at =
    (own: LogLevel) =>
    (message: string, fields: LogFields = {}): void => {
      if (WEIGHT[own] <= WEIGHT[level]) write(`${line(now(), own, message, fields)}\n`);
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

/** An unexpected error as fields of an event: its words and where it was thrown. For the log alone, never an answer. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: String(error) };
  return { error: error.message, stack: error.stack };
}
