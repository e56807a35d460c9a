import { type Ruling } from '../../assessments/ruling.js';
import { type LocalisedText } from '../../common/localised-text.js';
import { type Criterion, type Framework } from '../../frameworks/framework.js';
import { type ListedElement, listFramework } from '../../frameworks/listed-framework.js';
import { type ItemAnswer, type RoundItem, type Settlement } from '../item.js';
import { type ItemState } from '../states.js';
import { type RoundDraw, turnOf } from './round-draw.js';
import { type SecondCode } from './second-code.js';

/** What a second coder has written of a question. */
export interface OwnCode {
  readonly criterion: string;
  readonly version: number;
  readonly state: SecondCode['state'];
  readonly answer: ItemAnswer;
  readonly by: string;
}

/** How an item that was coded twice was settled: from then on nothing of it is hidden from who coded it. */
export interface Outcome {
  readonly settlement: Settlement;
  readonly answer: ItemAnswer | null;
}

/**
 * A question that a second coder answers. Until it is settled nothing in it depends on the first coder: not whether
 * there is an answer, nor its state, version, time or author.
 */
export interface CodingRow {
  readonly code: string;
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly title: LocalisedText;
  /** The question as the framework has it: scale, options, why. */
  readonly element: ListedElement;
  /** How the question is to be read. */
  readonly rulings: readonly Ruling[];
  readonly own: OwnCode | null;
  readonly outcome: Outcome | null;
}

/** States in which the assessors' answer has been settled. */
const SETTLED: readonly ItemState[] = ['settled', 'sent', 'replied', 'approved', 'released'];

function outcomeOf(item: RoundItem | undefined, own: SecondCode | undefined): Outcome | null {
  if (!item || own?.state !== 'submitted' || !SETTLED.includes(item.state)) return null;
  const { settlement, answer } = item;
  return settlement?.second === undefined ? null : { settlement, answer };
}

/** What a coding sheet is made of. */
export interface SheetParts {
  readonly jurisdiction: string;
  readonly framework: Framework;
  readonly criteria: readonly Criterion[];
  readonly draws: readonly RoundDraw[];
  readonly codes: readonly SecondCode[];
  readonly rulings: readonly Ruling[];
  /** The items of the jurisdiction; what is read of them is what has been settled. */
  readonly items: readonly RoundItem[];
}

/** The questions of a jurisdiction that are coded a second time, in the order of the framework. */
export function codingSheet(parts: SheetParts): readonly CodingRow[] {
  const { jurisdiction, framework, criteria, draws, codes, rulings, items } = parts;
  const elements = new Map(listFramework(framework).elements.map((element) => [element.code, element]));
  return criteria
    .filter(({ code: criterion }) => turnOf(draws, { jurisdiction, criterion }) === 'twice')
    .map(({ code: criterion, title }) => {
      const own = codes.find((code) => code.criterion === criterion);
      return {
        code: `${jurisdiction}/${criterion}`,
        jurisdiction,
        criterion,
        title,
        element: elements.get(criterion) as ListedElement,
        rulings: rulings.filter((ruling) => ruling.criterion === criterion),
        own: own ? { criterion, version: own.version, state: own.state, answer: own.code, by: own.by } : null,
        outcome: outcomeOf(
          items.find((item) => item.criterion === criterion),
          own,
        ),
      };
    });
}
