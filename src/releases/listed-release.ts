import { type LocalisedText } from '../common/localised-text.js';
import { type Citation, citationOf, releasePath } from './citation.js';
import { type Correction, publicFrom, type Release } from './release.js';

/** A release as a list of them tells of it, with how to cite it and where its files are. */
export interface ListedRelease {
  readonly assessment: string;
  readonly name: string;
  readonly title: LocalisedText;
  readonly framework: string;
  readonly asOf: string;
  readonly evidenceHorizon: string | null;
  readonly engine: string;
  readonly digest: string;
  readonly resultDigest: string;
  readonly besideDigest: string;
  readonly frozen: string;
  /** The instant from which it is public. */
  readonly publicFrom: string;
  readonly embargo: string | null;
  readonly supersedes: string | null;
  readonly why: string | null;
  /** The release that corrects it. */
  readonly supersededBy: string | null;
  readonly licence: string;
  readonly citation: Citation;
  readonly href: string;
}

/** A figure that a correction moved, with what is not there as null. */
export interface ListedCorrection {
  readonly jurisdiction: string | null;
  readonly comparator: string | null;
  readonly element: string;
  readonly figure: string;
  readonly before: number | string | null;
  readonly after: number | string | null;
  readonly why: string | null;
}

/** A release among all of its assessment that may be known. */
export function listedRelease(release: Release, all: readonly Release[], publicUrl: string | null): ListedRelease {
  const { assessment, name, title, framework, asOf, engine, digest, resultDigest, besideDigest, frozen } = release;
  const { evidenceHorizon, embargo, supersedes, why, licence } = release;
  return {
    assessment,
    name,
    title,
    framework,
    asOf,
    engine,
    digest,
    resultDigest,
    besideDigest,
    frozen,
    licence,
    evidenceHorizon: evidenceHorizon ?? null,
    publicFrom: publicFrom(release),
    embargo: embargo ?? null,
    supersedes: supersedes ?? null,
    why: why ?? null,
    supersededBy: all.find((other) => other.supersedes === name)?.name ?? null,
    citation: citationOf(release, publicUrl),
    href: `${publicUrl ?? ''}${releasePath(release)}`,
  };
}

/** A correction, and why: its own reason, else that of its release. */
export function listedCorrection(moved: Correction, why: string | null): ListedCorrection {
  return {
    jurisdiction: moved.jurisdiction ?? null,
    comparator: moved.comparator ?? null,
    element: moved.element,
    figure: moved.figure,
    before: moved.before ?? null,
    after: moved.after ?? null,
    why: moved.why ?? why,
  };
}
