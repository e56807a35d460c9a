import { type Block, type Run } from '../blocks.js';
import { type Context } from '../context.js';
import { type Reading } from '../reading.js';
import {
  comparatorsRuns,
  cutOffRuns,
  horizonRuns,
  languageRuns,
  led,
  missingRuns,
  presumptions,
  translationRuns,
  unverifiedRuns,
} from './limit-words.js';

/** What a limit is about. `draft` and `check` hold of the file alone. */
export type LimitKind =
  | 'cut-off'
  | 'horizon'
  | 'missing'
  | 'unverified'
  | 'presumed'
  | 'governments'
  | 'translation'
  | 'language'
  | 'comparators'
  | 'draft'
  | 'check'
  | 'note';

interface Limit {
  readonly kind: LimitKind;
  readonly runs: readonly Run[];
}

/** That it is a draft, and which release its data were before they changed. */
function draftRuns({ board, locale }: Reading): readonly Run[] {
  const release = board.publication?.changedSince;
  return release === undefined ? locale.runs('limits.draft') : locale.runs('limits.changed', { release });
}

function limitsOf({ reading, locale }: Context): readonly Limit[] {
  const { data, board, hasMarks, designations } = reading;
  const { assessment, instruments } = data;
  const presumed = presumptions(reading);
  return [
    { kind: 'cut-off', runs: cutOffRuns(reading) },
    { kind: 'horizon', runs: horizonRuns(reading) },
    { kind: 'missing', runs: missingRuns(reading) },
    ...(instruments.length > 0 ? [{ kind: 'unverified', runs: unverifiedRuns(reading) } as const] : []),
    ...(presumed.length > 0
      ? [{ kind: 'presumed', runs: led(locale.runs('limits.presumed'), ...presumed) } as const]
      : []),
    ...(board.publication?.replyBy === undefined
      ? [
          {
            kind: 'governments',
            runs: locale.runs(assessment.submittedToGovernments ? 'limits.submitted' : 'limits.notSubmitted'),
          } as const,
        ]
      : []),
    ...(hasMarks ? [{ kind: 'translation', runs: translationRuns(board.answers, locale) } as const] : []),
    ...(locale.isOriginal ? [] : [{ kind: 'language', runs: languageRuns(locale) } as const]),
    { kind: 'comparators', runs: comparatorsRuns(reading) },
    ...(board.release === null ? [{ kind: 'draft', runs: draftRuns(reading) } as const] : []),
    {
      kind: 'check',
      runs: locale.runs('limits.check', { digest: board.digest, results: board.resultDigest, engine: board.engine }),
    },
    ...(assessment.note === undefined
      ? []
      : [
          {
            kind: 'note',
            runs: led(locale.runs('limits.note'), locale.original(designations.in(assessment.note))),
          } as const,
        ]),
  ];
}

/** Items in two columns of about equal length, in small type. */
function inTwoColumns(items: readonly (readonly Run[])[]): Block {
  const lengthOf = (some: readonly (readonly Run[])[]): number =>
    some.reduce((sum, runs) => sum + runs.reduce((letters, { text }) => letters + text.length, 40), 0);
  const half = items.findIndex((_, index) => 2 * lengthOf(items.slice(0, index + 1)) >= lengthOf(items)) + 1;
  const list = (some: readonly (readonly Run[])[]): Block => ({
    kind: 'list',
    ordered: false,
    small: true,
    items: some,
  });
  if (items.length < 2) return list(items);
  return { kind: 'columns', share: 0.5, left: [list(items.slice(0, half))], right: [list(items.slice(half))] };
}

/** What the reader must know before relying on a number, but for what is left out because it is told elsewhere. */
export function limitsBlocks(context: Context, leftOut: readonly LimitKind[] = []): readonly Block[] {
  return [inTwoColumns(limitsOf(context).flatMap(({ kind, runs }) => (leftOut.includes(kind) ? [] : [runs])))];
}
