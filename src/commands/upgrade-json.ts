import { isChanged } from '../frameworks/diff/framework-diff.js';
import { countFates } from '../frameworks/diff/preview.js';
import { type ReadUpgrade } from '../files/upgrade/read-upgrade.js';
import { type UpgradeMoves } from './upgrade-moves.js';

/** An upgrade as a program reads it: what differs, what becomes of each answer, what is put aside, what moves. */
export function upgradeJson(
  { diff, fates, asked, aside, returned }: ReadUpgrade,
  { before, after, moved }: UpgradeMoves,
  written: readonly string[],
): object {
  const { from, to, changes, nodes } = diff;
  return {
    assessment: before.assessment,
    from,
    to,
    engine: before.engine,
    digests: { before: before.digest, after: after.digest },
    framework: { changes, nodes: nodes.filter(isChanged) },
    counts: { ...countFates(fates), new: asked.length },
    answers: fates.map(({ jurisdiction, criterion, to: code, fate, why, answer }) => {
      const { value, missing, unsure, disputed } = answer;
      const said = { ...(value !== undefined && { value }), ...(missing !== undefined && { missing }) };
      return {
        jurisdiction,
        criterion,
        to: code,
        fate,
        ...said,
        ...(unsure && { unsure }),
        ...(disputed && { disputed }),
        why,
      };
    }),
    new: asked,
    aside,
    returned,
    moved,
    written,
  };
}
