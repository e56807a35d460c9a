import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { serverRoom, type ServerRoom } from './running-server.js';

let room: ServerRoom;
let data: DataCopy;

beforeAll(async () => {
  room = await serverRoom();
  data = copyData();
});

afterAll(async () => {
  await room.remove();
  data.remove();
});

describe('merilo serve refuses to start', () => {
  it('on settings that are wrong, all told at once, before it touches anything', async () => {
    const server = room.start({ PORT: 'eighty', MERILO_THREAD: '2', DATABASE_URL: 'mysql://root:secret@db/x' });
    expect(await server.ends()).toBe(2);
    expect(server.stderr()).toContain('PORT: "eighty" is not a port');
    expect(server.stderr()).toContain('unknown setting MERILO_THREAD. Did you mean "MERILO_THREADS"?');
    expect(server.stderr()).toContain('DATABASE_URL: its value is not');
    expect(server.stderr()).not.toContain('secret');
    expect(existsSync(join(room.folder, 'database'))).toBe(false);
  }, 60_000);

  it('on a folder that holds no data', async () => {
    const server = room.start({}, ['--data', room.folder]);
    expect(await server.ends()).toBe(2);
    expect(server.stderr()).toContain('it holds no jurisdictions.yaml');
  }, 60_000);

  it('on data with problems, all told by file and line, and keeps what it had loaded', async () => {
    const first = room.start({}, ['--data', data.dir]);
    await first.isReady();
    first.process.kill('SIGTERM');
    expect(await first.ends()).toBe(0);

    const file = 'ddps-western-balkans-2020/answers/BIH.yaml';
    data.replace(file, 'criterion: G1\n', 'criterion: Q99\n');
    data.replace('groups.yaml', 'code: OECD\n', 'cod: OECD\n');
    const broken = room.start({}, ['--data', data.dir]);
    expect(await broken.ends()).toBe(1);
    expect(broken.stderr()).toMatch(/answers\/BIH\.yaml:\d+: .*Q99/);
    expect(broken.stderr()).toMatch(/groups\.yaml:\d+: .*cod/);
    expect(broken.stderr()).not.toContain('    at ');
    expect(existsSync(join(room.folder, 'database', 'lock'))).toBe(false);

    data.replace(file, 'criterion: Q99\n', 'criterion: G1\n');
    data.replace('groups.yaml', 'cod: OECD\n', 'code: OECD\n');
    const mended = room.start({}, ['--data', data.dir]);
    const address = await mended.isReady();
    expect(await mended.says('data loaded')).toMatchObject({ changed: 0 });
    expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ dataVersion: 1 });
  }, 120_000);
});
