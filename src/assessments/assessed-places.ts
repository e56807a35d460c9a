import { type LocalisedText } from '../common/localised-text.js';
import { type Group } from '../jurisdictions/group.js';
import { type Jurisdiction } from '../jurisdictions/jurisdiction.js';
import { type Assessment } from './assessment.js';
import { subjectsOn } from './subjects-on.js';

/** A place that an assessment speaks of. */
export interface AssessedPlace {
  readonly code: string;
  readonly name: LocalisedText;
}

/** The places that an assessment speaks of, by name. */
export interface AssessedPlaces {
  readonly subjects: readonly AssessedPlace[];
  readonly memo: readonly AssessedPlace[];
  /** The group whose members the subjects are; null where they are named one by one. */
  readonly subjectGroup: string | null;
}

/** The subjects (the members of the assessment's group on its date) and the memo rows of an assessment. */
export function assessedPlaces(
  assessment: Assessment,
  groups: readonly Group[],
  jurisdictions: readonly Jurisdiction[],
): AssessedPlaces {
  const names = new Map(jurisdictions.map(({ code, name }) => [code, name]));
  const named = (code: string): AssessedPlace => ({ code, name: names.get(code) ?? { en: code } });
  const [first, ...more] = assessment.subjects;
  const group = more.length === 0 ? groups.find(({ code }) => code === first) : undefined;
  return {
    subjects: subjectsOn(assessment, groups).map(named),
    memo: (assessment.memo ?? []).map(named),
    subjectGroup: group?.code ?? null,
  };
}
