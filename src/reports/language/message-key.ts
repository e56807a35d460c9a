import type changes from '../../../templates/messages/en/changes.json';
import type common from '../../../templates/messages/en/common.json';
import type comparisons from '../../../templates/messages/en/comparisons.json';
import type cover from '../../../templates/messages/en/cover.json';
import type findings from '../../../templates/messages/en/findings.json';
import type matrix from '../../../templates/messages/en/matrix.json';
import type ranking from '../../../templates/messages/en/ranking.json';
import type sections from '../../../templates/messages/en/sections.json';
import type standing from '../../../templates/messages/en/standing.json';
import type wording from '../../../templates/messages/en/wording.json';

/** Every message that a report can say: a key of one of the files of `templates/messages/en/`. */
export type MessageKey =
  | keyof typeof changes
  | keyof typeof common
  | keyof typeof comparisons
  | keyof typeof cover
  | keyof typeof findings
  | keyof typeof matrix
  | keyof typeof ranking
  | keyof typeof sections
  | keyof typeof standing
  | keyof typeof wording;

/** The files of a language's messages: each key stands in the file that its first word names. */
export const MESSAGE_FILES = [
  'changes',
  'common',
  'comparisons',
  'cover',
  'findings',
  'matrix',
  'ranking',
  'sections',
  'standing',
  'wording',
] as const;
