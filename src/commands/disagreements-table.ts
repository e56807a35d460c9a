import { IS_TO, IMPLIES, mappingWords, sideWords, WHY_NOT } from '../reports/disagreement-words.js';
import {
  type ComparedAnswers,
  type Disagreements,
  type NotComparable,
} from '../scoreboards/alignment/disagreements-result.js';
import { type PrintedNames } from './printed-names.js';
import { wrap } from './wrap.js';

/** Mappings by which nothing is compared are named where there are so many of a reason at most. */
const NAMED = 5;

function pairLines(pair: ComparedAnswers, name: string, width: number): readonly string[] {
  const implied = pair.relation === 'related' ? '' : ` (so ${IMPLIES[pair.relation]})`;
  return [
    wrap(`${name}, ${pair.mapping}: ${mappingWords(pair)}${implied}`, '≠ ', '  ', width),
    wrap(sideWords(pair.from), '    1  ', '       ', width),
    wrap(sideWords(pair.to), '    2  ', '       ', width),
  ];
}

function notComparedLines(all: readonly NotComparable[], width: number): readonly string[] {
  if (all.length === 0) return [];
  const reasons = [...new Set(all.map(({ why }) => why))];
  const told = (why: NotComparable['why']): readonly string[] => {
    const own = all.filter((each) => each.why === why);
    const count = own.length === 1 ? 'One mapping' : `${own.length} mappings`;
    const named = own.length <= NAMED ? own : [];
    return [
      wrap(`${count}: ${WHY_NOT[why]}`, '  ', '    ', width),
      ...named.map(({ mapping, relation, from, to }) =>
        wrap(`${mapping}: ${from} ${IS_TO[relation]} ${to}`, '    ', '      ', width),
      ),
    ];
  };
  const isCut = reasons.some((why) => all.filter((each) => each.why === why).length > NAMED);
  return ['', `Not comparable${isCut ? ' (each is in json)' : ''}:`, ...reasons.flatMap(told)];
}

/** Where assessments surely disagree, how many pairs are open or agree, and by which mappings nothing is compared. */
export function disagreementLines(
  { found, counts, notComparable }: Disagreements,
  names: PrintedNames | null,
  width: number,
): readonly string[] {
  const sure = found.filter(({ verdict }) => verdict === 'disagree');
  const total = counts.disagree + counts.open + counts.agree;
  const nothing = total === 0 ? ['Nothing is compared: no two assessments are mapped to each other.'] : [];
  const open = counts.open === 0 ? '' : ' The open ones, which what is not known could make so, are in csv and json.';
  return [
    ...(total === 0
      ? nothing
      : [
          wrap(
            `Of ${total} ${total === 1 ? 'pair' : 'pairs'} of answers ${counts.disagree} disagree, ${counts.open} are open, ${counts.agree} agree.${open}`,
            '',
            '  ',
            width,
          ),
        ]),
    ...(sure.length > 0 ? [''] : []),
    ...sure.flatMap((pair) => pairLines(pair, names?.of(pair.jurisdiction) ?? pair.jurisdictionName, width)),
    ...notComparedLines(notComparable, width),
    ...(names ? ['', ...names.footnotes([...new Set(sure.map(({ jurisdiction }) => jurisdiction))], width)] : []),
  ];
}
