import { type Finding } from '../../common/finding.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type Register } from '../register.js';
import { unknownCode } from './unknown-code.js';

/** Whether a text is meant for the code of an act: a jurisdiction's, then letters and digits in capitals. */
function looksLikeCode(text: string, { jurisdictions }: Register): boolean {
  const [, place] = /^([A-Z]{3})-[A-Z0-9]+(?:-[A-Z0-9]+)*$/.exec(text) ?? [];
  return place !== undefined && jurisdictions.has(place);
}

/** The acts that an act names are in the register, where they are named by a code; no act is related to itself. */
export function namedActs(instrument: Instrument, register: Register): readonly Finding[] {
  const known = {
    has: register.hasInstrument,
    get codes() {
      return register.instrumentCodes();
    },
  };
  const unknown = (name: string, path: Finding['path']): readonly Finding[] =>
    looksLikeCode(name, register) ? unknownCode('instrument', name, known, path) : [];
  const { code, relations = [], events } = instrument;
  return [
    ...relations.flatMap(({ act, type }, index) =>
      act === code
        ? [{ path: ['relations', index, 'act'], message: `${code} cannot be what it ${type}: name the other act` }]
        : unknown(act, ['relations', index, 'act']),
    ),
    ...events.flatMap(({ by }, index) => (by === undefined ? [] : unknown(by, ['events', index, 'by']))),
  ];
}
