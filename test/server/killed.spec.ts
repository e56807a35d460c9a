import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runMerilo } from '../support/run-merilo.js';
import { isOnServer, serverRoom, type ServerRoom } from './running-server.js';

/** How often; the bar is 20, which takes minutes: KILLS=20. */
const KILLS = Number(process.env['KILLS'] ?? 5);

let room: ServerRoom;

beforeAll(async () => {
  room = await serverRoom();
});

afterAll(() => room.remove());

/** The moments at which the program is killed, in milliseconds, spread over a first start by the golden ratio. */
const moments = Array.from({ length: KILLS }, (_, i) => ({ kill: i + 1, part: ((i + 1) * 0.618034) % 1 }));

describe('merilo serve, killed in the middle of its first load', () => {
  it.each(moments)(
    'starts again whole after kill $kill',
    async ({ part }) => {
      const environment = await room.anotherDatabase();
      const folder = environment['MERILO_DATABASE_DIR'] ?? '';
      const killed = room.start(environment);
      await killed.says('listening');
      // Over the making of the folder, its migration and the load, on a slow machine as on a fast one.
      const isBegun = (): boolean => isOnServer || existsSync(folder);
      for (const last = Date.now() + 5000; !isBegun() && Date.now() < last;) await wait(5);
      await wait(part * 2500);
      killed.process.kill('SIGKILL');
      expect(await killed.ends()).toBe('SIGKILL');

      const again = room.start(environment);
      const address = await again.isReady();
      expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ ready: true, dataVersion: 1 });
      for (const assessment of ['ddps-western-balkans-2020', 'egdi-2024']) {
        const { stdout } = await runMerilo(['export', assessment, '--format', 'json']);
        expect(await (await fetch(`${address}/data/${assessment}.json`)).text()).toBe(stdout);
      }
      again.process.kill('SIGTERM');
      expect(await again.ends()).toBe(0);
    },
    90_000,
  );
});
