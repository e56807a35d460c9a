import { type Assessed } from '../scoreboards/assessed.js';
import { dataText } from '../scoreboards/data-text.js';
import { digestOf } from '../scoreboards/digest.js';
import { type Engine } from '../scoreboards/engine.js';
import { evidenceHorizon } from '../scoreboards/evidence-horizon.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { erratumOf } from './erratum.js';
import { type Release } from './release.js';

/** What of a release its publisher says. */
export interface Publication {
  readonly name: string;
  readonly embargo?: string;
  /** What it corrects, as it was published, and why. */
  readonly corrects?: { readonly name: string; readonly published: Assessed; readonly why: string };
}

/** The digest of what is printed beside the scores and does not move them. */
export function besideDigest({ assessment, comparators, rulings, replies }: AssessmentData, engine: Engine): string {
  return digestOf({ assessment, comparators, rulings, ...(replies && { replies }) }, engine);
}

/** The digest of the text of frozen data: that of its bytes. */
export function frozenDigest(text: string, { sha256 }: Engine): string {
  return `sha256:${sha256(text)}`;
}

/** The release of an assessment as it stands, and the text of its frozen data. */
export function freeze(
  { data, board }: Assessed,
  { name, embargo, corrects }: Publication,
  engine: Engine,
): { readonly release: Release; readonly text: string } {
  const text = dataText(data);
  const horizon = evidenceHorizon({ data, board });
  const erratum = corrects ? erratumOf(corrects.published.board, board) : [];
  const release: Release = {
    assessment: board.assessment,
    name,
    title: data.assessment.title,
    framework: board.framework,
    asOf: board.asOf,
    ...(horizon !== null && { evidenceHorizon: horizon }),
    engine: board.engine,
    digest: board.digest,
    resultDigest: board.resultDigest,
    besideDigest: besideDigest(data, engine),
    frozen: frozenDigest(text, engine),
    ...(embargo !== undefined && { embargo }),
    ...(corrects && { supersedes: corrects.name, why: corrects.why }),
    ...(erratum.length > 0 && { erratum }),
    licence: data.assessment.licence,
    ...(data.assessment.credit && { credit: data.assessment.credit }),
  };
  return { release, text };
}
