import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/common/legal-date.js';
import { openFolder } from '../../src/files/data-folder.js';
import { inForce } from '../../src/instruments/time/in-force.js';
import { linkActs } from '../../src/instruments/time/linked-acts.js';
import { loadingSuite } from './loading-suite.js';

interface Row {
  readonly code: string;
  readonly provision: string;
  readonly day: string;
  readonly force: string;
  readonly basis: string;
}

const suite = loadingSuite();

describe('the intervals of the acts of the package', () => {
  it('say of every day what inForce says', async () => {
    suite.take('assessments');
    await suite.load();
    const folder = openFolder(suite.data.dir);
    const records = <T>(read: { readonly records: readonly { readonly record: T }[] }): readonly T[] =>
      read.records.map(({ record }) => record);
    const usual = new Map(
      records(folder.read('jurisdictions', 'jurisdictions.yaml')).map(({ code, commencement }) => [code, commencement]),
    );
    const read = folder
      .names('instruments')
      .flatMap((name) => records(folder.read('instruments', `instruments/${name}`)));
    const acts = linkActs(read, (code) => usual.get(code));
    expect(acts.length).toBeGreaterThan(50);
    const day = fc.integer({ min: 0, max: 46 * 365 }).map((days) => addDays('1990-01-01', days));
    const days = fc.sample(day, { numRuns: 60, seed: 1 });
    const expected = acts.flatMap((instrument) =>
      [undefined, ...(instrument.provisions ?? [])].flatMap((provision) =>
        days.map((on): Row => {
          const question = { instrument, usual: usual.get(instrument.jurisdiction), ...(provision && { provision }) };
          return { code: instrument.code, provision: provision?.pinpoint ?? '', day: on, ...inForce(question, on) };
        }),
      ),
    );
    const said = await suite.sql<Row>(
      `SELECT "code", "provision", "day"::text, "force", "basis"
       FROM "force_intervals" "f"
       JOIN "instruments" "i" ON "i"."row" = "f"."instrumentRow" AND "i"."knownUntil" IS NULL
       JOIN unnest($1::date[]) AS "d"("day")
         ON ("f"."from" IS NULL OR "f"."from" <= "day") AND ("f"."until" IS NULL OR "day" <= "f"."until")`,
      [[...new Set(days)]],
    );
    const told = new Map(said.map((row) => [`${row.code} ${row.provision} ${row.day}`, row]));
    expect(said).toHaveLength(told.size);
    const wrong = expected.filter((row) => {
      const found = told.get(`${row.code} ${row.provision} ${row.day}`);
      return found?.force !== row.force || found.basis !== row.basis;
    });
    expect(wrong).toEqual([]);
  });
});

describe('an act whose commencement follows from the usual delay', () => {
  const file = 'instruments/ALB.yaml';
  const delay = (days: number): string =>
    `  commencement:
    daysAfterPublication: ${days}
    publishedWithinDays: 10
    confidence: seen
    sources:
      - title: Invented for the tests
`;
  const firstDays = (): Promise<unknown> =>
    suite.sql(
      `SELECT "from"::text FROM "force_intervals" "f" JOIN "instruments" "i" ON "i"."row" = "f"."instrumentRow"
       WHERE "i"."knownUntil" IS NULL AND "code" = 'ALB-OPEN-2014' AND "provision" = '' AND "force" = 'yes'
       ORDER BY "from"`,
    );

  beforeEach(() => {
    suite.data.edit(file, (text) => text.replace(/ {4}- type: (commences|repealed)\n {6}date: .*\n/g, ''));
    suite.data.replace('jurisdictions.yaml', '    sq: Shqipëria\n', `    sq: Shqipëria\n${delay(15)}`);
  });

  it('is written again when the delay of its jurisdiction changes, though its file has not', async () => {
    await suite.load();
    // Published on 2 June 2014: in force for sure 15 days later.
    expect(await firstDays()).toEqual([{ from: '2014-06-17' }]);
    suite.data.replace('jurisdictions.yaml', 'daysAfterPublication: 15', 'daysAfterPublication: 8');
    // The jurisdiction and the act.
    expect(await suite.load()).toMatchObject({ changed: 1, added: 2, closed: 2 });
    expect(await firstDays()).toEqual([{ from: '2014-06-10' }]);
    expect(await suite.exported()).toEqual(suite.written());
  });
});

describe('an act that another one replaces', () => {
  const lastDays = (): Promise<unknown> =>
    suite.sql(
      `SELECT "until"::text FROM "force_intervals" "f" JOIN "instruments" "i" ON "i"."row" = "f"."instrumentRow"
       WHERE "i"."knownUntil" IS NULL AND "code" = 'ALB-OPEN-2014' AND "provision" = '' AND "force" = 'yes'`,
    );

  it('ends when its successor, in another file, commences, and again when that moves', async () => {
    suite.data.edit('instruments/ALB.yaml', (text) => text.replace(/ {4}- type: repealed\n {6}date: null\n/, ''));
    await suite.load();
    expect(await lastDays()).toEqual([{ until: null }]);
    suite.data.edit(
      'instruments/BIH.yaml',
      (text) => `${text}- code: BIH-NEXT-2020
  jurisdiction: BIH
  title:
    en: The next act (invented for the tests)
  type: law
  binding: binding
  subjects: []
  events:
    - type: commences
      date: '2020-03-01'
  relations:
    - type: replaces
      act: ALB-OPEN-2014
  confidence: seen
  sources:
    - title: Invented for the tests
`,
    );
    // The new act, and the old one with its end.
    expect(await suite.load()).toMatchObject({ changed: 1, added: 2, closed: 1 });
    expect(await lastDays()).toEqual([{ until: '2020-02-29' }]);
    suite.data.replace('instruments/BIH.yaml', "date: '2020-03-01'", "date: '2021-03-01'");
    await suite.load();
    expect(await lastDays()).toEqual([{ until: '2021-02-28' }]);
    expect(await suite.exported()).toEqual(suite.written());
  });
});
