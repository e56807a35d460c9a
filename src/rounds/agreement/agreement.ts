import { type AnswerScale } from '../../scoring/method.js';
import { type Code, codeKey } from './code.js';
import { type Coefficient, coefficientOf, missing } from './coefficient.js';
import { cohenKappa, kappaDisagreement, type Pair } from './cohen-kappa.js';
import { alphaDisagreement, krippendorffAlpha, type Level, type Unit } from './krippendorff-alpha.js';
import { flagOf, type Flag } from './flag.js';
import { levelOf, placeOf } from './ordered.js';

/** A question that was coded twice, and the two codes of each jurisdiction where both are in. */
export interface CodedTwice {
  readonly criterion: string;
  readonly scale: AnswerScale;
  readonly codes: readonly { readonly first: Code; readonly second: Code }[];
}

/** How far two coders agree. Small numbers are counted: `agreeing` of `n` stands beside every share. */
export interface Agreement {
  /** Items with both codes. */
  readonly n: number;
  readonly agreeing: number;
  /** 0 to 100; null where nothing was coded twice, as the divergence. */
  readonly percent: number | null;
  /** The share of items whose codes differ, 0 to 1. */
  readonly divergence: number | null;
  /** Cohen's, over all codes, reasons for having no value among them, as names without order. */
  readonly kappa: Coefficient;
  /** Krippendorff's, over the same. */
  readonly alpha: Coefficient;
}

export interface QuestionAgreement extends Agreement {
  readonly criterion: string;
  /** Of the items where both gave a value, on a scale that has an order: how far apart they are. Null elsewhere. */
  readonly ordered: Ordered | null;
  readonly flag: Flag | null;
}

/** Agreement that counts by how much two values differ: linearly weighted kappa by rank of the points, and alpha. */
export interface Ordered {
  readonly n: number;
  readonly level: Exclude<Level, 'nominal'>;
  /** Of options alone; null on numbers and dates, which have no categories. */
  readonly kappa: Coefficient | null;
  readonly alpha: Coefficient;
}

/** Names as numbers, for what takes numbers: which is which does not matter. */
function numbered(pairs: readonly Pair[]): readonly Unit[] {
  const names = [...new Set(pairs.flat())];
  return pairs.map((pair) => pair.map((name) => names.indexOf(name)));
}

function keysOf({ scale, codes }: CodedTwice): readonly Pair[] {
  return codes.map(({ first, second }): Pair => [codeKey(scale, first), codeKey(scale, second)]);
}

function counted(pairs: readonly Pair[]): Pick<Agreement, 'n' | 'agreeing' | 'percent' | 'divergence'> {
  const n = pairs.length;
  const agreeing = pairs.filter(([first, second]) => first === second).length;
  return {
    n,
    agreeing,
    percent: n === 0 ? null : (100 * agreeing) / n,
    divergence: n === 0 ? null : (n - agreeing) / n,
  };
}

function orderedOf({ scale, codes }: CodedTwice): Ordered | null {
  const level = levelOf(scale);
  if (level === 'nominal') return null;
  const places = codes
    .map(({ first, second }) => [placeOf(scale, first), placeOf(scale, second)] as const)
    .filter((pair): pair is readonly [number, number] => !pair.includes(null));
  const categories = scale.type === 'choice' ? Object.values(scale.options).map(({ points }) => points) : null;
  const inOrder = categories && [...new Set(categories)].sort((a, b) => a - b).map(String);
  return {
    n: places.length,
    level,
    kappa:
      inOrder &&
      cohenKappa(
        places.map(([a, b]): Pair => [String(a), String(b)]),
        { weights: 'linear', categories: inOrder },
      ),
    alpha: krippendorffAlpha(places, level),
  };
}

/** How far two coders agree on one question. */
export function questionAgreement(question: CodedTwice): QuestionAgreement {
  const pairs = keysOf(question);
  const found = {
    ...counted(pairs),
    kappa: cohenKappa(pairs),
    alpha: krippendorffAlpha(numbered(pairs), 'nominal'),
  };
  return { criterion: question.criterion, ...found, ordered: orderedOf(question), flag: flagOf(found) };
}

/** One coefficient of many questions, from what each saw and what chance would give it, by its number of items. */
function pooled(
  questions: readonly (readonly Pair[])[],
  disagreementOf: (pairs: readonly Pair[]) => { readonly observed: number; readonly expected: number },
): Coefficient {
  const found = questions.filter((pairs) => pairs.length > 0).map(disagreementOf);
  if (found.length === 0) return missing('no-pairs');
  return coefficientOf({
    observed: found.reduce((sum, { observed }) => sum + observed, 0),
    expected: found.reduce((sum, { expected }) => sum + expected, 0),
  });
}

/**
 * How far two coders agree on all questions. Chance is taken question by question, since the same word is another
 * answer to another question, and then pooled by number of items: H. de Vries, M. N. Elliott, D. E. Kanouse and
 * S. S. Teleki, "Using Pooled Kappa to Summarize Interrater Agreement across Many Items", Field Methods 20(3), 2008;
 * alpha in the same way.
 */
export function overallAgreement(questions: readonly CodedTwice[]): Agreement {
  const byQuestion = questions.map(keysOf);
  return {
    ...counted(byQuestion.flat()),
    kappa: pooled(byQuestion, (pairs) => {
      const { observed, expected } = kappaDisagreement(pairs, [...new Set(pairs.flat())], 'nominal');
      return { observed: observed * pairs.length, expected: expected * pairs.length };
    }),
    alpha: pooled(byQuestion, (pairs) => alphaDisagreement(numbered(pairs), 'nominal')),
  };
}
