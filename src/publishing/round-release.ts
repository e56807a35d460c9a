import { DomainError } from '../common/domain-error.js';
import { newestFirst, type Release, releaseDay } from '../releases/release.js';
import { assertReleasable, type ReleaseCall } from '../releases/release-call.js';

/** How a round is released. What is left out is usual: today's name, no embargo. */
export interface RoundReleaseAsked extends Omit<ReleaseCall, 'name'> {
  readonly round: string;
  readonly name?: string;
}

/** The name of a release that nobody named: the day on which it is public, in universal time, and which of that day. */
export function usualName({ embargo }: Pick<ReleaseCall, 'embargo'>, now: Date, earlier: readonly Release[]): string {
  const day = (embargo ?? now.toISOString()).slice(0, 10);
  const newest = releaseDay(newestFirst(earlier)[0]?.name ?? '');
  return newest?.day === day ? `${day}-${newest.number + 1}` : day;
}

/**
 * The call for a release of a round, with its name. CALL_INVALID where it cannot be: as on the command line, and where
 * a correction would be public before what it corrects.
 */
export function releaseCall(
  { round, name, embargo, supersedes, why }: RoundReleaseAsked,
  now: Date,
  earlier: readonly Release[],
): ReleaseCall {
  const call: ReleaseCall = {
    name: name ?? usualName({ ...(embargo !== undefined && { embargo }) }, now, earlier),
    ...(embargo !== undefined && { embargo }),
    ...(supersedes !== undefined && { supersedes }),
    ...(why !== undefined && { why }),
  };
  try {
    assertReleasable(call, round, earlier);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, error.message.replace(/--(name|embargo|supersedes|why)\b/g, '$1'));
  }
  const corrected = earlier.find((release) => release.name === supersedes)?.embargo;
  if (corrected !== undefined && Date.parse(corrected) > Math.max(now.getTime(), Date.parse(embargo ?? '') || 0)) {
    throw new DomainError(
      'CALL_INVALID',
      `${supersedes ?? ''} is under embargo until ${corrected}, and its correction cannot be public before it: ` +
        `give it an embargo of that instant or a later one.`,
    );
  }
  return call;
}
