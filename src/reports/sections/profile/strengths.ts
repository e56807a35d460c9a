import { type Criterion } from '../../../frameworks/framework.js';
import { answerLabel, markOf } from '../../answer-words.js';
import { type Block, body, bold, muted, type Run, small } from '../../blocks.js';
import { type Context } from '../../context.js';

const KINDS = ['full', 'part', 'none', 'open'] as const;
export type Settled = (typeof KINDS)[number];

/** The criteria of a subject by how they are met; what is doubtful in any way is open, and what does not apply is left out. */
export function bySettled(context: Context, code: string): Readonly<Record<Settled, readonly Criterion[]>> {
  const { reading, template } = context;
  const found: Record<Settled, Criterion[]> = { full: [], part: [], none: [], open: [] };
  for (const criterion of reading.criteria) {
    const { shape, unverified } = markOf(criterion, reading.answer(code, criterion.code), template);
    if (shape === 'not-applicable') continue;
    const isOpen = unverified || shape === 'unsure' || shape === 'not-assessed';
    found[isOpen ? 'open' : shape].push(criterion);
  }
  return found;
}

function listOf(context: Context, code: string, kind: Settled, criteria: readonly Criterion[]): readonly Block[] {
  const { reading, locale } = context;
  const item = (criterion: Criterion): readonly Run[] => [
    bold(`${criterion.code}\u00a0`),
    { text: locale.text(criterion.title) },
    ...(kind === 'open' ? [] : [muted(` (${answerLabel(criterion, reading.answer(code, criterion.code), context)})`)]),
  ];
  return [
    { kind: 'heading', level: 2, text: locale.say(`profile.strengths.${kind}`) },
    criteria.length === 0
      ? small(locale.say('profile.strengths.nothing'))
      : { kind: 'list', ordered: false, small: true, items: criteria.map(item) },
    ...(kind === 'open' && criteria.length > 0 ? [small(locale.say('profile.strengths.openWhy'))] : []),
  ];
}

/** What is there in full, in part and not at all, and what is not settled. */
export function strengthsBlocks(context: Context, code: string): readonly Block[] {
  const { reading, locale } = context;
  if (!reading.hasMarks) return [];
  const groups = bySettled(context, code);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, String(groups[kind].length)]));
  const list = (kind: Settled): readonly Block[] => listOf(context, code, kind, groups[kind]);
  return [
    {
      kind: 'columns',
      share: 0.5,
      left: [body(locale.say('profile.strengths.counts', counts)), ...list('full'), ...list('part')],
      right: [...list('none'), ...list('open')],
    },
  ];
}
