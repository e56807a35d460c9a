import { type LocalisedText } from '../common/localised-text.js';
import { criteriaOf } from '../frameworks/framework.js';
import { type Assessed } from '../scoreboards/assessed.js';
import { digestOf } from '../scoreboards/digest.js';
import { type Engine } from '../scoreboards/engine.js';
import { remarkTexts } from '../scoreboards/remark.js';
import { type SettledAnswer } from '../scoreboards/scoreboard.js';
import { type ItemPlace, material, type RoundItem } from './item.js';

/** One question of a jurisdiction's working sheet: what is asked, what the answer is, what it earns and why. */
export interface WorksheetRow extends ItemPlace {
  /** Names the row in a list: ALB/S1. */
  readonly code: string;
  readonly title: LocalisedText;
  readonly question: LocalisedText;
  readonly item: RoundItem;
  /** The answer as it counts: typed or from the register, with what it earns. */
  readonly settled: SettledAnswer;
  readonly remarks: readonly string[];
  /** Of all of it: who approves names it, and what is approved is just this. */
  readonly digest: string;
}

/**
 * The digest of what a reader of the sheet sees of an item: the question, its answer, the reply, the response, and what
 * it comes to by the method and the law, with what of the law that rests on. Remarks are left out: they say what has
 * happened since, and a mark calls for the look that they want.
 */
export function digestOfRow(
  item: RoundItem,
  settled: SettledAnswer,
  { framework, title, question }: { readonly framework: string } & Pick<WorksheetRow, 'title' | 'question'>,
  engine: Engine,
): string {
  const { round, jurisdiction, criterion } = item;
  const { origin, value, missing, candidates, points, unverified, justification, evidence } = settled;
  const counts = { origin, value, missing, candidates, points, unverified, justification, evidence };
  return digestOf([round, jurisdiction, criterion, framework, title, question, material(item), counts], engine);
}

/** The working sheet of a jurisdiction, in the order of the framework. Items without a place in it are left out. */
export function worksheet(
  { data, board }: Assessed,
  items: readonly RoundItem[],
  engine: Engine,
): readonly WorksheetRow[] {
  const answers = new Map(board.answers.map((answer) => [`${answer.jurisdiction}/${answer.criterion}`, answer]));
  const byCriterion = new Map<string, RoundItem[]>();
  for (const item of items) byCriterion.set(item.criterion, [...(byCriterion.get(item.criterion) ?? []), item]);
  return criteriaOf(data.framework.root).flatMap(({ code: criterion, title, question }) =>
    (byCriterion.get(criterion) ?? []).flatMap((item) => {
      const code = `${item.jurisdiction}/${criterion}`;
      const settled = answers.get(code);
      if (!settled) return [];
      const { round, jurisdiction } = item;
      const digest = digestOfRow(item, settled, { framework: board.framework, title, question }, engine);
      return [
        {
          round,
          jurisdiction,
          criterion,
          code,
          title,
          question,
          item,
          settled,
          remarks: remarkTexts(settled.remarks),
          digest,
        },
      ];
    }),
  );
}
