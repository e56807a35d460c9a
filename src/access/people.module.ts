import { Global, Module } from '@nestjs/common';
import { SIGN_IN } from './access.guard.js';
import { KeySignIn } from './key-sign-in.service.js';
import { SignInService } from './sign-in.service.js';

/** People, their roles and how they sign in. Global, for the guard asks it who calls. */
@Global()
@Module({
  providers: [KeySignIn, SignInService, { provide: SIGN_IN, useExisting: SignInService }],
  exports: [SIGN_IN],
})
export class PeopleModule {}
