import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Database } from '../../src/database/database.js';
import { testDatabase } from '../support/database.js';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await database.manager.query('CREATE TABLE counted (name text PRIMARY KEY, n integer NOT NULL)');
}, 60_000);
beforeEach(() => database.manager.query('DELETE FROM counted'));
afterAll(() => database.close());

const count = async (): Promise<number> => {
  const [row] = await database.manager.query<{ n: number }[]>('SELECT count(*)::integer AS n FROM counted');
  return row?.n ?? NaN;
};
const add = (name: string): Promise<unknown> => database.manager.query('INSERT INTO counted VALUES ($1, 1)', [name]);

describe('transaction', () => {
  it('keeps all of what it did', async () => {
    await database.transaction(async () => {
      await add('a');
      await add('b');
    });
    expect(await count()).toBe(2);
  });

  it('leaves nothing of what it did when a part of it fails', async () => {
    const work = database.transaction(async () => {
      await add('a');
      await database.transaction(() => add('b'));
      throw new Error('on purpose');
    });
    await expect(work).rejects.toThrow('on purpose');
    expect(await count()).toBe(0);
  });

  it('leaves nothing of what it did when a statement fails', async () => {
    await expect(database.transaction(() => Promise.all([add('a'), add('a')]))).rejects.toThrow('duplicate key');
    expect(await count()).toBe(0);
  });

  it('runs beside others that read and write, and each sees its own rows', async () => {
    const seen = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const inside = database
          .transaction(async () => {
            await add(`${i}`);
            await add(`${i} again`);
            const rows = await database.manager.query<unknown[]>('SELECT FROM counted WHERE name LIKE $1', [`${i} %`]);
            if (i % 4 === 3) throw new Error('on purpose');
            return rows.length;
          })
          .catch(() => 'rolled back');
        const [within, outside] = await Promise.all([inside, count()]);
        // A reader beside them sees whole transactions only.
        expect(outside % 2).toBe(0);
        return within;
      }),
    );
    expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => (i % 4 === 3 ? 'rolled back' : 1)));
    expect(await count()).toBe(30);
  }, 60_000);

  it('does what is to be done afterwards once the outermost is kept, and not where it is not', async () => {
    const order: string[] = [];
    await database.transaction(async () => {
      await database.transaction(() => Promise.resolve(database.afterCommit(() => order.push('after'))));
      database.beforeCommit(() => Promise.resolve(void order.push('last')));
      order.push('work');
    });
    database.afterCommit(() => order.push('at once'));
    const failed = database.transaction(() => {
      database.afterCommit(() => order.push('never'));
      return Promise.reject(new Error('on purpose'));
    });
    await expect(failed).rejects.toThrow('on purpose');
    expect(order).toEqual(['work', 'last', 'after', 'at once']);
  });

  it('leaves timers and signals their turn, however many statements it has', async () => {
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 5);
    const start = performance.now();
    await database.transaction(async () => {
      while (performance.now() - start < 500) await count();
    });
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(5);
  });
});
