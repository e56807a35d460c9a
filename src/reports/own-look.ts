import * as z from 'zod';
import { LANGUAGES } from '../common/localised-text.js';

/** A text in one language or several, where an institution says it in its own words. */
export const words = z.partialRecord(z.enum(LANGUAGES), z.string().min(1));

const file = z.string().min(1);

/** What an institution makes its own in a template; files are named from the folder of the template. */
export const ownLook = {
  /** Whose report it is: the name on the cover and in the file, and a logo with what it shows. */
  publisher: z.strictObject({ name: words, logo: z.strictObject({ file, alt: words }).optional() }).optional(),
  /** TrueType files in the place of the typefaces: for text, for bold text, for titles. */
  fonts: z.strictObject({ sans: file, sansBold: file, serifBold: file }).partial().optional(),
};

/** What a template takes from files beside it. */
export interface TemplateAssets {
  /** PNG or JPEG. */
  readonly logo?: Uint8Array;
  /** TrueType or OpenType, by the name of the typeface that they stand for. */
  readonly fonts?: Readonly<Partial<Record<'sans' | 'sansBold' | 'serifBold', Uint8Array>>>;
}
