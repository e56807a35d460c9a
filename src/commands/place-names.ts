import { textIn } from '../common/localised-text.js';
import { type Jurisdiction } from '../jurisdictions/jurisdiction.js';
import { Designations } from '../reports/designations.js';
import { type PrintedNames } from './printed-names.js';
import { wrap } from './wrap.js';

/** English names as a terminal prints them where no one assessment is shown: with the designations of the OECD's profile. */
export function placeNames(jurisdictions: readonly Jurisdiction[]): PrintedNames {
  const designations = new Designations(jurisdictions, 'OECD', 'en');
  const names = new Map(jurisdictions.map(({ code, name }) => [code, textIn(name, 'en')]));
  return {
    of: (code) => designations.marked(code) ?? names.get(code) ?? code,
    footnotes: (places, width) =>
      designations.all
        .filter(({ code }) => places.includes(code))
        .map(({ mark, text }) => wrap(text, `${mark} `, '  ', width)),
  };
}
