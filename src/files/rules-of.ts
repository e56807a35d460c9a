import { type Answer } from '../assessments/answer.js';
import { type Comparator } from '../assessments/comparator.js';
import { type GovernmentReply } from '../assessments/reply.js';
import { type Finding } from '../common/finding.js';
import { adjustmentsDoSomething } from '../frameworks/checks/adjustments-do-something.js';
import { ascendingBands } from '../frameworks/checks/ascending-bands.js';
import { conditionCounts } from '../frameworks/checks/condition-counts.js';
import { derivedValues } from '../frameworks/checks/derived-values.js';
import { enoughChildren } from '../frameworks/checks/enough-children.js';
import { noEmptyElements } from '../frameworks/checks/no-empty-elements.js';
import { pointsWithinRange } from '../frameworks/checks/points-within-range.js';
import { rollUpsMeetCriteria } from '../frameworks/checks/roll-ups-meet-criteria.js';
import { soundAggregates } from '../frameworks/checks/sound-aggregates.js';
import { noCircles, soundConditions } from '../frameworks/checks/sound-conditions.js';
import { soundMissingShares } from '../frameworks/checks/sound-missing-shares.js';
import { soundNormalisation } from '../frameworks/checks/sound-normalisation.js';
import { soundNumberScales } from '../frameworks/checks/sound-number-scales.js';
import { soundPatterns } from '../frameworks/checks/sound-patterns.js';
import { soundPrerequisites } from '../frameworks/checks/sound-prerequisites.js';
import { soundRange } from '../frameworks/checks/sound-range.js';
import { soundSteps } from '../frameworks/checks/sound-steps.js';
import { soundWeights } from '../frameworks/checks/sound-weights.js';
import { uniqueElementCodes } from '../frameworks/checks/unique-element-codes.js';
import { type FileRecords } from './data-folder.js';
import { type Rule } from './rule.js';
import { amendedWordings } from './rules/amended-wordings.js';
import { type AnswerContext } from './rules/answer-context.js';
import { answerCriterion } from './rules/answer-criterion.js';
import { answerEvidence } from './rules/answer-evidence.js';
import { assessmentReferences } from './rules/assessment-references.js';
import { belongsInFile } from './rules/belongs-in-file.js';
import { comparatorReferences } from './rules/comparator-references.js';
import { coverageReferences } from './rules/coverage-references.js';
import { eventDays, resumedAfterSuspended } from './rules/event-days.js';
import { eventOrder } from './rules/event-order.js';
import { frameworkPath } from './rules/framework-path.js';
import { frameworkSeries } from './rules/framework-series.js';
import { frameworkSubjects } from './rules/framework-subjects.js';
import { groupMembers } from './rules/group-members.js';
import { instrumentReferences } from './rules/instrument-references.js';
import { jurisdictionReferences } from './rules/jurisdiction-references.js';
import { mappedOnce } from './rules/mapped-once.js';
import { mappingReferences } from './rules/mapping-references.js';
import { namedActs } from './rules/named-acts.js';
import { oneOutcome } from './rules/one-outcome.js';
import { overrideReason } from './rules/override-reason.js';
import { populationCounts } from './rules/population-counts.js';
import { referenceUnits } from './rules/reference-units.js';
import { replyAnswer } from './rules/reply-answer.js';
import { replyWords } from './rules/reply-words.js';
import { rulingReferences } from './rules/ruling-references.js';
import { shareGranularity } from './rules/share-granularity.js';
import { stateReach } from './rules/state-reach.js';
import { subjectBroader } from './rules/subject-broader.js';
import { uniquePinpoints } from './rules/unique-pinpoints.js';
import { unverifiedFields } from './rules/unverified-fields.js';
import { validInterval } from './rules/valid-interval.js';
import { type RecordOf } from './schema-of.js';

/** The kinds whose records are held against the register alone. */
export type RegisterKind = Exclude<keyof RecordOf, 'answers' | 'replies' | 'comparators' | 'release'>;

/** The rules of each kind of record. */
export const RULES_OF: { readonly [K in RegisterKind]: readonly Rule<RecordOf[K]>[] } = {
  jurisdictions: [jurisdictionReferences],
  groups: [groupMembers],
  subjects: [subjectBroader],
  rulings: [rulingReferences],
  mappings: [mappingReferences],
  instruments: [
    belongsInFile,
    instrumentReferences,
    namedActs,
    uniquePinpoints,
    eventDays,
    eventOrder,
    resumedAfterSuspended,
    amendedWordings,
    unverifiedFields,
    stateReach,
  ],
  coverage: [belongsInFile, coverageReferences],
  framework: [
    frameworkPath,
    uniqueElementCodes,
    noEmptyElements,
    soundWeights,
    soundRange,
    pointsWithinRange,
    soundNumberScales,
    soundNormalisation,
    soundPrerequisites,
    soundSteps,
    soundConditions,
    noCircles,
    adjustmentsDoSomething,
    enoughChildren,
    soundAggregates,
    ascendingBands,
    soundMissingShares,
    derivedValues,
    conditionCounts,
    soundPatterns,
    rollUpsMeetCriteria,
    frameworkSubjects,
    frameworkSeries,
    referenceUnits,
  ],
  assessment: [assessmentReferences],
};

/** What the records of a list must hold to together, where a kind has such rules. */
export const LIST_RULES_OF: {
  readonly [K in RegisterKind]?: (records: FileRecords<RecordOf[K]>['records']) => readonly Finding[];
} = {
  mappings: mappedOnce,
};

/** The rules of an answer, given its assessment. */
export const ANSWER_RULES: readonly ((answer: Answer, context: AnswerContext) => readonly Finding[])[] = [
  answerCriterion,
  oneOutcome,
  overrideReason,
  answerEvidence,
  validInterval,
];

/** The rules of a government's reply, given its assessment. */
export const REPLY_RULES: readonly ((reply: GovernmentReply, context: AnswerContext) => readonly Finding[])[] = [
  replyAnswer,
  replyWords,
];

/** The rules of a comparator, given its assessment. */
export const COMPARATOR_RULES: readonly ((comparator: Comparator, context: AnswerContext) => readonly Finding[])[] = [
  comparatorReferences,
  populationCounts,
  shareGranularity,
];
