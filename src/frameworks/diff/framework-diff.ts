import { type WordRun } from '../../common/word-diff.js';
import { type LocalisedText } from '../../common/localised-text.js';

/** A text that people read, of an element or of the whole framework. */
export type WordedField = 'title' | 'question' | 'why' | 'note' | 'description';

/** One thing that is otherwise in the later version of a question, an element or a framework. */
export type Change =
  /** A mapping says that the one question is the other under a new code. */
  | { readonly what: 'code'; readonly from: string; readonly to: string }
  /** It stands under another element. */
  | { readonly what: 'moved'; readonly from: string | null; readonly to: string | null }
  | {
      readonly what: 'wording';
      readonly field: WordedField;
      /** BCP 47 tag; a language that only one version has is a text all added or all removed. */
      readonly language: string;
      readonly runs: readonly WordRun[];
    }
  | { readonly what: 'label'; readonly option: string; readonly language: string; readonly runs: readonly WordRun[] }
  | { readonly what: 'option-added' | 'option-removed'; readonly option: string; readonly points: number }
  | { readonly what: 'points'; readonly option: string; readonly from: number; readonly to: number }
  /** What a scale is beside its options: type, range, unit, how a checklist is put together. */
  | { readonly what: 'scale'; readonly from: object; readonly to: object }
  | { readonly what: 'weight'; readonly from: number; readonly to: number }
  /** Another key of the file (`aggregate`, `missing`, `derive`, `sources` …), as it stood and as it stands; null: left out. */
  | { readonly what: 'part'; readonly part: string; readonly from: unknown; readonly to: unknown };

/** What became of one question or element. */
export interface NodeDiff {
  /** In the earlier version; null: it is new. */
  readonly was: string | null;
  /** In the later version; null: it is gone. */
  readonly is: string | null;
  readonly kind: 'criterion' | 'element';
  readonly title: LocalisedText;
  /** Empty where it is added, removed or the same. */
  readonly changes: readonly Change[];
  /** Of what is new or gone: questions of the other version that a mapping names beside it; `wider` ones ask more. */
  readonly related: readonly { readonly code: string; readonly relation: string; readonly reason: string }[];
}

/** How one version of a framework differs from another. */
export interface FrameworkDiff {
  /** `id@version`. */
  readonly from: string;
  readonly to: string;
  /** Of the framework as a whole. */
  readonly changes: readonly Change[];
  /** Every question and element of either, in the order of the later tree, then those that are gone. */
  readonly nodes: readonly NodeDiff[];
}

/** Whether anything became of it. */
export function isChanged({ was, is, changes }: NodeDiff): boolean {
  return was === null || is === null || changes.length > 0;
}
