import { type LoggerService } from '@nestjs/common';
import { type Log } from './log.js';
import { currentRequest } from './request-context.js';

/** What Nest says as events of our log: its talk at the start is `debug`, its warnings and errors what they are. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.#say('debug', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#say('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#say('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#say('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#say('debug', message, rest);
  }

  /** Nest gives the part of the program that speaks as the last argument. */
  #say(level: keyof Log, message: unknown, rest: readonly unknown[]): void {
    const from = rest.at(-1);
    this.to[level](message instanceof Error ? message.message : String(message), {
      from: typeof from === 'string' && !from.includes('\n') ? from : undefined,
      requestId: currentRequest()?.id,
      stack: message instanceof Error ? message.stack : undefined,
    });
  }
}
