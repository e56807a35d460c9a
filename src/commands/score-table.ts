import { constraintsHolding } from '../assessments/assessment.js';
import { textIn } from '../common/localised-text.js';
import { criteriaOf, type Criterion, elementsOf, type FrameworkElement, isCriterion } from '../frameworks/framework.js';
import { dateInWords } from '../reports/date-format.js';
import { fineScore, interval, plainNumber, score } from '../reports/number-format.js';
import { type AnswerShape, answerShape } from '../scoreboards/answer-shape.js';
import { approximateWords } from '../scoreboards/approximate.js';
import { type AssessmentData, type Scoreboard, type ScoreRow, type SettledAnswer } from '../scoreboards/scoreboard.js';
import { jurisdictionsOf } from '../scoreboards/subjects.js';
import { type PrintedNames, printedNames } from './printed-names.js';
import { ASKS } from './asks.js';
import { publicationWords, standingWords } from './release-words.js';
import { wrap } from './wrap.js';

const NAME = 22;
const BAR = 25;
/** Above this many subjects the table is a ranking, one line each. */
const FEW = 20;
/** Subjects side by side. */
const ABREAST = 6;

function fit(text: string, width: number): string {
  const letters = [...text];
  return letters.length > width
    ? `${letters.slice(0, width - 1).join('')}…`
    : text + ' '.repeat(width - letters.length);
}

function right(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - [...text].length)) + text;
}

/** The least and greatest score that a framework admits. */
type Range = readonly [number, number];
const FULL_RANGE: Range = [0, 1];

/** A text in the middle of so many columns. */
function centred(text: string, width: number): string {
  const before = Math.floor((width - text.length) / 2);
  return ' '.repeat(before) + text + ' '.repeat(width - text.length - before);
}

/** The interval as a bar on the scale of the framework (0–1 when left out), the point on it where there is one. */
export function bar(
  { low, high, score: point }: Pick<ScoreRow, 'low' | 'high' | 'score'>,
  width = BAR,
  [from, until]: Range = FULL_RANGE,
): string {
  const place = (value: number) => Math.round(Math.min(1, Math.max(0, (value - from) / (until - from))) * (width - 1));
  const cells = Array.from({ length: width }, () => '·');
  if (low !== null && high !== null) for (let i = place(low); i <= place(high); i += 1) cells[i] = '━';
  if (point !== null) cells[place(point)] = '●';
  return cells.join('');
}

function ranks({ rankLow, rankHigh }: ScoreRow): string {
  if (rankLow === null || rankHigh === null) return '–';
  return rankLow === rankHigh ? String(rankLow) : `${rankLow}–${rankHigh}`;
}

const SIGNS: Readonly<Record<AnswerShape, string>> = {
  full: '●',
  part: '◐',
  none: '○',
  unsure: '?',
  'not-assessed': '·',
  'not-applicable': '–',
};

/** Sign of an answer; what is only believed has `!` beside it. */
export function sign(criterion: Criterion, answer: SettledAnswer | undefined): string {
  const shape = answerShape(criterion, answer);
  return `${SIGNS[shape]}${answer?.unverified ? '!' : ' '}`;
}

/** An interval, where the score does not say it already. */
function openInterval({ score: point, low, high }: ScoreRow, decimals: number | undefined): string {
  return point !== null && low === high ? '' : interval(low, high, decimals);
}

function rowLine(name: string, row: ScoreRow, { range, root: { decimals } }: AssessmentData['framework']): string {
  return [
    fit(name, NAME),
    bar(row, BAR, range),
    right(openInterval(row, decimals), 9),
    right(score(row.score, decimals), 5),
    right(ranks(row), 5),
    right(`${row.answered}/${row.of}`, 6),
  ].join(' ');
}

function scoreboardLines(data: AssessmentData, scoreboard: Scoreboard, names: PrintedNames): string[] {
  const root = data.framework.root.code;
  const [from, until] = data.framework.range ?? FULL_RANGE;
  const ends = [from, (from + until) / 2, until].map(plainNumber);
  const scale = `${ends[0]}${centred(`${ends[1]}`, BAR - ends.join('').length + `${ends[1]}`.length)}${ends[2]}`;
  const head = `${fit('', NAME)} ${scale} ${right('interval', 9)} ${right('score', 5)} ${right('rank', 5)} ${right('known', 6)}`;
  const line = (row: ScoreRow) => rowLine(names.of(row.jurisdiction), row, data.framework);
  const memo = scoreboard.memo.filter(({ element }) => element === root);
  return [
    head,
    ...scoreboard.scores.filter(({ element }) => element === root).map(line),
    ...(memo.length > 0 ? ['', 'Entities, for the record (never ranked or averaged)', ...memo.map(line)] : []),
  ];
}

/** How many decimals the scores of an element are rounded to, where they are. */
function decimalsIn({ framework }: AssessmentData): (element: string) => number | undefined {
  const decimals = new Map(elementsOf(framework.root).map((element) => [element.code, element.decimals]));
  return (element) => decimals.get(element);
}

function elementTitle(element: FrameworkElement | Criterion): string {
  return `${element.code} ${textIn(element.title, 'en')}`;
}

/** The scores of inner elements and roll-ups as intervals, a column a subject. */
function elementLines(data: AssessmentData, scoreboard: Scoreboard, subjects: readonly string[]): string[] {
  const cells = new Map(scoreboard.scores.map((row) => [`${row.jurisdiction} ${row.element}`, row]));
  const decimals = decimalsIn(data);
  const short = (row: ScoreRow | undefined) =>
    row && row.low !== null && row.high !== null
      ? interval(row.low, row.high, decimals(row.element)).replaceAll(/(?<!\d)0\./g, '.')
      : '–';
  const line = (code: string, title: string) =>
    [fit(title, 26), ...subjects.map((subject) => right(short(cells.get(`${subject} ${code}`)), 8))].join(' ');
  const inner = data.framework.root.children.filter((child) => !isCriterion(child));
  const lines = [
    ...inner.map((element) => line(element.code, elementTitle(element))),
    ...(data.framework.rollUps ?? []).map(({ code, title }) => line(code, textIn(title, 'en'))),
  ];
  if (lines.length === 0) return [];
  return [[fit('', 26), ...subjects.map((subject) => right(subject, 8))].join(' '), ...lines, ''];
}

/** As many labels as fit, and how many more there are. */
function fewLabels(labels: readonly string[], width: number): string {
  for (let kept = labels.length; kept > 0; kept -= 1) {
    const more = labels.length - kept;
    const text = labels.slice(0, kept).join('; ') + (more > 0 ? ` +${more}` : '');
    if (text.length <= width) return text;
  }
  return labels.length > 0 ? `${labels.length} below` : '';
}

function matrixLines(data: AssessmentData, scoreboard: Scoreboard, subjects: readonly string[]): string[] {
  const answers = new Map(scoreboard.answers.map((answer) => [`${answer.jurisdiction} ${answer.criterion}`, answer]));
  const labels = (code: string) =>
    scoreboard.comparators.filter(({ comparator }) => comparator.element === code).map(({ label }) => label);
  return [
    `${fit('', 32)}  ${subjects.join(' ')}${scoreboard.comparators.length > 0 ? '  Beside' : ''}`,
    ...criteriaOf(data.framework.root).map((criterion) =>
      [
        fit(elementTitle(criterion), 32),
        ` ${subjects.map((subject) => ` ${sign(criterion, answers.get(`${subject} ${criterion.code}`))}`).join(' ')} `,
        fewLabels(labels(criterion.code), 21),
      ]
        .join(' ')
        .trimEnd(),
    ),
    '',
  ];
}

/** Intervals by part and the answers, for as many subjects at a time as 80 columns take. */
function detailLines(data: AssessmentData, scoreboard: Scoreboard): string[] {
  const { subjects } = data.assessment;
  const rows = Array.from({ length: Math.ceil(subjects.length / ABREAST) }, (_, i) =>
    subjects.slice(i * ABREAST, (i + 1) * ABREAST),
  );
  const beside = comparatorLines(scoreboard);
  return [
    ...rows.flatMap((abreast) => elementLines(data, scoreboard, abreast)),
    ...rows.flatMap((abreast) => matrixLines(data, scoreboard, abreast)),
    '● full ◐ part ○ none ? several stay possible · not assessed – does not apply',
    '! beside a sign: not verified, so it widens the interval and sets no point',
    '',
    ...beside,
    ...(beside.length > 0 ? [''] : []),
  ];
}

/** Each comparator on a line of its own: where it stands, its figure, how it was had, what it asks. */
function comparatorLines(scoreboard: Scoreboard): string[] {
  return scoreboard.comparators
    .filter(({ comparator }) => comparator.kind !== 'group')
    .map(({ comparator, label, of, places }) => {
      const { element, kind, title, relation, vintage } = comparator;
      const unexplained =
        kind !== 'computed' && 'granularity' in comparator && comparator.granularity ? ', no count gives it' : '';
      const figure = kind === 'composed' ? `${label} (mean of points)` : label;
      const at = places?.map((place) => `${place.jurisdiction} ${interval(place.low, place.high)}`).join(', ');
      return wrap(
        `${figure}  ${textIn(title, 'en')} (${kind}, n = ${of}, ${vintage}; ${ASKS[relation]}${unexplained})${at ? `: ${at}` : ''}`,
        fit(element, 6),
        '       ',
      );
    });
}

/** The means of the groups that the comparators name, in the columns of the ranking. */
function groupLines(
  data: AssessmentData,
  scoreboard: Scoreboard,
  columns: readonly string[],
  line: (rank: string, name: string, scores: readonly (number | null)[]) => string,
): string[] {
  const ofGroups = scoreboard.comparators.flatMap((result) =>
    result.comparator.kind === 'group' ? [{ ...result, ...result.comparator }] : [],
  );
  return [...new Set(ofGroups.map(({ group }) => group))].map((group) => {
    const results = ofGroups.filter((result) => result.group === group);
    const name = data.groups.find(({ code }) => code === group)?.name ?? { en: group };
    const scored = results[0]?.statistics?.n ?? 0;
    return line('', `${textIn(name, 'en')} (${scored} of ${results[0]?.of ?? 0})`, [
      ...[data.framework.root.code, ...columns].map(
        (code) => results.find(({ element }) => element === code)?.value ?? null,
      ),
    ]);
  });
}

function rankingLines(data: AssessmentData, scoreboard: Scoreboard, names: PrintedNames): string[] {
  const { root } = data.framework;
  const columns = root.children.map(({ code }) => code);
  const cells = new Map(scoreboard.scores.map((row) => [`${row.jurisdiction} ${row.element}`, row]));
  const rows = scoreboard.scores.filter(({ element }) => element === root.code);
  const sorted = [...rows].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const codes = [root.code, ...columns];
  const scoresOf = (code: string) =>
    rows.map(({ jurisdiction }) => cells.get(`${jurisdiction} ${code}`)?.score ?? null);
  const decimals = decimalsIn(data);
  // As wide as the code or the longest score needs, and a space.
  const widths = codes.map((code) =>
    Math.max(
      8,
      ...[code, ...scoresOf(code).map((each) => fineScore(each, decimals(code)))].map(({ length }) => length + 1),
    ),
  );
  const line = (rank: string, name: string, scores: readonly (number | null)[]) =>
    `${right(rank, 5)}  ${fit(name, 34)} ${scores.map((value, i) => right(fineScore(value, decimals(codes[i] ?? '')), widths[i] ?? 8)).join('')}`.trimEnd();
  return [
    `${right('rank', 5)}  ${fit('', 34)} ${codes.map((code, i) => right(code, widths[i] ?? 8)).join('')}`,
    ...sorted.map((row) =>
      line(ranks(row), names.of(row.jurisdiction), [
        row.score,
        ...columns.map((code) => cells.get(`${row.jurisdiction} ${code}`)?.score ?? null),
      ]),
    ),
    '',
    ...groupLines(data, scoreboard, columns, line),
  ];
}

/** The scoreboard for a terminal of 80 columns: intervals as bars, then the answers with the comparators beside them. */
export function scoreTable(data: AssessmentData, scoreboard: Scoreboard): string {
  const { assessment, framework } = data;
  const names = printedNames(data);
  const few = assessment.subjects.length <= FEW;
  const isMatrix = criteriaOf(framework.root).some(({ scale }) => scale.type !== 'number');
  const constraints = constraintsHolding(assessment).map(({ criterion, atLeast, of, value, source }) =>
    wrap(
      `${criterion}: at least ${atLeast} of ${of.length} have "${String(value)}" (${source.title}); which ones is not published.`,
      '',
      '  ',
    ),
  );
  return [
    wrap(
      `${textIn(assessment.title, 'en')}, as of ${dateInWords(assessment.asOf)} (${scoreboard.framework}, ${standingWords(scoreboard)})`,
      '',
      '  ',
    ),
    ...publicationWords(scoreboard).map((words) => wrap(words)),
    '',
    ...(few ? scoreboardLines(data, scoreboard, names) : rankingLines(data, scoreboard, names)),
    '',
    ...(few && isMatrix ? detailLines(data, scoreboard) : []),
    ...constraints,
    ...(few
      ? [
          wrap(
            'A bar is all that the score can be, given what is not known. A score (●) is given only where enough of each part is known; ranks are ranges for the same reason.',
          ),
        ]
      : []),
    ...approximateWords(scoreboard.approximate).map((words) => wrap(words, '', '  ')),
    ...names.footnotes(jurisdictionsOf(assessment)),
    `digest ${scoreboard.digest.slice(0, 23)}…  result ${scoreboard.resultDigest.slice(0, 23)}…`,
    '',
  ].join('\n');
}
