import { citationLine } from '../reports/citation-line.js';
import { decimal, interval, score } from '../reports/number-format.js';
import { type Beside, type Derivation } from '../scoreboards/explain.js';
import { ASKS } from './asks.js';
import { wrap } from './wrap.js';
import { remarkTexts } from '../scoreboards/remark.js';

function facts({ row, weight, made, answerLabel, children, decimals }: Derivation): string {
  const held = row.low === null ? (row.missing ?? '') : interval(row.low, row.high, decimals);
  const point = row.score === null ? '' : `, score ${score(row.score, decimals)}`;
  const why = row.score === null && row.missing !== null && row.low !== null ? `, ${row.missing}` : '';
  const known = children.length > 0 ? `, ${row.answered} of ${row.of} known, ${made}` : '';
  const share = weight === 1 ? '' : `, weight ${score(weight)}`;
  return `${held}${point}${why}${share}${known}${answerLabel ? `: ${answerLabel}` : ''}`;
}

/** What stands beside an element: `OECD members: 26 of 29 (computed, 2019; asks more widely)`, and the place among them. */
function besideLine({ title, kind, vintage, relation, label, place }: Beside): string {
  const figure = kind === 'group' ? `mean ${label}` : label;
  const asks = kind === 'group' ? '' : `; ${ASKS[relation]}`;
  const higher =
    place && (place.higherLow === place.higherHigh ? place.higherLow : `${place.higherLow}–${place.higherHigh}`);
  const gap = place?.gap == null ? '' : `, gap ${decimal(place.gap, kind === 'group' ? 4 : 2)}`;
  const where = place ? `${gap}, ${higher} of ${place.of} score higher` : '';
  return `beside it: ${title}: ${figure} (${kind}, ${vintage}${asks})${where}`;
}

/** A decision on how the question is to be read. */
function rulingLine({ code, date, question, decision }: Derivation['rulings'][number]): string {
  return `ruling ${code} of ${date}: ${question} ${decision}`;
}

function details({ answer, citations, question, beside, working, whyNot, rulings }: Derivation): readonly string[] {
  if (!answer) return [...working, ...beside.map(besideLine)];
  const origin = {
    typed: 'answered by an analyst',
    derived: 'derived from the register',
    override: 'answered in place of the register',
    none: '',
  };
  const isCopied = answer.origin === 'typed' && answer.justification === '';
  const how = answer.otherwise !== undefined ? '' : isCopied ? 'as the source prints it' : origin[answer.origin];
  return [
    question ?? '',
    how && `${how}${answer.unverified ? '; not verified: widens the interval, sets no point' : ''}`,
    answer.justification,
    ...remarkTexts(answer.remarks),
    ...citations.map((citation) => `§ ${citationLine(citation)}`),
    ...whyNot,
    ...rulings.map(rulingLine),
    ...beside.map(besideLine),
  ].filter(Boolean);
}

/** The derivation as a tree for a terminal, criteria with their answers and citations under them. */
export function explainTree(derivation: Derivation, width: number, lead = '', branch = ''): string {
  const under = `${lead}${branch === '' ? '' : branch === '└─ ' ? '   ' : '│  '}`;
  const rail = derivation.children.length > 0 ? '│  ' : '   ';
  const own = wrap(
    `${derivation.element} ${derivation.title}: ${facts(derivation)}`,
    `${lead}${branch}`,
    `${under}${rail}`,
    width,
  );
  const told = details(derivation).map((text) => wrap(text, `${under}${rail}`, `${under}${rail}  `, width));
  const last = derivation.children.length - 1;
  const children = derivation.children.map((child, i) => explainTree(child, width, under, i === last ? '└─ ' : '├─ '));
  return [own, ...told, ...children].join('\n');
}
