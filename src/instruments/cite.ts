import { type LocalisedText } from '../common/localised-text.js';
import { type Instrument } from './instrument.js';

/** A pinpoint as it is read aloud: `art. 27(1)`; what is no number (`Annex II`, `article not seen`) stands as it is. */
export function pinpointText(pinpoint: string): string {
  return /^\d/.test(pinpoint) ? `art. ${pinpoint}` : pinpoint;
}

/**
 * An act as a footnote cites it, by its title in each of its languages: title, number and gazette, as far as they are
 * known: `Law on Access to Public Documents (No. 06/L-081, Official Gazette … No. 13)`.
 */
export function citationOf({ title, number, gazette }: Instrument): LocalisedText {
  const printed = [number === undefined ? '' : `No. ${number}`, gazette ?? ''].filter(Boolean).join(', ');
  if (printed === '') return title;
  return Object.fromEntries(Object.entries(title).map(([language, text]) => [language, `${text} (${printed})`]));
}
