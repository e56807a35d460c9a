import { type Answer } from '../../assessments/answer.js';
import { type Mapping } from '../../assessments/mapping.js';
import { type LegalDate, spanOf } from '../../common/legal-date.js';
import { without } from '../../common/without.js';
import { previewAnswers } from '../../frameworks/diff/preview.js';
import { criteriaOf, type Framework } from '../../frameworks/framework.js';
import { holdsOn } from '../../scoreboards/settle.js';
import { type ItemContent, type Mark } from '../item.js';

/** What an item of a new round begins with: an answer of an earlier assessment, as a draft. */
export interface LastAnswer {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly content: Pick<ItemContent, 'answer' | 'carried' | 'marks'>;
}

/** The first day of which an answer speaks; '' where it has no limit. */
function startOf({ valid }: Answer): string {
  return valid?.from === undefined ? '' : (spanOf(valid.from)?.earliest ?? '');
}

/** Of several answers to one question the one that holds on the date, else the one of the latest time. */
function newestOf(answers: readonly Answer[], asOf: LegalDate): Answer | undefined {
  const inOrder = [...answers].sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  return inOrder.findLast((answer) => holdsOn(answer, asOf)) ?? inOrder.at(-1);
}

/**
 * The answers of an earlier assessment as drafts of a new round: only those that carry over to its framework, one for
 * each question and place; those that need a look are marked with why. `from` names the assessment.
 */
export function lastAnswers(
  {
    from,
    answers,
    framework,
  }: { from: string; answers: Readonly<Record<string, readonly Answer[]>>; framework: Framework },
  { to, places, asOf }: { to: Framework; places: readonly string[]; asOf: LegalDate },
  mappings: readonly Mapping[],
): readonly LastAnswer[] {
  const { fates, diff } = previewAnswers(framework, to, mappings, answers);
  const criteria = new Set(criteriaOf(to.root).map(({ code }) => code));
  return places.flatMap((jurisdiction) => {
    const own = fates.filter((fate) => fate.jurisdiction === jurisdiction && fate.fate !== 'cannot');
    const codes = [...new Set(own.flatMap((fate) => fate.to ?? []))].filter((code) => criteria.has(code));
    return codes.flatMap((criterion): readonly LastAnswer[] => {
      const asked = own.filter((fate) => fate.to === criterion);
      const newest = newestOf(
        asked.map((fate) => fate.answer),
        asOf,
      );
      const fate = asked.find((each) => each.answer === newest);
      if (!newest || !fate) return [];
      const reason = `${diff.to}: ${fate.why.join('; ')}`;
      const marks: readonly Mark[] = fate.fate === 'look' ? [{ kind: 'upgrade', code: diff.to, reason }] : [];
      const answer = without(newest, 'criterion');
      return [{ jurisdiction, criterion, content: { answer, carried: { from, answer }, marks } }];
    });
  });
}
