import { constraintsHolding } from '../../assessments/assessment.js';
import { type Criterion } from '../../frameworks/framework.js';
import { type GroupBounds } from '../../scoreboards/scoreboard.js';
import { markOf, valueLabel } from '../answer-words.js';
import { type MarkShape } from '../blocks.js';
import { comparatorWords } from '../comparator-words.js';
import { type Locale } from '../language/locale.js';
import { type Reading } from '../reading.js';
import { type Template } from '../template.js';
import { capitalised } from '../words.js';
import { type Finding } from './finding.js';

/** Criteria told of one by one: those that weigh more than their siblings. */
const MOST_CRITERIA = 4;

/** Who stands where on one criterion, as a sentence; unverified and open answers are counted apart. */
function spread(reading: Reading, criterion: Criterion, template: Template): string {
  const { say, list } = reading.locale;
  const { marks } = template.wording;
  const names = new Map<MarkShape | 'unverified', string[]>();
  for (const code of reading.subjects) {
    const mark = markOf(criterion, reading.answer(code, criterion.code), template);
    const key = mark.unverified ? 'unverified' : mark.shape;
    names.set(key, [...(names.get(key) ?? []), reading.name(code)]);
  }
  const said = (['full', 'part', 'none', 'unsure'] as const).flatMap((key) => {
    const found = names.get(key);
    return found ? [`${marks[key]}: ${list(found)}`] : [];
  });
  const open = (names.get('not-assessed')?.length ?? 0) + (names.get('unverified')?.length ?? 0);
  if (open === reading.subjects.length) said.push(say('findings.criterion.allUnsettled'));
  else if (open > 0) said.push(say('findings.criterion.unsettled', { n: open }));
  return said.length === 0 ? '' : capitalised(`${said.join('; ')}.`);
}

/** What a publication says of the set without saying which. */
function constraintWords(reading: Reading, criterion: Criterion): readonly string[] {
  const { say, quote, original } = reading.locale;
  return constraintsHolding(reading.data.assessment)
    .filter((constraint) => constraint.criterion === criterion.code)
    .map(({ value, atLeast, of, source }) =>
      say('findings.criterion.constraint', {
        atLeast,
        of: of.length,
        answer: quote(valueLabel(criterion, value, reading.locale)),
        source: original(source.title),
      }),
    );
}

function claimOf({ n, fullLow, fullHigh }: GroupBounds, title: string, { say }: Locale): string {
  if (fullLow === 0 && fullHigh === n) return say('findings.criterion.open', { title, n });
  if (fullLow !== fullHigh) return say('findings.criterion.between', { title, low: fullLow, high: fullHigh, n });
  if (fullLow === 0) return say('findings.criterion.none', { title, n });
  if (fullLow === n) return say('findings.criterion.all', { title, n });
  return say('findings.criterion.some', { title, full: fullLow, n });
}

function criterionFinding(reading: Reading, criterion: Criterion, template: Template): Finding | null {
  const { locale } = reading;
  const bounds = reading.boundsOf(criterion.code);
  if (!bounds) return null;
  const beside = reading.comparatorsOf(criterion.code).map((result) => comparatorWords(result, locale, template));
  const compared =
    beside.length === 0 ? [] : [locale.say('findings.criterion.beside', { figures: beside.slice(0, 3).join('; ') })];
  return {
    claim: claimOf(bounds, locale.text(criterion.title), locale),
    evidence: [spread(reading, criterion, template), ...constraintWords(reading, criterion), ...compared]
      .join(' ')
      .trim(),
  };
}

function toldOneByOne(reading: Reading): readonly Criterion[] {
  const constrained = new Set(constraintsHolding(reading.data.assessment).map(({ criterion }) => criterion));
  return reading.criteria.filter(({ code, weight = 1 }) => weight > 1 || constrained.has(code)).slice(0, MOST_CRITERIA);
}

/** What is known of the criteria that weigh most: those with a weight above 1 or a published fact about the whole set. */
export function criterionFindings(reading: Reading, template: Template): readonly Finding[] {
  if (!reading.hasMarks) return [];
  return toldOneByOne(reading).flatMap((criterion) => criterionFinding(reading, criterion, template) ?? []);
}

/** What all have, and what none can have, of the criteria that are settled for every subject. */
export function sharedFindings(reading: Reading): readonly Finding[] {
  if (!reading.hasMarks) return [];
  const { say, list } = reading.locale;
  const told = new Set(toldOneByOne(reading).map(({ code }) => code));
  const subjects = reading.subjects.length;
  const bounded = reading.board.groupBounds.filter(({ element, n }) => n > 1 && !told.has(element));
  const all = bounded.filter(({ fullLow }) => fullLow === subjects).map(({ element }) => element);
  const none = bounded.filter(({ fullHigh, n }) => fullHigh === 0 && n === subjects).map(({ element }) => element);
  const finding = (
    key: 'findings.shared.all' | 'findings.shared.none',
    codes: readonly string[],
  ): readonly Finding[] =>
    codes.length === 0
      ? []
      : [
          {
            claim: say(key, { criteria: codes.length }),
            evidence: `${list(codes.map((code) => reading.title(code)))}.`,
          },
        ];
  return [...finding('findings.shared.all', all), ...finding('findings.shared.none', none)];
}
