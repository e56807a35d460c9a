import { type Answer } from '../assessments/answer.js';
import { type Assessment } from '../assessments/assessment.js';
import { type Comparator } from '../assessments/comparator.js';
import { type RepliesByPlace } from '../assessments/reply.js';
import { type Ruling } from '../assessments/ruling.js';
import { openTexts } from '../files/data-folder.js';
import { recordsText } from '../files/format.js';

/** What of a round goes into data files. */
export interface RoundContents {
  readonly assessment: Assessment;
  readonly comparators: readonly Comparator[];
  /** Those that were made in the round. */
  readonly rulings: readonly Ruling[];
  /** By jurisdiction, in the order of the framework. */
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  /** What governments have said to them, likewise. */
  readonly replies: RepliesByPlace;
}

/** The data files of a round in their canonical form, by name. What it has none of has no file. */
export function roundFiles({
  assessment,
  comparators,
  rulings,
  answers,
  replies,
}: RoundContents): ReadonlyMap<string, string> {
  const { id } = assessment;
  const places = Object.keys(answers).sort();
  return new Map([
    [`${id}/assessment.yaml`, recordsText('assessment', [assessment])],
    ...places.map((place): [string, string] => [
      `${id}/answers/${place}.yaml`,
      recordsText('answers', answers[place] ?? []),
    ]),
    ...Object.keys(replies)
      .sort()
      .map((place): [string, string] => [`${id}/replies/${place}.yaml`, recordsText('replies', replies[place] ?? [])]),
    ...(comparators.length === 0
      ? []
      : [[`${id}/comparators.yaml`, recordsText('comparators', comparators)] as [string, string]]),
    ...(rulings.length === 0 ? [] : [[`${id}/rulings.yaml`, recordsText('rulings', rulings)] as [string, string]]),
  ]);
}

/** What the data files of a round say, as they are read: what is published is just that, to the order of its keys. */
export function asRead(id: string, files: ReadonlyMap<string, string>): RoundContents {
  const folder = openTexts(files);
  const [assessment] = folder.read('assessment', `${id}/assessment.yaml`).records;
  if (!assessment || folder.findings.length > 0) throw new Error(`the files of the round ${id} do not read back`);
  const listed = <K extends 'comparators' | 'rulings'>(kind: K) =>
    folder.has(`${id}/${kind}.yaml`) ? folder.read(kind, `${id}/${kind}.yaml`).records.map(({ record }) => record) : [];
  const byPlace = <K extends 'answers' | 'replies'>(kind: K) =>
    Object.fromEntries(
      folder
        .names(`${id}/${kind}`)
        .map((name) => [
          name.slice(0, -'.yaml'.length),
          folder.read(kind, `${id}/${kind}/${name}`).records.map(({ record }) => record),
        ]),
    );
  return {
    assessment: assessment.record,
    comparators: listed('comparators'),
    rulings: listed('rulings'),
    answers: byPlace('answers'),
    replies: byPlace('replies'),
  };
}
