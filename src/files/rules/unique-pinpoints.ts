import { type Finding } from '../../common/finding.js';
import { type Instrument } from '../../instruments/instrument.js';

/** A pinpoint names one provision of its act. */
export function uniquePinpoints(instrument: Instrument): readonly Finding[] {
  return (instrument.provisions ?? []).flatMap(({ pinpoint }, index, all) =>
    all.findIndex((other) => other.pinpoint === pinpoint) < index
      ? [
          {
            path: ['provisions', index, 'pinpoint'],
            message: `the pinpoint "${pinpoint}" stands twice in ${instrument.code}: join the two, or cite more closely`,
          },
        ]
      : [],
  );
}
