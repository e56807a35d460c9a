import { type DynamicModule, Module } from '@nestjs/common';
import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { SIGN_IN } from './access.guard.js';
import { ApiKeysService } from './api-keys.service.js';
import { FirstAdministrator } from './first-administrator.service.js';
import { GrantsService } from './grants.service.js';
import { KeySignIn } from './key-sign-in.service.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { CHANGES_PER_MINUTE, SignInService } from './sign-in.service.js';
import { TOKEN_SETTINGS, type TokenSettings, TokenSignIn } from './token-sign-in.service.js';

/** How people sign in here. */
export interface PeopleSettings {
  readonly tokens: TokenSettings | null;
  readonly changesPerMinute: number;
}

/** People, their roles and how they sign in. Global, for the guard asks it who calls. */
@Module({})
export class PeopleModule {
  static with({ tokens, changesPerMinute }: PeopleSettings): DynamicModule {
    return {
      module: PeopleModule,
      global: true,
      imports: [JurisdictionsModule],
      providers: [
        { provide: TOKEN_SETTINGS, useValue: tokens },
        { provide: CHANGES_PER_MINUTE, useValue: changesPerMinute },
        GrantsService,
        PeopleService,
        ApiKeysService,
        FirstAdministrator,
        KeySignIn,
        TokenSignIn,
        SignInService,
        { provide: SIGN_IN, useExisting: SignInService },
        PeopleResolver,
      ],
      exports: [SIGN_IN, PeopleService, FirstAdministrator],
    };
  }
}
