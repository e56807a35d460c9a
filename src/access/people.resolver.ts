import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NotRemembered } from '../audit/not-remembered.js';
import { type Connection, connectionOf } from '../graphql/connection.js';
import { given } from '../graphql/given.js';
import { ApiKeysService, type NewApiKey } from './api-keys.service.js';
import { type Caller } from './caller.js';
import { CurrentCaller } from './current-caller.js';
import { GrantsService } from './grants.service.js';
import {
  AddPersonArgs,
  ApiKeysArgs,
  CreateApiKeyArgs,
  GrantArgs,
  PeopleArgs,
  PersonArgs,
  RevokeApiKeyArgs,
} from './people.args.js';
import { PeopleService } from './people.service.js';
import { ApiKeyType, MeType, NewApiKeyType, PersonConnectionType, PersonType } from './people.type.js';
import { type ApiKey, type Person } from './person.js';
import { type Grant } from './role.js';

/** A row of a table beside what it costs to find it. */
const KEYS_COST = 50;

function grantIn({ role, round, jurisdiction }: GrantArgs): Grant {
  return { role, round: round ?? null, jurisdiction: jurisdiction ?? null };
}

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly persons: PeopleService,
    private readonly grants: GrantsService,
    private readonly keys: ApiKeysService,
  ) {}

  @Query(() => MeType, { description: 'Who you are here, by the key or token that you send.' })
  async me(@CurrentCaller() caller: Caller): Promise<MeType> {
    const person = await this.persons.called(caller.person ?? '');
    return { person, grants: caller.grants, key: caller.key?.id ?? null };
  }

  @Query(() => PersonConnectionType, { description: 'The people who may sign in. For administrators.' })
  async people(@CurrentCaller() caller: Caller, @Args() { round, ...page }: PeopleArgs): Promise<Connection<Person>> {
    return connectionOf(await this.persons.all(caller, round ?? null), page, ({ id }) => id);
  }

  @Query(() => [ApiKeyType], {
    complexity: ({ childComplexity }) => KEYS_COST * childComplexity,
    description: 'Your API keys, the newest first.',
  })
  apiKeys(@CurrentCaller() caller: Caller, @Args() { person }: ApiKeysArgs): Promise<readonly ApiKey[]> {
    return this.keys.of(caller, person ?? null);
  }

  @Mutation(() => PersonType, { description: 'Adds a person, without a role. For administrators of the server.' })
  addPerson(@CurrentCaller() caller: Caller, @Args() person: AddPersonArgs): Promise<Person> {
    return this.persons.add(caller, given(person));
  }

  @Mutation(() => PersonType, {
    description:
      'Erases what is personal about a person, their keys and their roles. Their id stays, and what they did in the trail. For administrators of the server.',
  })
  erasePerson(@CurrentCaller() caller: Caller, @Args() { person }: PersonArgs): Promise<Person> {
    return this.persons.erase(caller, person);
  }

  @Mutation(() => PersonType, {
    description:
      'Grants a role, in a round or in all, for a jurisdiction or for all. For those who are administrators there. WRONG_STATE: a second coder may have no other role there but reader.',
  })
  async grantRole(@CurrentCaller() caller: Caller, @Args() asked: GrantArgs): Promise<Person> {
    await this.grants.grant(caller, asked.person, grantIn(asked));
    return this.persons.shownTo(caller, asked.person);
  }

  @Mutation(() => PersonType, {
    description:
      'Takes a role back, named as it was granted. For those who are administrators there. WRONG_STATE: the last administrator of the server.',
  })
  async revokeRole(@CurrentCaller() caller: Caller, @Args() asked: GrantArgs): Promise<Person> {
    await this.grants.revoke(caller, asked.person, grantIn(asked));
    return this.persons.shownTo(caller, asked.person);
  }

  @NotRemembered()
  @Mutation(() => NewApiKeyType, {
    description:
      'Makes an API key, which is told this one time. For yourself no wider than what you signed in by; for a person without an issuer as an administrator of the server.',
  })
  createApiKey(@CurrentCaller() caller: Caller, @Args() asked: CreateApiKeyArgs): Promise<NewApiKey> {
    return this.keys.create(caller, given(asked));
  }

  @Mutation(() => ApiKeyType, {
    description: 'Makes an API key end now: one of yours, or any as an administrator of the server.',
  })
  revokeApiKey(@CurrentCaller() caller: Caller, @Args() { id }: RevokeApiKeyArgs): Promise<ApiKey> {
    return this.keys.revoke(caller, id);
  }
}
