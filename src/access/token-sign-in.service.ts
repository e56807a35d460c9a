import { Injectable, Inject, Logger } from '@nestjs/common';
import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { DomainError } from '../common/domain-error.js';
import { type Caller } from './caller.js';
import { discover } from './discover.js';
import { PeopleService } from './people.service.js';

/** Whose tokens are good here, and what for; null: none. */
export interface TokenSettings {
  readonly issuer: string;
  readonly audience: string;
}

/** Where they stand among the providers. */
export const TOKEN_SETTINGS = Symbol('TOKEN_SETTINGS');

/** Asymmetric alone (RFC 7518, RFC 8037): with a shared secret, whoever can check a token can make one. */
const ALGORITHMS = ['RS', 'PS', 'ES'].flatMap((kind) => [256, 384, 512].map((bits) => `${kind}${bits}`));
const SIGNATURES = [...ALGORITHMS, 'EdDSA', 'Ed25519'];

/** What a token may call itself: a JSON Web Token, or an access token in that form (RFC 9068). */
const TYPES: ReadonlySet<string> = new Set(['jwt', 'at+jwt', 'application/at+jwt']);

/** Seconds by which clocks may differ. */
const CLOCKS_DIFFER = 10;

/** Milliseconds. */
const ANSWERS_WITHIN = 5000;
const DISCOVERED_FOR = 3_600_000;
const TRIED_AGAIN_AFTER = 5000;

type Keys = ReturnType<typeof createRemoteJWKSet>;

const AWAY =
  'the issuer of the tokens does not answer as it should, so nobody can sign in by a token now. Try again in a moment, or sign in by an API key.';

/** What jose says of a token that is no good. All else that goes wrong is the issuer's. */
const OF_TOKEN = [
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/** Who calls by a token of an OpenID Connect issuer: an access token in the form of a JWT, or an ID token. */
@Injectable()
export class TokenSignIn {
  readonly #logger = new Logger('Access');
  #keys: { readonly found: Promise<Keys>; readonly until: number } | null = null;

  constructor(
    @Inject(TOKEN_SETTINGS) private readonly settings: TokenSettings | null,
    private readonly people: PeopleService,
  ) {}

  /** The caller whom a token names; null where it is no good. UNAVAILABLE where the issuer's keys cannot be had. */
  async callerBy(token: string): Promise<Caller | null> {
    const { settings } = this;
    if (settings === null || !isFrom(token, settings.issuer)) return null;
    const payload = await this.#verified(token, settings);
    const { sub } = payload ?? {};
    if (!payload || sub === undefined || sub === '') return null;
    return this.people.bySubject(settings.issuer, sub, detailsIn(payload, sub));
  }

  async #verified(token: string, { issuer, audience }: TokenSettings): Promise<JWTPayload | null> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, await this.#keysOf(issuer), {
        issuer,
        audience,
        algorithms: SIGNATURES,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCKS_DIFFER,
      });
      const { typ = 'jwt' } = protectedHeader;
      // A message that somebody signed out (OpenID Connect Back-Channel Logout) is signed alike, and signs nobody in.
      return TYPES.has(typ.toLowerCase()) && payload['events'] === undefined ? payload : null;
    } catch (error) {
      if (OF_TOKEN.some((kind) => error instanceof kind)) return null;
      this.#logger.error(
        `the issuer ${issuer} is of no help: ${error instanceof Error ? error.message : String(error)}`,
      );
      throw new DomainError('UNAVAILABLE', AWAY, [], { retryAfter: 5 });
    }
  }

  /** The issuer's keys, found by its discovery document; asked for once by all who need them at the same time. */
  #keysOf(issuer: string): Promise<Keys> {
    const now = Date.now();
    if (this.#keys && now < this.#keys.until) return this.#keys.found;
    const found = discover(issuer, ANSWERS_WITHIN).then((address) =>
      createRemoteJWKSet(address, { timeoutDuration: ANSWERS_WITHIN }),
    );
    this.#keys = { found, until: now + DISCOVERED_FOR };
    found.catch(() => {
      this.#keys = { found, until: Date.now() + TRIED_AGAIN_AFTER };
    });
    return found;
  }
}

/** Whether a text is a token that says to be an issuer's: what is not costs no question to the issuer. */
function isFrom(token: string, issuer: string): boolean {
  try {
    return decodeJwt(token).iss === issuer;
  } catch {
    return false;
  }
}

function detailsIn(payload: JWTPayload, subject: string): { readonly name: string; readonly email?: string } {
  const text = (claim: string): string | undefined => {
    const value = payload[claim];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : undefined;
  };
  const email = text('email');
  const name = text('name') ?? text('preferred_username') ?? email ?? subject.slice(0, 200);
  return { name, ...(email !== undefined && { email }) };
}
