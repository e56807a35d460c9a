import { dateFault } from '../common/date-fault.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { newestFirst, type Release, releaseDay } from './release.js';

/** How a new release is asked for. */
export interface ReleaseCall {
  readonly name: string;
  readonly embargo?: string;
  readonly supersedes?: string;
  readonly why?: string;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?Z$/;

/** Why a text is no instant of universal time, or null where it is one. */
export function instantFault(text: string): string | null {
  const match = INSTANT.exec(text);
  return match ? dateFault(match[1] ?? '') : 'is no instant of universal time such as 2026-11-30T10:00:00Z';
}

/** Why a text is no name of a release, or null where it is one. */
export function nameFault(text: string): string | null {
  const day = releaseDay(text)?.day;
  return day === undefined
    ? 'is no name of a release: write the day of publication, 2026-11-30, and for a second of that day 2026-11-30-2'
    : dateFault(day);
}

function refuse(message: string): never {
  throw new DomainError('CALL_INVALID', message);
}

function assertNew({ name }: ReleaseCall, assessment: string, newest: Release | undefined): void {
  const fault = nameFault(name);
  if (fault !== null) refuse(`--name ${name} ${fault}`);
  if (!newest || (newest.name !== name && newestFirst([newest, { name }])[0]?.name === name)) return;
  const number = (releaseDay(newest.name)?.number ?? 1) + 1;
  const next = `${releaseDay(newest.name)?.day}-${number}`;
  refuse(
    `${assessment} was released as ${newest.name}, and what is released stays; --name ${name} is not later. ` +
      `Name a later day, or ${next} for another release of that day`,
  );
}

function assertCorrects({ supersedes, why }: ReleaseCall, assessment: string, releases: readonly Release[]): void {
  const [newest] = newestFirst(releases);
  const names = releases.map(({ name }) => name);
  if (supersedes === undefined) {
    if (why !== undefined) refuse('--why says why a release is corrected: name that one with --supersedes');
    if (!newest) return;
    refuse(
      `${assessment} was released as ${newest.name}: another release of it corrects that one. ` +
        `Add --supersedes ${newest.name} --why "…"`,
    );
  }
  if (!names.includes(supersedes)) {
    const guess = didYouMean(supersedes, names) || ` There are: ${names.join(', ') || 'none'}.`;
    refuse(`${assessment} has no release "${supersedes}" to correct.${guess}`);
  }
  if (supersedes !== newest?.name) {
    refuse(`${supersedes} is not the newest release of ${assessment}: correct ${newest?.name}, with --supersedes`);
  }
  if (why === undefined || why.trim() === '') refuse('a correction says why: add --why "…"');
}

/**
 * Refuses a call for a release that cannot be: a name that is none or not later than the newest, an embargo that is no
 * instant, a second release that does not say what it corrects and why. CALL_INVALID, with what to do.
 */
export function assertReleasable(call: ReleaseCall, assessment: string, releases: readonly Release[]): void {
  const { embargo } = call;
  const fault = embargo === undefined ? null : instantFault(embargo);
  if (fault !== null) refuse(`--embargo ${embargo} ${fault}`);
  assertNew(call, assessment, newestFirst(releases)[0]);
  assertCorrects(call, assessment, releases);
}
