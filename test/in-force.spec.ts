import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { type Force, inForce, type Stage } from '../src/instruments/in-force.js';
import { type Instrument, type LegalEvent } from '../src/instruments/instrument.js';
import { act, usual } from './support/act.js';

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

const { usual: delay, cases } = load(readFileSync('test/cases/in-force/acts.yaml', 'utf8'), {
  schema: CORE_SCHEMA,
}) as {
  readonly usual: { readonly daysAfterPublication: number; readonly publishedWithinDays: number };
  readonly cases: readonly Case[];
};

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
