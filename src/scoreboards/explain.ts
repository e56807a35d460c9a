import { type Evidence } from '../assessments/answer.js';
import { type Comparator, type QuestionRelation } from '../assessments/comparator.js';
import { type Ruling } from '../assessments/ruling.js';
import { DomainError } from '../common/domain-error.js';
import { didYouMean } from '../common/did-you-mean.js';
import { textIn } from '../common/localised-text.js';
import { type Criterion, type FrameworkElement } from '../frameworks/framework.js';
import { aggregateWords } from '../frameworks/method-words.js';
import { type AnswerValue, type ScoringCriterion, type ScoringElement } from '../scoring/method.js';
import { nearMissWords } from './derive/near-miss-words.js';
import { lookedAt } from './follow/looked-at.js';
import { rollUpElement } from './roll-up.js';
import { type AssessmentData, type Place, type Scoreboard, type ScoreRow, type SettledAnswer } from './scoreboard.js';
import { remarkTexts } from './remark.js';

/** One piece of evidence as a reader checks it. */
export interface Citation {
  readonly instrument: string | null;
  readonly title: string;
  readonly gazette: string | null;
  readonly provision: string | null;
  /** What the provision says, in our own words. */
  readonly text: string | null;
  readonly confidence: 'seen' | 'mixed' | 'unverified';
  readonly href: string | null;
  readonly note: string | null;
}

/** A score with what made it, down to the citations. */
export interface Derivation {
  readonly element: string;
  readonly title: string;
  /** Share among its siblings, 0–1, before anything is redistributed. */
  readonly weight: number;
  readonly method: string;
  /** How it is made of its parts, in words: `arithmetic mean of its parts`; empty for a criterion. */
  readonly made: string;
  /** What the steps of an inner element made of that, in sentences; those of a criterion are remarks of its answer. */
  readonly working: readonly string[];
  /** How many decimals it is rounded to, where it is. */
  readonly decimals?: number;
  readonly row: ScoreRow;
  readonly children: readonly Derivation[];
  /** For a criterion: the question, the answer and its citations. */
  readonly question: string | null;
  readonly answer: SettledAnswer | null;
  readonly answerLabel: string | null;
  readonly citations: readonly Citation[];
  /** For a criterion: why a better answer was not derived, a sentence for each near miss of the answer. */
  readonly whyNot: readonly string[];
  /** For a criterion: the decisions on how its question is to be read. */
  readonly rulings: readonly Ruling[];
  /** What stands beside it, with this jurisdiction's place where it has one. */
  readonly beside: readonly Beside[];
}

/** A derivation as it is printed: the remarks on its answers as sentences. */
export type PrintedDerivation = Omit<Derivation, 'answer' | 'children'> & {
  readonly answer: (Omit<SettledAnswer, 'remarks'> & { readonly remarks: readonly string[] }) | null;
  readonly children: readonly PrintedDerivation[];
};

/** A derivation with its remarks in words, in the order of its keys. */
export function printedDerivation(derivation: Derivation): PrintedDerivation {
  const { answer, children } = derivation;
  return {
    ...derivation,
    answer: answer && { ...answer, remarks: remarkTexts(answer.remarks) },
    children: children.map(printedDerivation),
  };
}

/** A comparator of the element, and where the jurisdiction stands among its members. */
export interface Beside {
  readonly comparator: string;
  readonly title: string;
  readonly kind: Comparator['kind'];
  readonly vintage: string;
  readonly relation: QuestionRelation;
  readonly label: string;
  readonly place: Place | null;
}

function besideOf({ comparators }: Scoreboard, element: string, jurisdiction: string): readonly Beside[] {
  return comparators
    .filter(({ comparator }) => comparator.element === element)
    .map(({ comparator: { code, title, kind, vintage, relation }, label, places }) => ({
      comparator: code,
      title: textIn(title, 'en'),
      kind,
      vintage,
      relation,
      label,
      place: places?.find((place) => place.jurisdiction === jurisdiction) ?? null,
    }));
}

/** Evidence with the title, gazette, words and confidence of what it points to. */
export function citationOf(evidence: Evidence, data: AssessmentData, language: string): Citation {
  const instrument = data.instruments.find(({ code }) => code === evidence.instrument);
  const provision = instrument?.provisions?.find(({ pinpoint }) => pinpoint === evidence.provision);
  const source = evidence.source ?? provision?.source ?? instrument?.sources[0];
  return {
    instrument: instrument?.code ?? evidence.instrument ?? null,
    title: instrument ? textIn(instrument.title, language) : (source?.title ?? ''),
    gazette: instrument?.gazette ?? null,
    provision: evidence.provision ?? null,
    text: provision?.text ?? null,
    confidence: evidence.confidence ?? provision?.confidence ?? instrument?.confidence ?? 'seen',
    href: source?.href ?? null,
    note: evidence.note ?? provision?.note ?? evidence.source?.note ?? null,
  };
}

/** What stands in the place of an answer to a question that does not apply: `does not apply: 0 stands`. */
export function otherwiseWords(otherwise: NonNullable<SettledAnswer['otherwise']>): string {
  return otherwise === 'not-applicable' ? 'does not apply' : `does not apply: ${otherwise} stands`;
}

/** The words of one value of a scale: the label of an option, yes or no, or the value as it is. */
function labelOf({ scale }: Criterion, value: AnswerValue, language: string): string {
  const option = scale.type === 'choice' ? scale.options[String(value)] : undefined;
  if (option) return textIn(option.label, language);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

/** Why better answers were not derived, a sentence each. Empty where the best was given, or none was derived. */
export function whyNotOf(
  criterion: Criterion,
  { nearMisses = [] }: SettledAnswer,
  language: string,
): readonly string[] {
  return nearMisses.map((miss) => nearMissWords(miss, labelOf(criterion, miss.answer, language)));
}

/** The words of an answer: its label, or those of the answers that stay possible, or that it does not apply. */
export function answerLabel(criterion: Criterion, answer: SettledAnswer, language: string): string | null {
  const label = (value: AnswerValue): string => labelOf(criterion, value, language);
  if (answer.otherwise !== undefined) return otherwiseWords(answer.otherwise);
  if (answer.value !== null) return label(answer.value);
  return answer.candidates.length > 0 ? answer.candidates.map(label).join(' or ') : null;
}

function titled(element: ScoringElement | ScoringCriterion, fallback: string): string {
  return 'title' in element ? textIn((element as FrameworkElement | Criterion).title, 'en') : fallback;
}

/** The rows of one jurisdiction by element. Throws `CALL_INVALID` for one that is not assessed. */
function rowsOf({ assessment, scores, memo }: Scoreboard, jurisdiction: string): ReadonlyMap<string, ScoreRow> {
  const all = [...scores, ...memo];
  const rows = all.filter((row) => row.jurisdiction === jurisdiction);
  if (rows.length > 0) return new Map(rows.map((row) => [row.element, row]));
  const known = [...new Set(all.map((row) => row.jurisdiction))];
  throw new DomainError(
    'CALL_INVALID',
    `"${jurisdiction}" is not assessed in ${assessment}.${didYouMean(jurisdiction, known)} It has: ${known.join(', ')}.`,
  );
}

/**
 * The element, criterion or roll-up of a code, the whole index where none is asked for, with the title of a roll-up.
 * Throws `CALL_INVALID` for a jurisdiction or an element that the assessment does not have.
 */
export function elementCalled(
  data: AssessmentData,
  scoreboard: Scoreboard,
  jurisdiction: string,
  element: string = data.framework.root.code,
): { readonly node: ScoringElement | ScoringCriterion; readonly title: string } {
  const rows = rowsOf(scoreboard, jurisdiction);
  const roots = [
    { node: data.framework.root as ScoringElement | ScoringCriterion, title: '' },
    ...(data.framework.rollUps ?? []).flatMap((rollUp) => {
      const node = rollUpElement(data.framework, rollUp);
      return node ? [{ node, title: textIn(rollUp.title, 'en') }] : [];
    }),
  ];
  for (const { node, title } of roots) {
    const found = search(node, element);
    if (found) return { node: found, title };
  }
  throw new DomainError(
    'CALL_INVALID',
    `"${element}" is no element of ${scoreboard.framework}.${didYouMean(element, rows.keys())} It has: ${[...rows.keys()].join(', ')}.`,
  );
}

/**
 * The derivation of one jurisdiction's score on an element (the whole index when left out): answer → points →
 * weight → element. Throws `CALL_INVALID` for a jurisdiction or an element that the assessment does not have.
 */
export function explain(
  data: AssessmentData,
  scoreboard: Scoreboard,
  jurisdiction: string,
  element?: string,
): Derivation {
  const rows = rowsOf(scoreboard, jurisdiction);
  const answers = new Map(
    scoreboard.answers
      .filter((answer) => answer.jurisdiction === jurisdiction)
      .map((answer) => [answer.criterion, answer]),
  );
  const workings = new Map(
    scoreboard.workings
      .filter((working) => working.jurisdiction === jurisdiction)
      .map((working) => [working.element, working.remarks]),
  );
  const describe = (node: ScoringElement | ScoringCriterion, title: string, weight: number): Derivation => {
    const row = rows.get(node.code);
    if (!row) throw new RangeError(`no score of ${node.code} for ${jurisdiction}`);
    const beside = besideOf(scoreboard, node.code, jurisdiction);
    const rounding = node.decimals === undefined ? {} : { decimals: node.decimals };
    const base = { element: node.code, title: titled(node, title), weight, row, beside, ...rounding };
    if ('scale' in node) {
      const criterion = node as Criterion;
      const answer = lookedAt(data, answers.get(node.code) ?? null);
      return {
        ...base,
        method: node.scale.type,
        made: '',
        working: [],
        children: [],
        question: textIn(criterion.question, 'en'),
        answer,
        answerLabel: answer && answerLabel(criterion, answer, 'en'),
        citations: answer ? answer.evidence.map((evidence) => citationOf(evidence, data, 'en')) : [],
        whyNot: answer ? whyNotOf(criterion, answer, 'en') : [],
        rulings: data.rulings.filter((ruling) => ruling.criterion === node.code),
      };
    }
    const total = node.children.reduce((sum, child) => sum + Math.abs(child.weight ?? 1), 0);
    const children = node.children.map((child) =>
      describe(child, child.code, total === 0 ? 0 : (child.weight ?? 1) / total),
    );
    return {
      ...base,
      method: node.aggregate.method,
      made: aggregateWords(node.aggregate),
      working: workings.get(node.code) ?? [],
      children,
      question: null,
      answer: null,
      answerLabel: null,
      citations: [],
      whyNot: [],
      rulings: [],
    };
  };
  const { node, title } = elementCalled(data, scoreboard, jurisdiction, element);
  return describe(node, title, 1);
}

function search(node: ScoringElement | ScoringCriterion, code: string): ScoringElement | ScoringCriterion | null {
  if (node.code === code) return node;
  if ('scale' in node) return null;
  for (const child of node.children) {
    const found = search(child, code);
    if (found) return found;
  }
  return null;
}
