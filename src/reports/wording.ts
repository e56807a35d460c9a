import { type Confidence } from '../common/source.js';
import { type AnswerShape } from '../scoreboards/answer-shape.js';
import { type Comparator } from '../assessments/comparator.js';
import { MISSING_REASONS, type MissingReason } from '../scoring/method.js';
import { type Locale } from './language/locale.js';

/** Words that many sections share. */
export interface Wording {
  readonly draft: string;
  readonly contents: string;
  readonly captions: string;
  readonly submitted: string;
  readonly notSubmitted: string;
  readonly notRobust: string;
  readonly marks: Readonly<Record<AnswerShape | 'unverified', string>>;
  readonly missing: Readonly<Record<MissingReason, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly relations: Readonly<Record<Comparator['relation'], string>>;
  readonly kinds: Readonly<Record<Comparator['kind'], string>>;
}

const SHAPES = ['full', 'part', 'none', 'unsure', 'not-assessed', 'not-applicable', 'unverified'] as const;
const LEVELS = ['seen', 'mixed', 'unverified'] as const;
const RELATIONS = ['equal', 'narrower', 'wider', 'related'] as const;
const KINDS = ['computed', 'quoted', 'composed', 'group', 'matched'] as const;

function each<K extends string>(names: readonly K[], word: (name: K) => string): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, word(name)])) as Record<K, string>;
}

/** The shared words of a language. */
export function wordingOf({ say }: Pick<Locale, 'say'>): Wording {
  return {
    draft: say('wording.draft'),
    contents: say('wording.contents'),
    captions: say('wording.captions'),
    submitted: say('wording.submitted'),
    notSubmitted: say('wording.notSubmitted'),
    notRobust: say('wording.notRobust'),
    marks: each(SHAPES, (name) => say(`wording.marks.${name}`)),
    missing: each(MISSING_REASONS, (name) => say(`wording.missing.${name}`)),
    confidence: each(LEVELS, (name) => say(`wording.confidence.${name}`)),
    relations: each(RELATIONS, (name) => say(`wording.relations.${name}`)),
    kinds: each(KINDS, (name) => say(`wording.kinds.${name}`)),
  };
}
