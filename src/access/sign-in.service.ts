import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error.js';
import { type SignIn } from './access.guard.js';
import { ANYONE, type Caller } from './caller.js';
import { KeySignIn } from './key-sign-in.service.js';
import { type CalledRequest } from './operation.js';

const BEARER = /^Bearer +([^\s]+)$/i;

/** The same for whatever is wrong with them: what is wrong would help who guesses. */
const NO_GOOD =
  'the key or token is not valid: it is unknown, has ended or was taken back. Send one that is as "Authorization: Bearer …".';

/** Who calls, by what a request brings: an API key. What is no bearer's credential is somebody else's matter. */
@Injectable()
export class SignInService implements SignIn {
  constructor(private readonly keys: KeySignIn) {}

  async callerBy({ headers }: CalledRequest): Promise<Caller> {
    const [, credential] = BEARER.exec(String(headers['authorization'] ?? '')) ?? [];
    if (credential === undefined) return ANYONE;
    const caller = await this.keys.callerBy(credential);
    if (!caller) throw new DomainError('UNAUTHENTICATED', NO_GOOD);
    return caller;
  }
}
