import { textIn } from '../../common/localised-text.js';
import { DomainError } from '../../common/domain-error.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { type Framework } from '../../frameworks/framework.js';
import { shapley } from '../../scoring/explain/shapley.js';
import { isTied } from '../../scoring/tie.js';
import { settleAll } from '../assess.js';
import { type Chain, chainsOf, otherYears } from './bridge-answers.js';
import { type Bridge, type Edition, type MovedAnswer, type Split } from './bridge-result.js';
import { answerLabel } from '../explain.js';
import { isLocal } from '../reform/rescore.js';
import { rowsOf, scoreUnits } from '../score-units.js';
import { type AssessmentData, type Scoreboard, type ScoreRow, type SettledAnswer } from '../scoreboard.js';
import { type Unit } from '../units.js';

/** Two editions that are held against each other: data and the scoreboard made of them. */
export interface Editions {
  readonly before: AssessmentData;
  readonly after: AssessmentData;
  readonly boards: { readonly before: Scoreboard; readonly after: Scoreboard };
}

/** What is switched from the old edition to the new. */
type IsOn = Readonly<Record<'country' | 'method' | 'evidence' | 'untold', boolean>>;

const SWITCHES = 4;

function rowOf(board: Scoreboard, data: AssessmentData, jurisdiction: string): ScoreRow | undefined {
  return [...board.scores, ...board.memo].find(
    (row) => row.jurisdiction === jurisdiction && row.element === data.framework.root.code,
  );
}

function editionOf(data: AssessmentData, board: Scoreboard, jurisdiction: string): Edition {
  const { assessment, framework, asOf, digest } = board;
  const { score = null, low = null, high = null } = rowOf(board, data, jurisdiction) ?? {};
  return { assessment, framework, asOf, digest, score, low, high };
}

/** The answer of a chain, with some of what moved switched on. */
function answerAt({ old, revised, now, step }: Chain, on: IsOn): SettledAnswer {
  if (step === 'country' && on.country) return now;
  if (step === 'untold' && on.untold) return now;
  return on.evidence ? revised : old;
}

type Chains = ReadonlyMap<Framework, ReadonlyMap<string, readonly Chain[]>>;

/** The row of the whole index with some of what moved switched on; the reason where it cannot be scored. */
function rowAt(
  editions: Editions,
  places: readonly string[],
  chains: Chains,
  jurisdiction: string,
  on: IsOn,
): ScoreRow | string {
  const { before, after } = editions;
  const { framework } = on.method ? after : before;
  const data = { ...(on.country ? after : before), framework };
  const others = otherYears(data, places);
  const { asOf } = data.assessment;
  const units = [...places.map((place): Unit => ({ jurisdiction: place, asOf, role: 'subject' })), ...others];
  const byPlace = chains.get(framework);
  const answers = new Map<string, SettledAnswer[]>();
  for (const place of places) {
    for (const chain of byPlace?.get(place) ?? []) {
      const { code } = chain.criterion;
      answers.set(code, [...(answers.get(code) ?? []), answerAt(chain, on)]);
    }
  }
  try {
    for (const [code, own] of settleAll(data, others)) answers.set(code, [...(answers.get(code) ?? []), ...own]);
    const rows = rowsOf(scoreUnits(data, units, answers), 'subject');
    return (
      rows.find((row) => row.jurisdiction === jurisdiction && row.element === framework.root.code) ??
      'a memo row is not scored where scores depend on all places'
    );
  } catch (error) {
    // A RangeError is that of an answer of another year that the scale of this method does not admit.
    if (error instanceof DomainError || error instanceof RangeError) return error.message;
    throw error;
  }
}

type End = 'score' | 'low' | 'high';

function wordsOf(on: IsOn): string {
  const said = [
    on.method ? 'the new method' : 'the old method',
    on.country ? 'the new answers' : 'the old answers',
    on.evidence ? 'the new evidence' : 'the old evidence',
  ];
  return said.join(', ');
}

/** A change split over the orders in which all that moved can be switched on. */
function splitOf(end: End, from: Edition, to: Edition, at: (on: IsOn) => ScoreRow | string): Split | string {
  const [first, last] = [from[end], to[end]];
  if (first === null || last === null)
    return `there is none in ${first === null ? from.assessment : to.assessment} (${first === null ? from.asOf : to.asOf})`;
  let reason: string | null = null;
  const worth = (present: readonly boolean[]): number => {
    const [country = false, method = false, evidence = false, untold = false] = present;
    const row = at({ country, method, evidence, untold });
    const value = typeof row === 'string' ? null : row[end];
    if (value === null)
      reason ??= `there is none by ${wordsOf({ country, method, evidence, untold })}${typeof row === 'string' ? `: ${row}` : ''}`;
    return value ?? Number.NaN;
  };
  const parts = shapley(SWITCHES, worth);
  if (reason !== null) return reason;
  const [none, all] = [worth([false, false, false, false]), worth([true, true, true, true])];
  if (!isTied(none, first) || !isTied(all, last)) return 'scores depend on places that are not in both editions';
  const [country = 0, method = 0, evidence = 0, untold = 0] = parts;
  return { change: last - first, country, method, evidence, untold };
}

function movedOf(chains: readonly Chain[]): readonly MovedAnswer[] {
  const told = (chain: Chain, answer: SettledAnswer): string =>
    answerLabel(chain.criterion, answer, 'en') ?? answer.points.missing ?? 'open';
  return chains.flatMap((chain) => {
    const { criterion, old, revised, now, isRevised, step, isHeld } = chain;
    const what = [
      ...(isHeld ? (['held'] as const) : []),
      ...(isRevised ? (['evidence'] as const) : []),
      ...(step === 'none' ? [] : [step]),
    ];
    if (what.length === 0) return [];
    const words = { from: told(chain, old), revised: told(chain, revised), to: told(chain, now) };
    return [{ criterion: criterion.code, title: textIn(criterion.title, 'en'), what, ...words }];
  });
}

/** Who is in both editions, as a subject or a memo row. */
export function placesInBoth({ before, after }: Pick<Editions, 'before' | 'after'>): readonly string[] {
  const of = ({ assessment }: AssessmentData): readonly string[] => [
    ...assessment.subjects,
    ...(assessment.memo ?? []),
  ];
  return of(before).filter((place) => of(after).includes(place));
}

/**
 * The change of a place's score between two editions, split into the country that moved, the method that moved and the
 * evidence that was revised about the old date, and what nobody can tell, because one of the dates has no answer. Each is
 * its Shapley value over the orders in which they can be switched on, so that the split does not depend on an order and
 * sums to the change. Low and high are split in the same way. Throws `CALL_INVALID` for a place that is not in both.
 */
export function bridge(editions: Editions, jurisdiction: string): Bridge {
  const { before, after, boards } = editions;
  const both = placesInBoth(editions);
  if (!both.includes(jurisdiction)) {
    const advice = didYouMean(jurisdiction, both) || ` Both have: ${both.join(', ')}.`;
    throw new DomainError('CALL_INVALID', `"${jurisdiction}" is not in both editions.${advice}`);
  }
  const isAlone = isLocal(before.framework) && isLocal(after.framework);
  const places = isAlone ? [jurisdiction] : both.filter((place) => before.assessment.subjects.includes(place));
  const chains: Chains = new Map(
    [before.framework, after.framework].map((framework) => [
      framework,
      new Map(places.map((place) => [place, chainsOf(framework, before, after, place)])),
    ]),
  );
  const rows = new Map<string, ScoreRow | string>();
  const at = (on: IsOn): ScoreRow | string => {
    const key = JSON.stringify(on);
    const row = rows.get(key) ?? rowAt(editions, places, chains, jurisdiction, on);
    rows.set(key, row);
    return row;
  };
  const from = editionOf(before, boards.before, jurisdiction);
  const to = editionOf(after, boards.after, jurisdiction);
  const [score, low, high] = (['score', 'low', 'high'] as const).map((end) => ({
    end,
    split: splitOf(end, from, to, at),
  }));
  const all = [score, low, high].flatMap((each) => each ?? []);
  const split = (each: (typeof all)[number] | undefined): Split | null =>
    each === undefined || typeof each.split === 'string' ? null : each.split;
  const isSameMethod = before.framework.id === after.framework.id;
  const name = after.jurisdictions.find(({ code }) => code === jurisdiction)?.name;
  return {
    jurisdiction,
    name: name ? textIn(name, 'en') : jurisdiction,
    from,
    to,
    score: split(score),
    low: split(low),
    high: split(high),
    reasons: [
      ...(isSameMethod
        ? []
        : [
            `${from.framework} and ${to.framework} ask other questions: what a change of score means is for the reader to judge.`,
          ]),
      ...all.flatMap(({ end, split: made }) =>
        typeof made === 'string' ? [`The change of the ${end} cannot be split: ${made}.`] : [],
      ),
    ],
    answers: movedOf(chains.get(after.framework)?.get(jurisdiction) ?? []),
  };
}
