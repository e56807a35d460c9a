import { type Answer } from '../../assessments/answer.js';
import { type Assessment } from '../../assessments/assessment.js';
import { type CarriedAnswer, carrier } from '../../frameworks/diff/carry-answer.js';
import { type FrameworkDiff } from '../../frameworks/diff/framework-diff.js';
import { type Framework } from '../../frameworks/framework.js';
import { type DataFolder } from '../data-folder.js';
import { recordsText } from '../format.js';
import { type AssessmentAnswers } from '../read-answers.js';
import { assessmentUnder, carriedComparators, laterOf } from './carried-records.js';
import { carriedTable } from './carried-table.js';
import { type Aside, putBack } from './aside.js';

/** An assessment and the two versions that it is moved between. */
export interface Upgrade {
  readonly assessment: Assessment;
  readonly from: Framework;
  readonly to: Framework;
  readonly diff: FrameworkDiff;
  readonly answers: AssessmentAnswers;
  /** What earlier upgrades put aside and the later version asks again. */
  readonly back: readonly Aside[];
}

/** The files of an assessment that another version changes, what was put aside, and what came back. */
export interface UpgradedTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly aside: readonly Aside[];
  readonly returned: readonly Aside[];
}

function answersIn(
  file: string,
  records: readonly Answer[],
  carry: (answer: Answer) => CarriedAnswer,
  back: readonly Aside[],
): { readonly records: readonly Answer[]; readonly aside: readonly Aside[]; readonly returned: readonly Aside[] } {
  const fates = records.map((record, place) => ({ record, place, ...carry(record) }));
  const kept = fates.flatMap(({ fate, answer }) => (fate === 'cannot' ? [] : [answer]));
  const there = new Set(kept.map(({ criterion }) => criterion));
  // Whoever answered the question anew meanwhile is right: the old answer stays aside.
  const returned = back.filter(({ record }) => !there.has((record as Answer).criterion));
  const aside = fates.flatMap(({ fate, record, place, why }): readonly Aside[] =>
    fate === 'cannot' ? [{ kind: 'answer', file, place, why, record }] : [],
  );
  return { records: putBack(kept, returned), aside, returned };
}

/** The texts of an assessment's files under another version. A file that says the same keeps its text. */
export function upgradeTexts(folder: DataFolder, upgrade: Upgrade): UpgradedTexts {
  const { assessment, from, to, diff, answers, back } = upgrade;
  const { id } = assessment;
  const carry = carrier(from, to, diff);
  const texts = new Map<string, string>();
  const [aside, returned]: [Aside[], Aside[]] = [[], []];
  const own = assessmentUnder(assessment, `${id}/assessment.yaml`, to, diff, back);
  texts.set(`${id}/assessment.yaml`, recordsText('assessment', [own.record]));
  aside.push(...own.aside);
  returned.push(...own.returned);
  for (const { records: file } of answers.files) {
    const ofFile = back.filter((each) => each.file === file.file);
    const before = file.records.map(({ record }) => record);
    const carried = answersIn(file.file, before, carry, ofFile);
    aside.push(...carried.aside);
    returned.push(...carried.returned);
    const text = recordsText('answers', carried.records);
    if (text !== recordsText('answers', before)) texts.set(file.file, text);
  }
  const [table, beside] = [`${id}/answers.csv`, `${id}/comparators.yaml`];
  const csv = folder.has(table) ? folder.text(table) : null;
  if (csv !== null) {
    const carried = carriedTable(table, csv, answers.table, { to, diff, carry });
    aside.push(...carried.aside);
    if (carried.aside.length > 0 || carried.text.split('\n')[0] !== csv.split('\n')[0]) texts.set(table, carried.text);
  }
  if (folder.has(beside)) {
    const before = folder.read('comparators', beside).records.map(({ record }) => record);
    const carried = carriedComparators(before, beside, laterOf(to, diff));
    const ofFile = back.filter((each) => each.file === beside);
    const text = recordsText('comparators', putBack(carried.kept, ofFile));
    aside.push(...carried.aside);
    returned.push(...ofFile);
    if (text !== recordsText('comparators', before)) texts.set(beside, text);
  }
  return { texts, aside, returned };
}
