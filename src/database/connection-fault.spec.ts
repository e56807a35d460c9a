import { expect, it } from '@jest/globals';
import { connectionFault, isConnectionFault, versionFault } from './connection-fault.js';

const place = { host: 'db.example.org', port: 5433, database: 'merilo', user: 'writer' };

it.each([
  { code: 'ECONNREFUSED', says: /nothing listens there/ },
  { code: 'ENOTFOUND', says: /no host is called db\.example\.org/ },
  { code: '28P01', says: /the password of writer is refused/ },
  { code: '28000', says: /does not let "writer" in/ },
  { code: '3D000', says: /createdb merilo/ },
  { code: '42501', says: /GRANT ALL/ },
  { code: '53300', says: /no connection free/ },
])('says where, why and what to do at $code', ({ code, says }) => {
  const error = Object.assign(new Error('in the words of a program'), { code });
  expect(isConnectionFault(error)).toBe(true);
  expect(connectionFault(error, place)).toMatchObject({ code: 'CALL_INVALID', message: expect.stringMatching(says) });
  expect(connectionFault(error, place).message).toContain('database "merilo" on db.example.org, port 5433: ');
});

it('says that there was no answer when time runs out', () => {
  const { message } = connectionFault(new Error('Connection terminated due to connection timeout'), place);
  expect(message).toContain('no answer');
});

it('passes on what it has no words for', () => {
  const { message } = connectionFault(new Error('The server does not support SSL connections'), place);
  expect(message).toContain('The server does not support SSL connections. Mend DATABASE_URL');
  expect(isConnectionFault(new Error('syntax error'))).toBe(false);
});

it.each([
  { number: 130_014, version: '13.14', fault: /PostgreSQL 13\.14; Merilo needs 14 or later/ },
  { number: 90_624, version: '9.6.24', fault: /PostgreSQL 9\.6\.24/ },
])('refuses PostgreSQL $version', ({ number, version, fault }) =>
  expect(versionFault(number, version)?.message).toMatch(fault),
);

it.each([140_000, 150_004, 180_006])('takes PostgreSQL %i', (number) => expect(versionFault(number, '')).toBeNull());
