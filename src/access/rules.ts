import { type Role } from './role.js';

/** Who has one of the roles where the scope says: on the whole server, in `round`, at `jurisdiction` of `round`. */
export interface RoleRule {
  readonly roles: readonly Role[];
  readonly scope: 'server' | 'round' | 'place';
}

/**
 * Who may call an operation. `public`: anyone. `signed-in`: any person; what they are told is then for the operation to
 * say.
 */
export type Rule = 'public' | 'signed-in' | RoleRule;

/** Rules by operation: a root field as `Query.scoreboard`, an HTTP route as `GET /data/:file`. */
export type Rules = Readonly<Record<string, Rule>>;

/**
 * Who may do what, in one place. An operation that is not named here is refused, whoever calls; a name without an
 * operation fails a test. Routes are written as their controllers declare them.
 */
export const RULES: Rules = {
  'Query.jurisdictions': 'public',
  'Query.jurisdiction': 'public',
  'Query.groups': 'public',
  'Query.instruments': 'public',
  'Query.instrument': 'public',
  'Query.search': 'public',
  'Query.coverageGrid': 'public',
  'Query.frameworks': 'public',
  'Query.framework': 'public',
  'Query.assessments': 'public',
  'Query.assessment': 'public',
  'Query.scoreboard': 'public',
  'Query.scorecard': 'public',
  'Query.comparators': 'public',
  'Query.concordance': 'public',
  'Query.disagreements': 'public',
  'Query.mappings': 'public',
  'Query.reform': 'public',
  'Query.robustness': 'public',
  'Query.timeline': 'public',
  'Query.impact': 'public',
  'Query.scenario': 'public',
  'Query.reportJob': 'public',
  'Query.me': 'signed-in',
  'Query.people': { roles: ['administrator'], scope: 'round' },
  'Query.apiKeys': 'signed-in',
  'Mutation.addPerson': { roles: ['administrator'], scope: 'server' },
  'Mutation.erasePerson': { roles: ['administrator'], scope: 'server' },
  'Mutation.grantRole': { roles: ['administrator'], scope: 'place' },
  'Mutation.revokeRole': { roles: ['administrator'], scope: 'place' },
  'Mutation.createApiKey': 'signed-in',
  'Mutation.revokeApiKey': 'signed-in',
  'Mutation.requestReport': 'public',
  'Mutation.requestReports': 'public',
  'GET /health': 'public',
  'GET /health/live': 'public',
  'GET /reports/:assessment/:file': 'public',
  'GET /figures/:assessment': 'public',
  'GET /figures/:assessment/:file': 'public',
  'GET /data/:file': 'public',
  'GET /catalogue.jsonld': 'public',
  'GET /data/register.jsonld': 'public',
  'GET /data/register.csv': 'public',
  'GET /instruments/:code.jsonld': 'public',
  'GET /': 'public',
  'GET /assessments': 'public',
  'GET /assessments/:id': 'public',
  'GET /assessments/:id/timeline': 'public',
  'GET /assessments/:id/:jurisdiction': 'public',
  'GET /assessments/:id/:jurisdiction/concordance': 'public',
  'GET /jurisdictions': 'public',
  'GET /jurisdictions/:code': 'public',
  'GET /instruments': 'public',
  'GET /coverage': 'public',
  'GET /instruments/:code': 'public',
  'GET /eli/:jurisdiction/:name': 'public',
  'GET /eli/:jurisdiction/:name/:date{/:language}': 'public',
  'GET /frameworks/:id/:version': 'public',
  'GET /assets/:file': 'public',
  'GET /explorer/:file': 'public',
};
