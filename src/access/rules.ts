import { ASSESSORS, GOVERNMENT, type Role, ROLES } from './role.js';

/**
 * Who has one of the roles where the scope says: on the whole `server`; in the `round`, for whichever of its
 * jurisdictions (what they are told of others is then for the operation to say); in the `whole` round, for all of them;
 * at the `place`, `jurisdiction` of `round`.
 */
export interface RoleRule {
  readonly roles: readonly Role[];
  readonly scope: 'server' | 'round' | 'whole' | 'place';
}

/**
 * Who may call an operation. `public`: anyone. `signed-in`: any person; what they are told is then for the operation to
 * say.
 */
export type Rule = 'public' | 'signed-in' | RoleRule;

/** Who brings evidence. */
const BRINGING: readonly Role[] = ['analyst', 'reviewer', 'second-coder', ...GOVERNMENT];

/** Who works in a round: all but readers. */
const IN_ROUND: readonly Role[] = [...ASSESSORS, 'second-coder', ...GOVERNMENT];

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
  'Query.releases': 'public',
  'Query.reportJob': 'public',
  'Query.myRounds': 'signed-in',
  'Query.round': { roles: ROLES, scope: 'round' },
  'Query.roundItem': { roles: [...ASSESSORS, ...GOVERNMENT], scope: 'place' },
  'Query.roundItemHistory': { roles: ASSESSORS, scope: 'place' },
  'Query.worksheet': { roles: [...ASSESSORS, ...GOVERNMENT], scope: 'place' },
  'Query.roundScoreboard': { roles: ['reviewer', 'publisher', 'administrator'], scope: 'whole' },
  'Query.upgradePreview': { roles: ['reviewer', 'publisher', 'administrator'], scope: 'whole' },
  'Query.roundReleases': { roles: ['reader', 'reviewer', 'publisher', 'administrator'], scope: 'whole' },
  'Query.roundRelease': { roles: ['reader', 'reviewer', 'publisher', 'administrator'], scope: 'whole' },
  'Query.roundReleaseScoreboard': { roles: ['reader', 'reviewer', 'publisher', 'administrator'], scope: 'whole' },
  'GET /rounds/:round/releases/:file': { roles: ['reader', 'reviewer', 'publisher', 'administrator'], scope: 'whole' },
  'Mutation.releaseRound': { roles: ['publisher'], scope: 'whole' },
  'Mutation.correctRound': { roles: ['publisher'], scope: 'whole' },
  'Mutation.openRound': { roles: ['publisher', 'administrator'], scope: 'server' },
  'Mutation.upgradeRound': { roles: ['reviewer', 'publisher', 'administrator'], scope: 'whole' },
  'Mutation.undoUpgrade': { roles: ['reviewer', 'publisher', 'administrator'], scope: 'whole' },
  'Mutation.saveAnswer': { roles: ['analyst'], scope: 'place' },
  'Mutation.submitAnswers': { roles: ['analyst'], scope: 'place' },
  'Mutation.returnAnswer': { roles: ['reviewer'], scope: 'place' },
  'Mutation.reviseAnswer': { roles: ['reviewer'], scope: 'place' },
  'Mutation.confirmAnswer': { roles: ['analyst', 'reviewer'], scope: 'place' },
  'Mutation.sendWorksheet': { roles: ['reviewer', 'publisher'], scope: 'place' },
  'Mutation.moveDeadline': { roles: ['reviewer', 'publisher'], scope: 'place' },
  'Mutation.recallWorksheet': { roles: ['reviewer', 'publisher'], scope: 'place' },
  'Mutation.saveReply': { roles: GOVERNMENT, scope: 'place' },
  'Mutation.signReplies': { roles: ['government-co-ordinator'], scope: 'place' },
  'Mutation.closeReplies': { roles: ['reviewer', 'publisher'], scope: 'place' },
  'Mutation.respondToReply': { roles: ['analyst', 'reviewer'], scope: 'place' },
  'Mutation.approveAnswers': { roles: ['reviewer'], scope: 'place' },
  'Query.codingSheet': { roles: ['second-coder'], scope: 'place' },
  'Query.codingDifferences': { roles: ['reviewer', 'publisher', 'administrator'], scope: 'place' },
  'Query.agreement': { roles: ['reviewer', 'publisher', 'administrator'], scope: 'whole' },
  'Query.secondCodingDraws': { roles: ['reviewer', 'publisher', 'administrator'], scope: 'whole' },
  'Query.roundRulings': { roles: ASSESSORS, scope: 'round' },
  'Mutation.drawSecondCoding': { roles: ['reviewer'], scope: 'whole' },
  'Mutation.saveSecondCode': { roles: ['second-coder'], scope: 'place' },
  'Mutation.submitSecondCodes': { roles: ['second-coder'], scope: 'place' },
  'Mutation.settleAnswer': { roles: ['reviewer'], scope: 'place' },
  'Mutation.settleAlone': { roles: ['reviewer'], scope: 'place' },
  'Mutation.rule': { roles: ['reviewer'], scope: 'whole' },
  'Query.me': 'signed-in',
  'Query.people': { roles: ['administrator'], scope: 'round' },
  'Query.apiKeys': 'signed-in',
  'Mutation.addPerson': { roles: ['administrator'], scope: 'server' },
  'Mutation.erasePerson': { roles: ['administrator'], scope: 'server' },
  'Mutation.grantRole': { roles: ['administrator'], scope: 'place' },
  'Mutation.revokeRole': { roles: ['administrator'], scope: 'place' },
  'Mutation.createApiKey': 'signed-in',
  'Mutation.revokeApiKey': 'signed-in',
  'Query.auditTrail': { roles: ['reviewer', 'publisher', 'administrator'], scope: 'round' },
  'Query.evidence': { roles: IN_ROUND, scope: 'round' },
  'Mutation.reuseEvidence': { roles: BRINGING, scope: 'place' },
  'POST /evidence': { roles: BRINGING, scope: 'place' },
  'GET /evidence/:hash': 'public',
  'Query.threads': { roles: IN_ROUND, scope: 'round' },
  'Mutation.startThread': { roles: IN_ROUND, scope: 'place' },
  'Mutation.comment': { roles: IN_ROUND, scope: 'place' },
  'Mutation.closeThread': { roles: IN_ROUND, scope: 'place' },
  'Query.roundItems': { roles: [...ASSESSORS, ...GOVERNMENT], scope: 'round' },
  'Query.progress': { roles: IN_ROUND, scope: 'round' },
  'Query.myWork': 'signed-in',
  'Mutation.assign': { roles: ['reviewer', 'publisher', 'administrator'], scope: 'place' },
  'Mutation.unassign': { roles: ['reviewer', 'publisher', 'administrator'], scope: 'place' },
  'Mutation.requestReport': 'public',
  'Mutation.requestReports': 'public',
  // Without a jurisdiction, of the whole round: for those whose role reaches all of it.
  'GET /rounds/:round/matrix.csv': { roles: [...ASSESSORS, ...GOVERNMENT], scope: 'place' },
  'GET /rounds/:round/matrix.xlsx': { roles: [...ASSESSORS, ...GOVERNMENT], scope: 'place' },
  'GET /rounds/:round/workbook.xlsx': { roles: ASSESSORS, scope: 'round' },
  'GET /rounds/:round/workbook.:jurisdiction.xlsx': { roles: [...ASSESSORS, 'second-coder'], scope: 'place' },
  'POST /rounds/:round/workbook': { roles: ['analyst', 'second-coder'], scope: 'round' },
  'GET /rounds/:round/worksheet.:jurisdiction.xlsx': { roles: [...ASSESSORS, ...GOVERNMENT], scope: 'place' },
  'GET /rounds/:round/worksheet.:jurisdiction.:lang.pdf': { roles: [...ASSESSORS, ...GOVERNMENT], scope: 'place' },
  'POST /rounds/:round/worksheet': { roles: GOVERNMENT, scope: 'place' },
  'GET /rounds/:round/files.zip': { roles: ASSESSORS, scope: 'whole' },
  'GET /health': 'public',
  'GET /health/live': 'public',
  'GET /reports/:assessment/:file': 'public',
  'GET /releases/:assessment/:name': 'public',
  'GET /releases/:assessment/:name/:file': 'public',
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
