import { type LegalDate } from '../common/legal-date.js';
import { pinpointText } from '../instruments/cite.js';
import { type Stage } from '../instruments/time/in-force.js';
import { type Truth } from './derive/truth.js';

/** What a remark is about: an act, or a provision of one. */
export interface OnAct {
  readonly act: string;
  readonly provision: string | null;
}

/** What of a provision leaves open whether it meets a rule. */
export type Doubt = 'reach-not-coded' | 'addressee-not-coded' | 'state-only' | 'wording-not-known' | 'not-verified';

/**
 * What a reader must know of an answer, in codes: how the acts stand, which searches there are, what a step did.
 * `remarkText` says it in English; a report says it in its language.
 */
export type Remark =
  | (OnAct & { readonly code: 'stands'; readonly stage: Stage; readonly truth: Truth; readonly basis: string })
  | (OnAct & { readonly code: 'doubt'; readonly doubt: Doubt })
  | (OnAct & { readonly code: 'lacks'; readonly words: string })
  | { readonly code: 'searched'; readonly search: string }
  | {
      readonly code: 'search-not-enough';
      readonly search: string;
      readonly why: 'thin' | 'part' | 'lost';
      /** Acts that it found and the register does not hold. */
      readonly acts: readonly string[];
    }
  /** Answers that nobody has searched for, by their codes. */
  | { readonly code: 'not-searched'; readonly answers: readonly string[] }
  /** Nothing in the register; the subjects of which no search is recorded either. */
  | { readonly code: 'nothing'; readonly subjects: readonly string[] }
  | { readonly code: 'override'; readonly reason: string }
  | { readonly code: 'ruled-since'; readonly ruling: string; readonly date: LegalDate; readonly isSure: boolean }
  | {
      readonly code: 'turned-since';
      readonly act: string;
      readonly turn: string;
      readonly date: LegalDate;
      readonly isSure: boolean;
    }
  | {
      readonly code: 'holds-apart';
      readonly from: LegalDate | null;
      readonly until: LegalDate | null;
      readonly asOf: LegalDate;
    }
  /** What the steps of the method made of the number, as they are told in English. */
  | { readonly code: 'working'; readonly words: string };

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  adopted: 'adopted',
  'in-force': 'in force',
  applied: 'applied',
};

const DOUBTS: Readonly<Record<Doubt, string>> = {
  'reach-not-coded': 'how far it reaches, or what it does, is not coded',
  'addressee-not-coded': 'whom it addresses is not coded',
  'state-only':
    'counts as reaching the institutions of the state alone, for the act does not say that the whole matter is the state’s',
  'wording-not-known': 'which of its wordings held is not known',
  'not-verified': 'not verified',
};

function nameOf({ act, provision }: OnAct): string {
  return provision === null ? act : `${act} ${pinpointText(provision)}`;
}

function shortfall({ why, acts }: Extract<Remark, { code: 'search-not-enough' }>): string {
  if (why === 'lost') return `it found ${acts.join(', ')}, which the register does not hold`;
  return why === 'thin' ? 'it was too thin' : 'it was for a part of the subjects';
}

function standsText(remark: Extract<Remark, { code: 'stands' }>): string {
  const held = STAGE_WORDS[remark.stage];
  const said = { yes: held, no: `not ${held}`, unknown: `not known to be ${held}` }[remark.truth];
  return `${nameOf(remark)}: ${said}${remark.basis === '' ? '' : ` (${remark.basis})`}`;
}

/** A remark as a sentence in English, by codes; a full stop ends those that are not about one act. */
export function remarkText(remark: Remark): string {
  switch (remark.code) {
    case 'stands':
      return standsText(remark);
    case 'doubt':
      return `${nameOf(remark)}: ${DOUBTS[remark.doubt]}`;
    case 'lacks':
      return `${nameOf(remark)}: ${remark.words}`;
    case 'searched':
      return `Search recorded: ${remark.search}.`;
    case 'search-not-enough':
      return `Search recorded, but not enough for a no: ${remark.search} (${shortfall(remark)}).`;
    case 'not-searched':
      return `Nobody has searched whether ${remark.answers.join(' or ')} holds.`;
    case 'nothing': {
      const said = 'The register holds nothing that answers it';
      return remark.subjects.length === 0
        ? `${said}.`
        : `${said}, and no search is recorded (${remark.subjects.join(', ')}).`;
    }
    case 'override':
      return `In place of the register's answer: ${remark.reason}`;
    case 'ruled-since':
      return `${lookWords(remark)} since ruling ${remark.ruling} of ${remark.date}.`;
    case 'turned-since':
      return `${lookWords(remark)}: ${remark.act}, ${remark.turn} ${remark.date}.`;
    case 'holds-apart': {
      const { from, until, asOf } = remark;
      return `The typed answer holds from ${from ?? 'the beginning'} until ${until ?? 'now'}, not on ${asOf}.`;
    }
    case 'working':
      return remark.words;
  }
}

function lookWords({ isSure }: { readonly isSure: boolean }): string {
  return `${isSure ? 'Needs' : 'May need'} another look`;
}

/** The remarks in English, one text each. */
export function remarkTexts(remarks: readonly Remark[]): readonly string[] {
  return remarks.map(remarkText);
}
