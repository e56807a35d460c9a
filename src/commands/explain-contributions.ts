import { decimal } from '../reports/number-format.js';
import { type Contributions, type Difference } from '../scoreboards/contributions-of.js';
import { wrap } from './wrap.js';

const PLACES = 4;

/** A number with its sign: `+0.0312`, `−0.0040`, `0.0000`. */
function signed(value: number): string {
  const text = decimal(value, PLACES);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

function between(worst: number | null, best: number | null): string {
  if (worst === null || best === null) return '';
  const [from, to] = [signed(worst), signed(best)];
  return from === to ? '' : `${from} to ${to}`;
}

function facts({ contribution, worst, best, score, against }: Difference): string {
  const open = between(worst, best);
  if (contribution === null) {
    if (worst === null || best === null) return 'not to be told';
    return open === '' ? `${signed(worst)} of the bounds` : `${open}, by what is open`;
  }
  const scores =
    score === null || against === null ? '' : ` (${decimal(score, PLACES)} against ${decimal(against, PLACES)})`;
  return `${signed(contribution)}${scores}${open === '' ? '' : `; of the bounds ${open}`}`;
}

/** Whether what is apart is more than a rounding error of the sum. */
function showsApart({ apart }: Difference): boolean {
  return Math.abs(apart) > 1e-9;
}

function tree(node: Difference, width: number, lead = '', branch = ''): readonly string[] {
  const under = `${lead}${branch === '' ? '' : branch === '└─ ' ? '   ' : '│  '}`;
  const rows = node.children.map((child, i) => {
    const isLast = i === node.children.length - 1 && !showsApart(node);
    return tree(child, width, under, isLast ? '└─ ' : '├─ ');
  });
  const apart = !showsApart(node)
    ? []
    : [
        wrap(
          `apart: ${signed(node.apart)}, weight that gaps hand on, adjustments, rounding, limits`,
          `${under}└─ `,
          `${under}   `,
          width,
        ),
      ];
  return [
    wrap(`${node.element} ${node.title}: ${facts(node)}`, `${lead}${branch}`, under, width),
    ...rows.flat(),
    ...apart,
  ];
}

/** Why a score differs from what it is held against, as a tree for a terminal. */
export function contributionsTree(
  { against, scored, bounded, method, remarks, top }: Contributions,
  width: number,
): string {
  const mean = against.members.length > 1 ? `, the mean of ${scored} with a score` : '';
  const open = scored === bounded ? '' : ` (of ${bounded} of whom something is known)`;
  const notes = [method === '' ? '' : `How it is shared out: ${method}.`, ...remarks].filter(Boolean);
  return [
    wrap(`Difference from ${against.title}${mean}${open}, and what makes it:`, '', '  ', width),
    ...tree(top, width),
    ...notes.map((note) => wrap(note, '', '  ', width)),
  ].join('\n');
}
