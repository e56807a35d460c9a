import { constraintsHolding } from '../../assessments/assessment.js';
import { type Criterion } from '../../frameworks/framework.js';
import { textIn } from '../../common/localised-text.js';
import { markOf, valueLabel } from '../answer-words.js';
import { type MarkShape } from '../blocks.js';
import { comparatorWords } from '../comparator-words.js';
import { countRange } from '../number-format.js';
import { type Reading } from '../reading.js';
import { type Template } from '../template.js';
import { agree, allOf, capitalised, listed, noneOf, numberWord, ofSet, sentence } from '../words.js';
import { type Finding } from './finding.js';

/** Criteria told of one by one: those that weigh more than their siblings. */
const MOST_CRITERIA = 4;

/** Who stands where on one criterion, as a sentence; unverified and open answers are counted apart. */
function spread(reading: Reading, criterion: Criterion, template: Template): string {
  const names = new Map<MarkShape | 'unverified', string[]>();
  for (const code of reading.subjects) {
    const mark = markOf(criterion, reading.answer(code, criterion.code), template);
    const key = mark.unverified ? 'unverified' : mark.shape;
    names.set(key, [...(names.get(key) ?? []), reading.name(code)]);
  }
  const said: string[] = [];
  const tell = (key: MarkShape | 'unverified', words: string): void => {
    const found = names.get(key);
    if (found) said.push(`${words}: ${listed(found)}`);
  };
  tell('full', 'full');
  tell('part', 'in part');
  tell('none', 'none');
  tell('unsure', 'between answers');
  const open = (names.get('not-assessed')?.length ?? 0) + (names.get('unverified')?.length ?? 0);
  if (open > 0) said.push(`${open === reading.subjects.length ? 'all' : numberWord(open)} not settled`);
  return sentence(said.join('; ').replace(/^./, (first) => first.toUpperCase()));
}

function constraintWords(reading: Reading, criterion: Criterion): string {
  const constraints = constraintsHolding(reading.data.assessment).filter((each) => each.criterion === criterion.code);
  return constraints
    .map(({ value, atLeast, of, source }) => {
      const label = valueLabel(criterion, value, reading.locale).toLowerCase();
      return ` Published of the set: at least ${ofSet(atLeast, of.length)} have “${label}”; which ones is not said (${source.title}).`;
    })
    .join('');
}

function criterionFinding(reading: Reading, criterion: Criterion, template: Template): Finding | null {
  const bounds = reading.boundsOf(criterion.code);
  if (!bounds) return null;
  const title = textIn(criterion.title, reading.language);
  const n = bounds.n;
  const settled = bounds.fullLow === bounds.fullHigh;
  const claim =
    bounds.fullLow === 0 && bounds.fullHigh === n
      ? `${title}: whether any of the ${numberWord(n)} has it in full is not settled.`
      : settled && bounds.fullLow === 0
        ? `${title}: ${noneOf(n)} has it in full.`
        : settled && bounds.fullLow === n
          ? `${title}: ${allOf(n)} ${agree(n, 'has', 'have')} it in full.`
          : settled
            ? `${title}: ${ofSet(bounds.fullLow, n)} ${agree(bounds.fullLow, 'has', 'have')} it in full.`
            : `${title}: ${countRange(bounds.fullLow, bounds.fullHigh).replace('–', ' to ')}\u00a0of\u00a0${n} have it in full.`;
  const beside = reading.comparatorsOf(criterion.code).map((result) => comparatorWords(result, template));
  const compared = beside.length === 0 ? '' : ` Beside it, ${beside.slice(0, 3).join('; ')}.`;
  return {
    claim,
    evidence: `${spread(reading, criterion, template)}${constraintWords(reading, criterion)}${compared}`,
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
  const titled = (codes: readonly string[]): string => listed(codes.map((code) => reading.title(code).toLowerCase()));
  const told = new Set(toldOneByOne(reading).map(({ code }) => code));
  const subjects = reading.subjects.length;
  const bounded = reading.board.groupBounds.filter(({ element, n }) => n > 1 && !told.has(element));
  const all = bounded.filter(({ fullLow }) => fullLow === subjects).map(({ element }) => element);
  const none = bounded.filter(({ fullHigh, n }) => fullHigh === 0 && n === subjects).map(({ element }) => element);
  return [
    ...(all.length > 0
      ? [
          {
            claim: `${capitalised(allOf(subjects))} ${agree(subjects, 'has', 'have')} ${agree(all.length, 'one criterion', `${numberWord(all.length)} criteria`)} in full.`,
            evidence: sentence(capitalised(titled(all))),
          },
        ]
      : []),
    ...(none.length > 0
      ? [
          {
            claim: `${agree(none.length, 'One criterion is', `${numberWord(none.length)} criteria are`).replace(/^./, (c) => c.toUpperCase())} met in full by ${noneOf(subjects)}.`,
            evidence: sentence(capitalised(titled(none))),
          },
        ]
      : []),
  ];
}
