import type common from '../../../templates/messages/en/common.json';
import type cover from '../../../templates/messages/en/cover.json';
import type sections from '../../../templates/messages/en/sections.json';
import type wording from '../../../templates/messages/en/wording.json';

/** Every message that a report can say: a key of one of the files of `templates/messages/en/`. */
export type MessageKey = keyof typeof common | keyof typeof cover | keyof typeof sections | keyof typeof wording;

/** The files of a language's messages: each key stands in the file that its first word names. */
export const MESSAGE_FILES = ['common', 'cover', 'sections', 'wording'] as const;
