import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database } from '../../src/database/database.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { ENGINE } from '../../src/settings/engine.js';
import { type AssessmentServices, assessmentServices } from '../support/assessment-services.js';
import { copyData } from '../support/data-copy.js';
import { loadedDatabase } from '../support/loaded-database.js';

const WB = 'ddps-western-balkans-2020';
/** Each scoreboard has two digests. */
const DIGESTS = 2;

describe('scoreboards kept in memory', () => {
  let database: Database;
  let services: AssessmentServices;
  let made = 0;

  beforeAll(async () => {
    database = await loadedDatabase();
  }, 60_000);
  afterAll(() => database.close());

  /** Services with nothing kept, whose engine counts. */
  function anew(): AssessmentServices {
    made = 0;
    services = assessmentServices(database, {
      ...ENGINE,
      sha256: (text) => {
        made += 1 / DIGESTS;
        return ENGINE.sha256(text);
      },
    });
    return services;
  }

  it('are worked out once for two who ask at once', async () => {
    const { scoreboards } = anew();
    const [one, other] = await Promise.all([scoreboards.of(WB), scoreboards.of(WB)]);
    expect(other.board).toBe(one.board);
    expect((await scoreboards.of(WB)).board).toBe(one.board);
    expect(made).toBe(1);
  });

  it('are the same where the call says what the assessment does', async () => {
    const { scoreboards } = anew();
    const { board } = await scoreboards.of(WB);
    expect((await scoreboards.of(WB, { asOf: board.asOf, framework: board.framework })).board).toBe(board);
    expect((await scoreboards.of(WB, { asOf: '2014' })).board).not.toBe(board);
    expect(made).toBe(2);
  });

  it('are at most 64: the one not asked for longest is let go', async () => {
    const { scoreboards } = anew();
    const years = Array.from({ length: 63 }, (_, i) => String(1940 + i));
    const { board } = await scoreboards.of(WB);
    for (const asOf of years) await scoreboards.of(WB, { asOf });
    expect((await scoreboards.of(WB)).board).toBe(board);
    expect(made).toBe(64);
    await scoreboards.of(WB, { asOf: '2022' });
    expect((await scoreboards.of(WB)).board).toBe(board);
    await scoreboards.of(WB, { asOf: '1940' });
    expect(made).toBe(66);
  }, 60_000);

  it('leave other work its turn between them', async () => {
    const { scoreboards, assessments } = anew();
    await assessments.data(WB);
    const turns: number[] = [];
    let isDone = false;
    const tick = (): void => {
      turns.push(made);
      if (!isDone) setImmediate(tick);
    };
    setImmediate(tick);
    await Promise.all(['2015', '2016', '2017', '2018'].map((asOf) => scoreboards.of(WB, { asOf })));
    isDone = true;
    // Somebody had a turn after each of them.
    expect([1, 2, 3].every((count) => turns.includes(count))).toBe(true);
  });

  it('keep no mistake: who asks wrongly hears so, and who asks rightly is answered', async () => {
    const { scoreboards } = anew();
    await expect(scoreboards.of(WB, { asOf: '2019-02-30' })).rejects.toThrow('no day of the calendar');
    await expect(scoreboards.of('ddps')).rejects.toThrow('unknown assessment "ddps"');
    expect((await scoreboards.of(WB)).board.assessment).toBe(WB);
  });

  it('go when the data change', async () => {
    const { scoreboards, version } = anew();
    const { board } = await scoreboards.of(WB);
    const copy = copyData();
    copy.replace(`${WB}/assessment.yaml`, "asOf: '2019-12-31'", "asOf: '2018-12-31'");
    await loadFolder(database, copy.dir);
    version.forget();
    const { board: later } = await scoreboards.of(WB);
    copy.remove();
    expect([board.asOf, later.asOf]).toEqual(['2019-12-31', '2018-12-31']);
    expect(later.digest).not.toBe(board.digest);
  }, 60_000);
});
