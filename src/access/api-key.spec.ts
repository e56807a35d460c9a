import { expect, it } from '@jest/globals';
import { hashOf, isSecretOf, keyParts, keyText, newKey } from './api-key.js';

it('is written in two parts and read again', () => {
  const key = newKey();
  expect(keyText(key)).toMatch(/^merilo_[0-9a-f]{16}_[0-9a-f]{64}$/);
  expect(keyParts(keyText(key))).toEqual(key);
  expect(newKey()).not.toEqual(key);
});

it.each(['', 'merilo_', `merilo_${'a'.repeat(16)}_${'a'.repeat(63)}`, `merilo_${'A'.repeat(16)}_${'a'.repeat(64)}`])(
  'is not %j',
  (text) => expect(keyParts(text)).toBeNull(),
);

it('is kept as the SHA-256 of its secret', () => {
  // FIPS 180-4, the example of one block: SHA-256("abc").
  const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(hashOf('abc')).toBe(hash);
  expect(isSecretOf('abc', hash)).toBe(true);
  expect(isSecretOf('abd', hash)).toBe(false);
  expect(isSecretOf('abc', '')).toBe(false);
});
