import { type LegalDate, spanOf } from '../common/legal-date.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Group, membersOn } from './group.js';
import { type Jurisdiction } from './jurisdiction.js';

/** A group that a jurisdiction belongs to, or belonged. */
export interface Membership {
  readonly group: string;
  readonly groupName: LocalisedText;
  readonly from?: LegalDate;
  readonly until?: LegalDate;
}

/** A jurisdiction with the groups that it belongs or belonged to, in the order of their file. */
export interface ListedJurisdiction extends Jurisdiction {
  readonly groups: readonly Membership[];
}

/** A group whose members have their names. */
export interface ListedGroup extends Omit<Group, 'members'> {
  readonly members: readonly (Group['members'][number] & { readonly jurisdictionName: LocalisedText })[];
}

/** Jurisdictions with their groups. */
export function listJurisdictions(
  jurisdictions: readonly Jurisdiction[],
  groups: readonly Group[],
): readonly ListedJurisdiction[] {
  const memberships = new Map<string, Membership[]>(jurisdictions.map(({ code }) => [code, []]));
  for (const { code: group, name: groupName, members } of groups)
    for (const { jurisdiction, ...days } of members) memberships.get(jurisdiction)?.push({ group, groupName, ...days });
  return jurisdictions.map((each) => ({ ...each, groups: memberships.get(each.code) ?? [] }));
}

/** Groups whose members have their names; what is no known jurisdiction is named by its code. */
export function listGroups(groups: readonly Group[], jurisdictions: readonly Jurisdiction[]): readonly ListedGroup[] {
  const names = new Map(jurisdictions.map(({ code, name }) => [code, name]));
  return groups.map((group) => ({
    ...group,
    members: group.members.map((member) => ({
      ...member,
      jurisdictionName: names.get(member.jurisdiction) ?? { en: member.jurisdiction },
    })),
  }));
}

/** The group as it was on a date, of a month or year on its last day: with the members of that day alone. */
export function groupOn<T extends Group>(group: T, date: LegalDate): T {
  const day = spanOf(date)?.latest;
  if (day === undefined) throw new RangeError(`not a date: ${date}`);
  return { ...group, members: group.members.filter((member) => membersOn({ ...group, members: [member] }, day)[0]) };
}
