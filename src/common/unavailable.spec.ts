import { expect, it } from '@jest/globals';
import { isUnavailable } from './unavailable.js';

it.each([
  { code: 'ECONNREFUSED', because: 'nothing listens there' },
  { code: '57P01', because: 'an administrator stops the server' },
  { code: '57P03', because: 'the server is starting' },
  { code: '53300', because: 'it has no connection free' },
  { code: '57014', because: 'a statement took too long' },
  { code: '08006', because: 'the connection broke off' },
])('takes the database for away at $code: $because', ({ code }) => {
  expect(isUnavailable(Object.assign(new Error('in the words of a program'), { code }))).toBe(true);
});

it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
  'and where pg says: %s',
  (message) => expect(isUnavailable(new Error(message))).toBe(true),
);

it.each([
  { error: Object.assign(new Error('syntax error'), { code: '42601' }), because: 'a wrong statement' },
  { error: Object.assign(new Error('no such file'), { code: 'ENOENT' }), because: 'a missing file' },
  { error: new TypeError('x is not a function'), because: 'a fault of the program' },
  { error: null, because: 'nothing' },
])('does not take $because for that', ({ error }) => expect(isUnavailable(error)).toBe(false));
