import { type Finding } from '../../common/finding.js';
import { spanOf } from '../../common/legal-date.js';
import { type Group } from '../../jurisdictions/group.js';
import { type Register } from '../register.js';
import { reversedInterval } from './reversed-interval.js';
import { unknownCode } from './unknown-code.js';

type Member = Group['members'][number];

function overlap(a: Member, b: Member): boolean {
  const start = (member: Member): string => (member.from === undefined ? '' : (spanOf(member.from)?.latest ?? ''));
  const end = (member: Member): string =>
    member.until === undefined ? '9999' : (spanOf(member.until)?.latest ?? '9999');
  return start(a) <= end(b) && start(b) <= end(a);
}

/** Members are known, none twice at one time, and no membership ends before it starts. */
export function groupMembers(group: Group, register: Register): readonly Finding[] {
  return group.members.flatMap((member, index, all) => {
    const path = ['members', index];
    const { jurisdiction } = member;
    const twice = all.slice(0, index).some((other) => other.jurisdiction === jurisdiction && overlap(other, member));
    const message = `"${jurisdiction}" is a member twice at one time: keep one, or mend the dates`;
    return [
      ...unknownCode('jurisdiction', jurisdiction, register.jurisdictions, [...path, 'jurisdiction']),
      ...(twice ? [{ path: [...path, 'jurisdiction'], message }] : []),
      ...reversedInterval(member, path),
    ];
  });
}
