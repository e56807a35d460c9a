import type answers from '../../../templates/messages/en/answers.json';
import type brief from '../../../templates/messages/en/brief.json';
import type changes from '../../../templates/messages/en/changes.json';
import type common from '../../../templates/messages/en/common.json';
import type comparisons from '../../../templates/messages/en/comparisons.json';
import type concordance from '../../../templates/messages/en/concordance.json';
import type cover from '../../../templates/messages/en/cover.json';
import type evidence from '../../../templates/messages/en/evidence.json';
import type figures from '../../../templates/messages/en/figures.json';
import type findings from '../../../templates/messages/en/findings.json';
import type jurisdictions from '../../../templates/messages/en/jurisdictions.json';
import type laws from '../../../templates/messages/en/laws.json';
import type limits from '../../../templates/messages/en/limits.json';
import type matrix from '../../../templates/messages/en/matrix.json';
import type method from '../../../templates/messages/en/method.json';
import type methodNote from '../../../templates/messages/en/methodNote.json';
import type profile from '../../../templates/messages/en/profile.json';
import type ranking from '../../../templates/messages/en/ranking.json';
import type remarks from '../../../templates/messages/en/remarks.json';
import type sections from '../../../templates/messages/en/sections.json';
import type sources from '../../../templates/messages/en/sources.json';
import type standing from '../../../templates/messages/en/standing.json';
import type wording from '../../../templates/messages/en/wording.json';
import type worksheet from '../../../templates/messages/en/worksheet.json';

/** Every message that a report can say: a key of one of the files of `templates/messages/en/`. */
export type MessageKey =
  | keyof typeof answers
  | keyof typeof brief
  | keyof typeof changes
  | keyof typeof common
  | keyof typeof comparisons
  | keyof typeof concordance
  | keyof typeof cover
  | keyof typeof evidence
  | keyof typeof figures
  | keyof typeof findings
  | keyof typeof jurisdictions
  | keyof typeof laws
  | keyof typeof limits
  | keyof typeof matrix
  | keyof typeof method
  | keyof typeof methodNote
  | keyof typeof profile
  | keyof typeof ranking
  | keyof typeof remarks
  | keyof typeof sections
  | keyof typeof sources
  | keyof typeof standing
  | keyof typeof wording
  | keyof typeof worksheet;

/** The files of a language's messages: each key stands in the file that its first word names. */
export const MESSAGE_FILES = [
  'answers',
  'brief',
  'changes',
  'common',
  'comparisons',
  'concordance',
  'cover',
  'evidence',
  'figures',
  'findings',
  'jurisdictions',
  'laws',
  'limits',
  'matrix',
  'method',
  'methodNote',
  'profile',
  'ranking',
  'remarks',
  'sections',
  'sources',
  'standing',
  'wording',
  'worksheet',
] as const;
