import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key as its holder has it, in its two parts. */
export interface KeyParts {
  /** Names the key; may be shown. 16 digits of base 16. */
  readonly id: string;
  /** 256 random bits in base 16; known to the holder alone. */
  readonly secret: string;
}

const KEY = /^merilo_([0-9a-f]{16})_([0-9a-f]{64})$/;

/** A new key, at random. */
export function newKey(): KeyParts {
  return { id: randomBytes(8).toString('hex'), secret: randomBytes(32).toString('hex') };
}

/** A key as its holder writes it: `merilo_<id>_<secret>`. */
export function keyText({ id, secret }: KeyParts): string {
  return `merilo_${id}_${secret}`;
}

/** The parts of a key; null where the text is no key of ours. */
export function keyParts(text: string): KeyParts | null {
  const [, id, secret] = KEY.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/** What is kept of a secret. It has 256 random bits, so a fast hash is as good as a slow one. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a secret is the one of a hash, in the same time whichever of its digits differs. */
export function isSecretOf(secret: string, hash: string): boolean {
  const own = Buffer.from(hashOf(secret));
  const kept = Buffer.from(hash);
  return own.length === kept.length && timingSafeEqual(own, kept);
}
