import { criteriaOf, elementsOf, type FrameworkElement, isCriterion } from '../../frameworks/framework.js';
import { type Block, bold, type Row, type Run, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { type Locale } from '../language/locale.js';
import { scaleItems } from '../scale-words.js';
import { dataSentence } from '../data-words.js';
import { aggregateName } from './method-note/method-words.js';
import { partShares } from './method-note/shares.js';

/** How parts become one, in a sentence: one mean for all elements, or each that occurs. */
function meansWords(root: FrameworkElement, locale: Locale): string {
  const elements = elementsOf(root).flatMap((element) => (isCriterion(element) ? [] : [element]));
  const means = [...new Set(elements.map(({ aggregate }) => aggregateName(aggregate, locale)))];
  const [mean = '', ...others] = means;
  return others.length === 0
    ? locale.say('method.mean', { mean })
    : locale.say('method.means', { means: locale.either(means) });
}

/** What is rounded, and which scores are ranked, in a sentence. */
function roundingWords(root: FrameworkElement, { say }: Locale): string {
  const isRounded = elementsOf(root).some(({ decimals }) => decimals !== undefined);
  return say(isRounded ? 'method.rounding.some' : 'method.rounding.none', { ranked: root.rank?.on ?? 'unrounded' });
}

/** The share that must be assessed, as a message chooses by it: `all`, `2/3`, `0.5`. */
function shareOf(share: number | string, { plainNumber }: Locale): string {
  if (Number(share) === 1) return 'all';
  return typeof share === 'number' ? plainNumber(share) : share;
}

function missingRuns(root: FrameworkElement, locale: Locale): readonly Run[] {
  const pillar = root.children.find((child) => !isCriterion(child));
  const said = [
    locale.say('method.missing.composite', { share: shareOf(root.missing.atLeast, locale) }),
    ...(pillar && 'missing' in pillar
      ? [locale.say('method.missing.pillar', { share: shareOf(pillar.missing.atLeast, locale) })]
      : []),
    locale.say('method.missing.rest'),
  ];
  return [...locale.runs('method.missing'), { text: ` ${said.join(' ')}` }];
}

/** The answers that a criterion admits with what each earns, in a line. */
function pointsRuns(items: readonly (readonly Run[])[]): readonly Run[] {
  return items.flatMap((runs, index) => (index === 0 ? runs : [{ text: '; ' }, ...runs]));
}

function criteriaTable({ reading, numbering, locale }: Context): Block {
  const { say, text } = locale;
  const { root } = reading.data.framework;
  const weights = new Map(partShares(root).map(({ part, share }) => [part.code, share]));
  const answeredBy = reading.hasMarks ? 'analyst' : 'data';
  const rows = root.children.flatMap((pillar): readonly Row[] => [
    ...(isCriterion(pillar) ? [] : [{ kind: 'group', title: text(pillar.title) } as const]),
    ...criteriaOf(pillar).map((criterion): Row => ({
      kind: 'cells',
      cells: [
        textCell(bold(`${criterion.code} `), text(criterion.title)),
        textCell(text(criterion.question)),
        textCell(...pointsRuns(scaleItems(criterion, locale))),
        textCell(criterion.facets.map((facet) => say('methodNote.facet', { facet })).join(', ')),
        textCell(locale.percent(weights.get(criterion.code) ?? 0, 1)),
        textCell(say(`method.by.${criterion.derive ? 'register' : answeredBy}`)),
      ],
    })),
  ]);
  return {
    kind: 'table',
    label: numbering.table(),
    title: say('method.title', { criteria: reading.criteria.length }),
    density: 'tight',
    columns: [
      { title: say('answers.column.criterion'), width: 84, align: 'left' },
      { title: say('method.column.question'), width: 128, align: 'left' },
      { title: say('method.column.points'), width: 136, align: 'left' },
      { title: say('method.column.facets'), width: 60, align: 'left' },
      { title: say('method.column.weight'), width: 40, align: 'right' },
      { title: say('method.column.by'), width: 56, align: 'left' },
    ],
    rows,
    notes: [
      [...locale.runs('method.note.weight'), ...(reading.hasMarks ? [{ text: ` ${say('method.note.by')}` }] : [])],
    ],
  };
}

/** How the numbers come about, from the framework itself. */
export function methodBlocks(context: Context): readonly Block[] {
  const { reading, locale } = context;
  const { say, runs } = locale;
  const { framework } = reading.data;
  const { root } = framework;
  const code = `${framework.id}@${framework.version}`;
  const scores: readonly Run[] = [
    ...runs('method.scores'),
    { text: ` ${meansWords(root, locale)} ${roundingWords(root, locale)}` },
  ];
  const missing = missingRuns(root, locale);
  const notes = [framework.note, root.note].flatMap((note) => note ?? []);
  return [
    {
      kind: 'text',
      style: 'body',
      runs: [
        {
          text: `${say('method.framework', { code, title: locale.text(framework.title) })} ${dataSentence(framework.description, locale)}`,
        },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: reading.hasMarks
        ? [runs('method.points'), scores, missing, runs('method.doubt'), runs('method.places'), runs('method.sets')]
        : [runs('method.values', { values: reading.criteria.length }), scores, missing],
    },
    ...notes.map((note) => ({ kind: 'text', style: 'small', runs: [{ text: locale.original(note) }] }) as const),
    criteriaTable(context),
  ];
}
