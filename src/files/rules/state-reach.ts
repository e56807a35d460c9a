import { type Finding } from '../../common/finding.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type Register } from '../register.js';

/**
 * An act of a state with entities says that it reaches all only where its competence names the state: else the rest is
 * the entities' matter, and rules count the reach as `state`.
 */
export function stateReach(act: Instrument, { jurisdictions }: Register): readonly Finding[] {
  const { jurisdiction, competence, provisions = [] } = act;
  const hasEntities = jurisdictions.codes.some((code) => jurisdictions.get(code)?.partOf === jurisdiction);
  if (!hasEntities || competence === jurisdiction) return [];
  const message = `"all" counts as "state" here, for ${jurisdiction} has entities with matters of their own: write "state", or "competence: ${jurisdiction}" where the whole matter is the state's`;
  return provisions.flatMap(({ reach, amended = [] }, index) => {
    const at = ['provisions', index];
    return [
      ...(reach === 'all' ? [{ path: [...at, 'reach'], message }] : []),
      ...amended.flatMap((wording, place) =>
        wording.reach === 'all' ? [{ path: [...at, 'amended', place, 'reach'], message }] : [],
      ),
    ];
  });
}
