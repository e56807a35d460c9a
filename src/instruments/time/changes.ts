import { type Span } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { commencementOf, dayOf } from './commencement.js';
import { naming } from './events-of.js';
import { type Instrument, type Provision, type Wording } from '../instrument.js';
import { datedWordings } from './wording.js';

/** What an amendment made of one provision. Null before: it put the provision in. Null after: it took it out. */
export interface Change {
  /** The amendment: a code of the register, or as the source names it. */
  readonly by: string;
  readonly pinpoint: string;
  readonly before: Wording | null;
  readonly after: Wording | null;
  /** From when it holds; open ends where that is not known. */
  readonly from: Span;
}

function insertion(act: Instrument, provision: Provision, usual: UsualCommencement | undefined): readonly Change[] {
  const { since, pinpoint } = provision;
  if (since === undefined) return [];
  const { earliest, latest } = commencementOf(act, usual, provision);
  return [{ by: since, pinpoint, before: null, after: provision, from: { earliest, latest } }];
}

function rewordings(act: Instrument, provision: Provision, usual: UsualCommencement | undefined): readonly Change[] {
  const wordings = datedWordings(act, provision, usual);
  return wordings.flatMap(({ wording, by, from }, place) =>
    by === null
      ? []
      : [{ by, pinpoint: provision.pinpoint, before: wordings[place - 1]?.wording ?? null, after: wording, from }],
  );
}

/** Where an act repealed or annulled the provision, and not the whole act with it. */
function removals(act: Instrument, provision: Provision, usual: UsualCommencement | undefined): readonly Change[] {
  const last = provision.amended?.at(-1) ?? provision;
  return naming(act, ['repealed', 'annulled'], provision).map((event) => {
    const day = dayOf(event, act, usual);
    const from = { earliest: day?.earliest ?? null, latest: day?.latest ?? null };
    return { by: event.by ?? event.type, pinpoint: provision.pinpoint, before: last, after: null, from };
  });
}

/**
 * What amendments made of the provisions of an act, as far as their wordings were recorded: provision by provision, the
 * oldest first. An amendment whose wordings nobody recorded changes nothing here; it stands among the events.
 */
export function changesOf(act: Instrument, usual: UsualCommencement | undefined): readonly Change[] {
  return (act.provisions ?? []).flatMap((provision) => [
    ...insertion(act, provision, usual),
    ...rewordings(act, provision, usual),
    ...removals(act, provision, usual),
  ]);
}
