import { textIn } from '../common/localised-text.js';
import { decimal, percent } from '../reports/number-format.js';
import { assumptionInWords } from '../scoreboards/robustness/robustness-notes.js';
import { type Robustness } from '../scoreboards/robustness/robustness-result.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { type PrintedNames, printedNames } from './printed-names.js';
import { wrap } from './wrap.js';

const NAME = 22;
/** Above this many places a rank is a dot on a line, and has no column of its own. */
const FEW = 20;
const LINE = 24;
/** So many pairs and elements are named; the rest is counted. */
const NAMED = 12;
const BLOCKS = ' ▁▂▃▄▅▆▇█';

type Unit = Robustness['units'][number];

function fit(text: string, width: number): string {
  const letters = [...text];
  return letters.length > width
    ? `${letters.slice(0, width - 1).join('')}…`
    : text + ' '.repeat(width - letters.length);
}

function right(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - [...text].length)) + text;
}

function rankText(rank: number | null): string {
  return rank === null ? '–' : String(Number(rank.toFixed(1)));
}

function range({ low, high }: Unit): string {
  if (low === null || high === null) return '–';
  const [from, to] = [String(Math.floor(low)), String(Math.ceil(high))];
  return from === to ? from : `${from}–${to}`;
}

/** The share of draws at each rank as the height of a block; a rank that occurs is never blank. */
function blocks({ shares }: Unit): string {
  return shares.map((share) => (share === 0 ? '·' : BLOCKS[Math.max(1, Math.round(share * 8))])).join('');
}

/** The ranks from 5 % to 95 % as a line between first and last, the median on it. */
function dots({ low, median, high }: Unit, ranks: number): string {
  if (low === null || median === null || high === null) return '·'.repeat(LINE);
  const place = (rank: number) => Math.round(((rank - 1) / (ranks - 1)) * (LINE - 1));
  const cells = Array.from({ length: LINE }, () => '·');
  for (let i = place(low); i <= place(high); i += 1) cells[i] = '━';
  cells[place(median)] = '●';
  return cells.join('');
}

function unitLines(units: readonly Unit[], names: PrintedNames): readonly string[] {
  const isFew = units.length <= FEW;
  const drawn = (unit: Unit): string => (isFew ? blocks(unit) : dots(unit, units.length));
  const ordered = units
    .map((unit, i) => ({ unit, i }))
    .sort((a, b) => (a.unit.mean ?? Infinity) - (b.unit.mean ?? Infinity) || a.i - b.i);
  const axis = isFew
    ? units.map((_, i) => String((i + 1) % 10)).join('')
    : fit('1', LINE - 4) + right(String(units.length), 4);
  return [
    [fit('', NAME), right('rank', 5), right('median', 7), right('5–95 %', 8), right('first', 6), ` ${axis}`].join(' '),
    ...ordered.map(({ unit }) =>
      [
        fit(names.of(unit.jurisdiction), NAME),
        right(rankText(unit.declared), 5),
        right(rankText(unit.median), 7),
        right(range(unit), 8),
        right(percent(unit.shares[0] ?? 0), 6),
        ` ${drawn(unit)}`,
      ].join(' '),
    ),
    isFew
      ? 'The blocks show how often each rank is drawn; · never.'
      : '● median ━ 5–95 % of the draws, on a line from the first rank to the last',
    'rank: by the method as declared; first: share of draws in which nobody is ahead.',
  ];
}

function pairLines({ notRobust, units, level }: Robustness, names: PrintedNames): readonly string[] {
  const all = (units.length * (units.length - 1)) / 2;
  const head = `Not robust: ${notRobust.length} of ${all} orders are the same in less than ${percent(level)} of the draws.`;
  const closest = [...notRobust].sort((a, b) => a.share - b.share).slice(0, NAMED);
  const left = notRobust.length - closest.length;
  return [
    head,
    ...closest.map(({ ahead, behind, share }) =>
      `  ${right(percent(share), 5)}  ${fit(names.of(ahead), NAME)} ahead of ${names.of(behind)}`.trimEnd(),
    ),
    ...(left > 0 ? [`  and ${left} more: --format json has them all.`] : []),
  ];
}

function sensitivityLines({ sensitivity }: Robustness): readonly string[] {
  if (!sensitivity) return [];
  const share = (value: number) => percent(Math.max(0, Math.min(1, value)));
  return [
    '',
    'What moves the ranks (shares of variance, 5–95 % intervals in brackets)',
    [fit('', 16), right('alone', 8), right('', 14), right('with others', 13)].join(' '),
    ...sensitivity.assumptions.map(({ code, first, total }) =>
      [
        fit(code, 16),
        right(share(first.value), 8),
        fit(`(${share(first.low)} – ${share(first.high)})`, 14),
        right(share(total.value), 13),
        `(${share(total.low)} – ${share(total.high)})`,
      ].join(' '),
    ),
  ];
}

function withoutLines({ leaveOneOut }: Robustness): readonly string[] {
  const ordered = leaveOneOut
    .filter(({ shift }) => shift !== null && shift > 0)
    .sort((a, b) => (b.shift ?? 0) - (a.shift ?? 0))
    .slice(0, NAMED);
  if (ordered.length === 0) return [];
  return [
    '',
    'Left out, these would move ranks most (mean places that a rank shifts)',
    ...ordered.map(({ element, shift }) => `  ${fit(element, NAME)} ${decimal(shift ?? 0, 2)}`),
  ];
}

/** The robustness of an assessment for people to read, within 80 columns. */
export function robustnessTable(data: AssessmentData, robustness: Robustness, columns: number | null): string {
  const names = printedNames(data);
  const width = Math.min(Math.max(columns ?? 80, 60), 80);
  const { draws, seed, sequence, areUsual, assumptions, notes, shift, units } = robustness;
  const title = textIn(data.assessment.title, 'en');
  const footnotes = names.footnotes(
    units.map(({ jurisdiction }) => jurisdiction),
    width,
  );
  const lines = [
    wrap(`${title}, as of ${robustness.asOf} (${robustness.framework})`, '', '  ', width),
    `${draws} ${sequence} draws, seed ${seed}`,
    '',
    areUsual ? 'Varied, as is usual where an assessment names nothing:' : 'Varied, as the assessment says:',
    ...assumptions.map((assumption) => wrap(assumptionInWords(assumption), '- ', '  ', width)),
    ...(assumptions.length === 0 ? ['- nothing: there is nothing here that could be varied'] : []),
    '',
    ...notes.map((note) => wrap(note, '', '', width)),
    ...(notes.length > 0 ? [''] : []),
    ...unitLines(units, names),
    ...(shift === null ? [] : [`On average a rank shifts by ${decimal(shift, 2)} places.`]),
    '',
    ...pairLines(robustness, names),
    ...sensitivityLines(robustness),
    ...withoutLines(robustness),
    ...(footnotes.length > 0 ? ['', ...footnotes] : []),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
