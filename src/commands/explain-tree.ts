import { pinpointText } from '../instruments/cite.js';
import { interval, score } from '../reports/number-format.js';
import { type Citation, type Derivation } from '../scoreboards/explain.js';
import { wrap } from './wrap.js';

/** One citation on a line: the act, where it was published, which provision, how sure. */
export function citationLine({
  instrument,
  title,
  gazette,
  provision,
  text,
  confidence,
  href,
  note,
}: Citation): string {
  const act = [instrument ? `${instrument}, ${title}` : title, gazette].filter(Boolean).join(', ');
  return [
    `${act}${provision ? `, ${pinpointText(provision)}` : ''}${text ? `: ${text}` : ''}`,
    `[${confidence}]`,
    note ? `(${note})` : '',
    href ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

function facts({ row, weight, method, answerLabel, children }: Derivation): string {
  const held = row.low === null ? (row.missing ?? '') : interval(row.low, row.high);
  const point = row.score === null ? '' : `, score ${score(row.score)}`;
  const why = row.score === null && row.missing !== null && row.low !== null ? `, ${row.missing}` : '';
  const known = children.length > 0 ? `, ${row.answered} of ${row.of} known, ${method} mean` : '';
  const share = weight === 1 ? '' : `, weight ${score(weight)}`;
  return `${held}${point}${why}${share}${known}${answerLabel ? `: ${answerLabel}` : ''}`;
}

function details({ answer, citations, question }: Derivation): readonly string[] {
  if (!answer) return [];
  const origin = {
    typed: 'answered by an analyst',
    derived: 'derived from the register',
    override: 'answered in place of the register',
    none: '',
  };
  return [
    question ?? '',
    origin[answer.origin] &&
      `${origin[answer.origin]}${answer.unverified ? '; not verified: widens the interval, sets no point' : ''}`,
    answer.justification,
    ...answer.remarks,
    ...citations.map((citation) => `§ ${citationLine(citation)}`),
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
