import { pinpointText } from '../../instruments/cite.js';
import { type Miss, type NearMiss } from './near-miss.js';

/** What came nearest, and what it lacks: `SRB-EGOV-2018 art. 9(1) mandates, but reaches sector, not all`. */
export function missWords({ act, provision, does, lacks }: Miss): string {
  const said = lacks.map(({ words }) => words).join('; ');
  if (act === null) return said;
  const name = provision === null ? act : `${act} ${pinpointText(provision)}`;
  return does === null ? `${name}: ${said}` : `${name} ${does}, but ${said}`;
}

/** What the no rests on: the searches that count, or that there are none. What is not known rests on none. */
function searchWords({ truth, coverage }: NearMiss): string {
  if (truth === 'unknown') return '';
  return coverage.length > 0 ? ` (searched: ${coverage.join(', ')})` : ' (not searched enough for a no)';
}

/** Why an answer was not given, under the label of the answer, as a line of text. */
export function nearMissWords(miss: NearMiss, label: string): string {
  return `why not “${label}”: ${missWords(miss)}${searchWords(miss)}`;
}
