import { isMappedElement, type MappedElement, type Mapping, questionName } from '../../assessments/mapping.js';
import { type QuestionRelation } from '../../assessments/comparator.js';
import { textIn } from '../../common/localised-text.js';
import { elementsOf, isCriterion } from '../../frameworks/framework.js';
import { admissible, isEarnedAlone } from '../../scoring/points.js';
import {
  type ComparedAnswers,
  type Disagreements,
  type DisagreementSide,
  type NotComparable,
  type Verdict,
} from './disagreements-result.js';
import { answerLabel, citationOf } from '../explain.js';
import { type AssessmentData, type Scoreboard } from '../scoreboard.js';
import { jurisdictionsOf } from '../subjects.js';

/** An assessment and its scores. */
export interface Edition {
  readonly data: AssessmentData;
  readonly board: Scoreboard;
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Shares that differ by less are the same: they come from sums of decimals. */
const SAME = 1e-9;

/**
 * Whether two shares of full points agree with what their questions have to do with each other. `equal`: they are the
 * same. `narrower`: who has all that the wider asks has what the narrower asks, so the first is no less than the second;
 * `wider` the other way round. Sure only where it holds of all that the shares can be.
 */
export function verdictOn(relation: Exclude<QuestionRelation, 'related'>, from: Ends, to: Ends): Verdict {
  const isLess = from.high < to.low - SAME;
  const isMore = to.high < from.low - SAME;
  switch (relation) {
    case 'equal': {
      const areKnown = from.high - from.low <= SAME && to.high - to.low <= SAME;
      return isLess || isMore ? 'disagree' : areKnown ? 'agree' : 'open';
    }
    case 'narrower':
      return isLess ? 'disagree' : from.low >= to.high - SAME ? 'agree' : 'open';
    case 'wider':
      return isMore ? 'disagree' : from.high <= to.low + SAME ? 'agree' : 'open';
  }
}

/** The least and greatest score that an element can have: of a criterion, what its scale admits. */
function scaleOf({ framework }: AssessmentData, code: string): readonly [number, number] | null {
  const element = elementsOf(framework.root).find((each) => each.code === code);
  if (!element) return null;
  if (isCriterion(element) && isEarnedAlone(element)) return admissible(element);
  return framework.range ?? [0, 1];
}

/** What an assessment says of a place on a question; null where it says nothing: no answer, or none that is open. */
function sideOf(
  { data, board }: Edition,
  { framework, element }: MappedElement,
  place: string,
): DisagreementSide | null {
  const row = [...board.scores, ...board.memo].find((each) => each.jurisdiction === place && each.element === element);
  const scale = scaleOf(data, element);
  if (!row || row.low === null || row.high === null || !scale || scale[1] - scale[0] <= SAME) return null;
  const answer = board.answers.find((each) => each.jurisdiction === place && each.criterion === element);
  if (answer ? answer.value === null && answer.candidates.length === 0 : row.answered === 0) return null;
  const node = elementsOf(data.framework.root).find(({ code }) => code === element);
  const share = (score: number): number => (score - scale[0]) / (scale[1] - scale[0]);
  const evidence =
    answer && answer.evidence.length > 0 ? answer.evidence : data.assessment.sources.map((source) => ({ source }));
  return {
    assessment: board.assessment,
    framework,
    element,
    title: node ? textIn(node.title, 'en') : element,
    asOf: board.asOf,
    answer: answer && node && isCriterion(node) ? answerLabel(node, answer, 'en') : null,
    share: row.score === null ? null : share(row.score),
    low: share(row.low),
    high: share(row.high),
    sources: evidence.map((piece) => citationOf(piece, data, 'en')),
  };
}

/** Editions of a framework, by `id@version`. */
function editionsOf(editions: readonly Edition[], framework: string): readonly Edition[] {
  return editions.filter(({ board }) => board.framework === framework);
}

/** The pairs in which an edition of the one framework meets one of the other; of one framework, each meets itself. */
function pairsOf(
  editions: readonly Edition[],
  from: MappedElement,
  to: MappedElement,
): readonly (readonly [Edition, Edition])[] {
  const first = editionsOf(editions, from.framework);
  if (from.framework === to.framework) return first.map((edition) => [edition, edition]);
  return first.flatMap((one) => editionsOf(editions, to.framework).map((other) => [one, other] as const));
}

function comparedOn(mapping: Mapping, editions: readonly Edition[], place: string | null): readonly ComparedAnswers[] {
  const { code, from, to, relation, reason, confidence } = mapping;
  if (relation === 'related' || !isMappedElement(to)) return [];
  return pairsOf(editions, from, to).flatMap(([one, other]) => {
    const both = new Set(jurisdictionsOf(other.data.assessment));
    const places = jurisdictionsOf(one.data.assessment).filter((each) => both.has(each) && (place ?? each) === each);
    return places.flatMap((jurisdiction) => {
      const sides = [sideOf(one, from, jurisdiction), sideOf(other, to, jurisdiction)] as const;
      if (!sides[0] || !sides[1]) return [];
      const name = one.data.jurisdictions.find((each) => each.code === jurisdiction)?.name;
      return [
        {
          ...{ mapping: code, relation, jurisdiction, reason, confidence, from: sides[0], to: sides[1] },
          jurisdictionName: name ? textIn(name, 'en') : jurisdiction,
          verdict: verdictOn(relation, sides[0], sides[1]),
          isOneDate: sides[0].asOf === sides[1].asOf,
        },
      ];
    });
  });
}

function notCompared({ code, relation, from, to }: Mapping, count: number): readonly NotComparable[] {
  if (count > 0) return [];
  const why = !isMappedElement(to) ? 'quoted' : relation === 'related' ? 'related' : 'no-place';
  return [{ mapping: code, relation, from: questionName(from), to: questionName(to), why }];
}

/**
 * Where assessments disagree about a place (about any, where none is named), through the questions that are mapped to
 * each other: pairs whose shares of full points break what the mapping implies, then those that may. Places in the order
 * of the assessments, by mapping. Mappings by which nothing is compared are listed with the reason.
 */
export function disagreements(
  editions: readonly Edition[],
  mappings: readonly Mapping[],
  engine: string,
  jurisdiction: string | null = null,
): Disagreements {
  const byMapping = mappings.map((mapping) => ({ mapping, compared: comparedOn(mapping, editions, jurisdiction) }));
  const all = byMapping.flatMap(({ compared }) => compared);
  const order = [...new Set(editions.flatMap(({ data }) => jurisdictionsOf(data.assessment)))];
  const sorted = [...all].sort((a, b) => order.indexOf(a.jurisdiction) - order.indexOf(b.jurisdiction));
  const of = (verdict: Verdict): readonly ComparedAnswers[] => sorted.filter((each) => each.verdict === verdict);
  return {
    engine,
    jurisdiction,
    counts: { disagree: of('disagree').length, open: of('open').length, agree: of('agree').length },
    found: [...of('disagree'), ...of('open')],
    notComparable: byMapping.flatMap(({ mapping, compared }) => notCompared(mapping, compared.length)),
  };
}
