import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { type Force, inForce, type Stage } from '../src/instruments/time/in-force.js';
import { type Instrument, type LegalEvent } from '../src/instruments/instrument.js';
import { linkActs } from '../src/instruments/time/linked-acts.js';
import { type Jurisdiction } from '../src/jurisdictions/jurisdiction.js';
import { act, usual } from './support/act.js';

function read<T>(path: string): T {
  return load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA }) as T;
}

interface Case {
  readonly name: string;
  readonly given: {
    readonly events: readonly LegalEvent[];
    readonly act?: Partial<Instrument>;
    readonly provision?: string;
    readonly stage?: Stage;
  };
  readonly asOf: string;
  readonly expect: Force;
}

describe('an invented act', () => {
  const { usual: delay, cases } = read<{
    readonly usual: { readonly daysAfterPublication: number; readonly publishedWithinDays: number };
    readonly cases: readonly Case[];
  }>('test/cases/in-force/acts.yaml');

  it.each(cases)('$name: $expect on $asOf', ({ given, asOf, expect: force }) => {
    const { events, provision, stage } = given;
    const question = {
      instrument: act(events, given.act),
      usual: { ...usual, ...delay },
      ...(stage && { stage }),
      ...(provision && { provision: { pinpoint: provision, text: '' } }),
    };
    expect(inForce(question, asOf).force).toBe(force);
  });
});

describe('an act of the register', () => {
  interface RealCase {
    readonly act: string;
    readonly provision?: string;
    readonly stage?: Stage;
    readonly on: string;
    readonly expect: Force;
    readonly because: string;
  }
  const jurisdictions = read<readonly Jurisdiction[]>('assessments/jurisdictions.yaml');
  const usualOf = (code: string): Jurisdiction['commencement'] =>
    jurisdictions.find((place) => place.code === code)?.commencement;
  const files = readdirSync('assessments/instruments');
  const acts = linkActs(
    files.flatMap((file) => read<readonly Instrument[]>(`assessments/instruments/${file}`)),
    usualOf,
  );
  const { cases } = read<{ readonly cases: readonly RealCase[] }>('test/cases/in-force/real-acts.yaml');

  it.each(cases)('$act $provision on $on: $expect, $because', ({ act: code, provision, stage, on, expect: force }) => {
    const instrument = acts.find((each) => each.code === code);
    if (!instrument) throw new Error(`the register has no ${code}`);
    const article = instrument.provisions?.find(({ pinpoint }) => pinpoint === provision) ?? {
      pinpoint: provision ?? '',
      text: '',
    };
    const question = {
      instrument,
      usual: usualOf(instrument.jurisdiction),
      ...(stage && { stage }),
      ...(provision !== undefined && { provision: article }),
    };
    expect(inForce(question, on).force).toBe(force);
  });
});
