import { type Assessment } from './assessment.js';
import { spanOf } from '../common/legal-date.js';
import { type Group, membersOn } from '../jurisdictions/group.js';

/** The jurisdictions that an assessment scores: those that it names, or the members of its one group on its date. */
export function subjectsOn(assessment: Assessment, groups: readonly Group[]): readonly string[] {
  const [first, ...more] = assessment.subjects;
  const group = more.length === 0 ? groups.find(({ code }) => code === first) : undefined;
  const day = spanOf(assessment.asOf)?.latest;
  return group && day !== undefined ? membersOn(group, day) : assessment.subjects;
}
