import { textIn } from '../../common/localised-text.js';
import {
  type Criterion,
  criteriaOf,
  elementsOf,
  type FrameworkElement,
  isCriterion,
} from '../../frameworks/framework.js';
import { aggregateWords } from '../../frameworks/method-words.js';
import { either } from '../../common/either.js';
import { type AnswerScale } from '../../scoring/method.js';
import { type Block, bold, type Row, type Run, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { decimal, plainNumber } from '../number-format.js';
import { type Reading } from '../reading.js';
import { agree, capitalised, counted, sentence } from '../words.js';

function pointsWords(criterion: Criterion, language: string): string {
  const { scale } = criterion;
  if (scale.type === 'choice' || scale.type === 'checklist') {
    return Object.values(scale.options)
      .map(({ points, label }) => `${textIn(label, language)} ${plainNumber(points)}`)
      .join('; ');
  }
  return scaleWords(scale);
}

function scaleWords(scale: Exclude<AnswerScale, { readonly options: object }>): string {
  if (scale.type === 'boolean') return `Yes ${plainNumber(scale.points.yes)}; no ${plainNumber(scale.points.no)}`;
  if (scale.type === 'date') return `A date from ${scale.range[0]} to ${scale.range[1]}`;
  return `A number from ${plainNumber(scale.range[0])} to ${plainNumber(scale.range[1])}${scale.unit === undefined ? '' : ` ${scale.unit}`}`;
}

/** The share of the whole that each criterion weighs when all is assessed. */
function shares(element: FrameworkElement, share: number, into: Map<string, number>): void {
  const total = element.children.reduce((sum, { weight = 1 }) => sum + weight, 0);
  for (const child of element.children) {
    const own = total === 0 ? 0 : (share * (child.weight ?? 1)) / total;
    if (isCriterion(child)) into.set(child.code, own);
    else shares(child, own, into);
  }
}

/** How parts become one, in a sentence: one mean for all elements, or each that occurs. */
function meansWords(root: FrameworkElement): string {
  const elements = elementsOf(root).flatMap((element) => (isCriterion(element) ? [] : [element]));
  const means = [...new Set(elements.map(({ aggregate }) => `the ${aggregateWords(aggregate)}`))];
  const [first = '', ...others] = means;
  if (others.length === 0) return `Each part is ${first}, each by its weight.`;
  return `Each part is, by its place in the tree, ${either(means)}, each by its weight.`;
}

/** What is rounded, and which scores are ranked, in a sentence. */
function roundingWords(root: FrameworkElement): string {
  const rounded = elementsOf(root).filter(({ decimals }) => decimals !== undefined);
  const ranked = root.rank?.on === 'rounded' ? 'ranks compare the rounded scores' : 'ranks are taken before rounding';
  if (rounded.length === 0) return `Nothing is rounded before it is shown, and ${ranked}.`;
  return `Scores are rounded where the publication rounds them, and ${ranked}.`;
}

function criteriaTable({ reading, numbering }: Context): Block {
  const { root } = reading.data.framework;
  const weights = new Map<string, number>();
  shares(root, 1, weights);
  const rows = root.children.flatMap((pillar): readonly Row[] => [
    ...(isCriterion(pillar) ? [] : [{ kind: 'group', title: textIn(pillar.title, reading.language) } as const]),
    ...criteriaOf(pillar).map((criterion): Row => ({
      kind: 'cells',
      cells: [
        textCell(bold(`${criterion.code} `), textIn(criterion.title, reading.language)),
        textCell(textIn(criterion.question, reading.language)),
        textCell(pointsWords(criterion, reading.language)),
        textCell(criterion.facets.join(', ')),
        textCell(`${decimal(100 * (weights.get(criterion.code) ?? 0), 1)}\u00a0%`),
        textCell(criterion.derive ? 'register' : reading.hasMarks ? 'analyst' : 'published data'),
      ],
    })),
  ]);
  return {
    kind: 'table',
    label: numbering.table(),
    title: `The ${counted(reading.criteria.length, 'question')}, what each answer earns, and what it weighs`,
    density: 'tight',
    columns: [
      { title: 'Criterion', width: 84, align: 'left' },
      { title: 'Question', width: 140, align: 'left' },
      { title: 'Answers and points', width: 148, align: 'left' },
      { title: 'Facets', width: 46, align: 'left' },
      { title: 'Weight', width: 40, align: 'right' },
      { title: 'Answered by', width: 46, align: 'left' },
    ],
    rows,
    notes: [
      [
        bold('Note: '),
        {
          text: `The weight is the share of the composite when all is assessed.${reading.hasMarks ? ' “Register” means that the answer follows by a rule from the acts in force on the date; “analyst” that it was given by a person, with its evidence.' : ''}`,
        },
      ],
    ],
  };
}

function missingWords(reading: Reading): string {
  const { root } = reading.data.framework;
  const say = (share: number | string): string => (String(share) === '1' ? 'all' : `at least ${String(share)}`);
  const pillars = root.children.flatMap((child) => (isCriterion(child) ? [] : [child.missing.atLeast]));
  const pillar =
    pillars[0] === undefined ? '' : ` A pillar has a score when ${say(pillars[0])} of its weight is assessed.`;
  return `A score is a point only where enough is assessed: the composite needs ${say(root.missing.atLeast)} of the weight of its parts.${pillar} The parts that have a score then take over the weight of those that have none. The interval needs no such rule: it is the worst and the best that the answers still open allow.`;
}

/** What stands in place of points where published numbers are scored. */
function fromValues(count: number): Run[] {
  return [
    bold('From values to the common range. '),
    {
      text: `${capitalised(counted(count, 'published value'))} of each subject ${agree(count, 'is', 'are')} brought to the range from 0 to 1 as the table below says. A value that is not there stands as anything within its range.`,
    },
  ];
}

/** How the numbers come about, from the framework itself. */
export function methodBlocks(context: Context): readonly Block[] {
  const { reading } = context;
  const { framework } = reading.data;
  const { root } = framework;
  const label = `${framework.id}@${framework.version}`;
  const items: Run[][] = [
    [
      bold('From answers to points. '),
      {
        text: 'Each answer earns the points that the table below gives it, between 0 and 1. An answer that is not known earns none and costs none: it stands as anything between the worst and the best.',
      },
    ],
    [
      bold('From points to scores. '),
      {
        text: `${meansWords(root)} ${roundingWords(root)}`,
      },
    ],
    [bold('What is missing. '), { text: missingWords(reading) }],
    [
      bold('Doubt. '),
      {
        text: 'An answer that rests on unverified sources only, or that lies between two answers, widens the interval and never sets the point. A “no” from the register of law needs the record of a search; without one, absence is not assessed.',
      },
    ],
    [
      bold('Places. '),
      {
        text: 'A place could be anything from one more than the number that surely score higher to one more than the number that possibly do. It is printed only where the two agree.',
      },
    ],
    [
      bold('Sets. '),
      {
        text: 'A published fact about the whole set that does not say which (“more than half”) narrows what is said of the set, and never one answer.',
      },
    ],
  ];
  return [
    {
      kind: 'text',
      style: 'body',
      runs: [
        {
          text: `Framework ${label}, “${textIn(framework.title, reading.language)}”. ${sentence(textIn(framework.description, reading.language))}`,
        },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: reading.hasMarks ? items : [fromValues(reading.criteria.length), ...items.slice(1, 3)],
    },
    ...(framework.note === undefined
      ? []
      : [{ kind: 'text', style: 'small', runs: [{ text: framework.note }] } as const]),
    ...(root.note === undefined ? [] : [{ kind: 'text', style: 'small', runs: [{ text: root.note }] } as const]),
    criteriaTable(context),
  ];
}
