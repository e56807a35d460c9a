import { describe, expect, it } from '@jest/globals';
import { createLog, type Log, type LogLevel } from './log.js';
import { pathOf } from './log-request.js';
import { requestIdOf } from './request-context.js';

function logTo(format: 'text' | 'json', level: LogLevel = 'info'): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  const now = (): Date => new Date('2026-11-23T08:05:09.120Z');
  return { lines, log: createLog({ format, level, now, write: (line) => lines.push(line) }) };
}

describe('createLog', () => {
  it('writes an event as one line of JSON, whatever is in it', () => {
    const { log, lines } = logTo('json');
    log.warn('two\nlines', { path: '/a "b"', status: 200, left: undefined });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toContain('\n');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: '2026-11-23T08:05:09.120Z',
      level: 'warn',
      message: 'two\nlines',
      path: '/a "b"',
      status: 200,
    });
  });

  it('writes short words for people, and quotes what a terminal would act on', () => {
    const { log, lines } = logTo('text');
    log.info('request', { method: 'GET', path: '/a b', ms: 3, odd: '\u001b[31m' });
    expect(lines).toEqual(['08:05:09 info  request method=GET path="/a b" ms=3 odd="\\u001b[31m"\n']);
  });

  it.each([
    { level: 'error', written: ['error'] },
    { level: 'warn', written: ['error', 'warn'] },
    { level: 'info', written: ['error', 'warn', 'info'] },
    { level: 'debug', written: ['error', 'warn', 'info', 'debug'] },
  ] as const)('at level $level writes $written', ({ level, written }) => {
    const { log, lines } = logTo('json', level);
    for (const each of ['error', 'warn', 'info', 'debug'] as const) log[each](each);
    expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(written);
  });
});

describe('what is logged of a request', () => {
  it.each([
    { url: '/data/x.csv?asOf=2018&name=Ana', path: '/data/x.csv' },
    { url: '/?q=secret', path: '/' },
    { url: undefined, path: '/' },
    { url: `/${'a'.repeat(500)}`, path: `/${'a'.repeat(199)}` },
  ])('is of $url the path alone', ({ url, path }) => expect(pathOf(url)).toBe(path));

  it.each(['abc-1', '0af7651916cd43dd8448eb211c80319c', 'a.b:c_d'])('keeps the id %s', (id) =>
    expect(requestIdOf(id)).toBe(id),
  );

  it.each([undefined, '', 'a b', 'x'.repeat(65), 'ü', '{"a":1}', ['a', 'b']])('makes an id in the place of %j', (id) =>
    expect(requestIdOf(id)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  );
});
