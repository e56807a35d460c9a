import { DomainError, type ErrorCode } from '../common/domain-error.js';
import { reform } from './reform/reform.js';
import { type Reform, type ReformAsked } from './reform/reform-result.js';
import { type Robustness } from './robustness/robustness-result.js';
import { type RobustnessOptions, robustnessOf } from './robustness/robustness.js';
import { type AssessmentData, type Scoreboard } from './scoreboard.js';

/** A study that takes more than an answer may: it is worked out on a thread. */
export type StudyOrder =
  | { readonly kind: 'reform'; readonly data: AssessmentData; readonly board: Scoreboard; readonly asked: ReformAsked }
  | {
      readonly kind: 'robustness';
      readonly data: AssessmentData;
      readonly board: Scoreboard;
      readonly asked: RobustnessOptions;
    };

/** What each kind of study gives. */
export interface StudyResults {
  readonly reform: Reform;
  readonly robustness: Robustness;
}

/** A result, or what is wrong with the call or the data, as it comes out of a thread. */
type Outcome =
  | { readonly kind: StudyOrder['kind']; readonly result: StudyResults[keyof StudyResults] }
  | { readonly fault: { readonly code: ErrorCode; readonly message: string } };

function resultOf(order: StudyOrder): StudyResults[keyof StudyResults] {
  const { data, board } = order;
  if (order.kind === 'reform') return reform(data, board, order.asked);
  // The scoreboard has the digest of these data already.
  const engine = { version: board.engine, sha256: () => board.digest.slice('sha256:'.length) };
  const made = robustnessOf(data, engine, order.asked);
  if (made === null) throw new Error('nobody asked the study to stop');
  return made;
}

/** Carries out a study; its outcome as JSON. */
export function makeStudy(order: StudyOrder): string {
  let outcome: Outcome;
  try {
    outcome = { kind: order.kind, result: resultOf(order) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    outcome = { fault: { code: error.code, message: error.message } };
  }
  return JSON.stringify(outcome);
}

/** Reads what `makeStudy` gave of a study of a kind. Throws the DomainError that it met. */
export function readStudy<Kind extends keyof StudyResults>(kind: Kind, json: string): StudyResults[Kind] {
  const outcome = JSON.parse(json) as
    { readonly kind: Kind; readonly result: StudyResults[Kind] } | Extract<Outcome, { readonly fault: object }>;
  if ('fault' in outcome) throw new DomainError(outcome.fault.code, outcome.fault.message);
  if (outcome.kind !== kind)
    throw new TypeError(`a study of ${kind} was asked for, and there is one of ${outcome.kind}`);
  return outcome.result;
}
