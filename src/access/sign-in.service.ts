import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DomainError } from '../common/domain-error.js';
import { type SignIn } from './access.guard.js';
import { networkOf } from './network.js';
import { ANYONE, type Caller } from './caller.js';
import { KeySignIn } from './key-sign-in.service.js';
import { type CalledRequest } from './operation.js';
import { RateWindow } from './rate-window.js';
import { TokenSignIn } from './token-sign-in.service.js';

/** Changes that a person may make within a minute. */
export const CHANGES_PER_MINUTE = Symbol('CHANGES_PER_MINUTE');

const BEARER = /^Bearer +([^\s]+)$/i;

/** The same for whatever is wrong with them: what is wrong would help who guesses. */
const NO_GOOD =
  'the key or token is not valid: it is unknown, has ended or was taken back. Send one that is as "Authorization: Bearer …".';

const MINUTE = 60_000;

/** Sign-ins that may fail from one network before it has to wait. */
const FAILURES = { most: 50, within: 5 * MINUTE, names: 10_000 };

/** Credentials that were good lately: who shares a network with somebody who guesses is not shut out with them. */
const GOOD_NAMES = 10_000;

/** Who calls, by what a request brings: an API key or a token. What is no bearer's credential is somebody else's matter. */
@Injectable()
export class SignInService implements SignIn {
  readonly #failures = new RateWindow(FAILURES);
  readonly #changes: RateWindow;
  readonly #good = new Set<string>();

  constructor(
    private readonly keys: KeySignIn,
    private readonly tokens: TokenSignIn,
    @Inject(CHANGES_PER_MINUTE) changesPerMinute: number,
  ) {
    this.#changes = new RateWindow({ most: changesPerMinute, within: MINUTE, names: 10_000 });
  }

  async callerBy({ headers, ip }: CalledRequest): Promise<Caller> {
    const [, credential] = BEARER.exec(String(headers['authorization'] ?? '')) ?? [];
    if (credential === undefined) return ANYONE;
    const network = networkOf(ip ?? '');
    const digest = createHash('sha256').update(credential).digest('base64');
    if (!this.#good.has(digest))
      refuseFor(this.#failures.wait(network, Date.now()), 'sign-ins failed from your network');
    const ways = credential.startsWith('merilo_') ? this.keys : this.tokens;
    const caller = await ways.callerBy(credential);
    if (caller) {
      this.#remember(digest);
      return caller;
    }
    this.#good.delete(digest);
    this.#failures.count(network, Date.now());
    throw new DomainError('UNAUTHENTICATED', NO_GOOD);
  }

  countChange({ person }: Caller): void {
    if (person === null) return;
    const now = Date.now();
    refuseFor(this.#changes.wait(person, now), 'changes came from you');
    this.#changes.count(person, now);
  }

  #remember(digest: string): void {
    this.#good.delete(digest);
    this.#good.add(digest);
    if (this.#good.size <= GOOD_NAMES) return;
    const { value } = this.#good.values().next();
    if (value !== undefined) this.#good.delete(value);
  }
}

function refuseFor(wait: number, what: string): void {
  if (wait <= 0) return;
  const retryAfter = Math.ceil(wait / 1000);
  const message = `too many ${what} lately. Wait ${retryAfter} seconds.`;
  throw new DomainError('TOO_MANY_REQUESTS', message, [], { retryAfter });
}
