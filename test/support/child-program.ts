import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import type * as Esbuild from 'esbuild';

/** A program of a test's own that runs in processes apart, so that they can be killed. */
export interface ChildProgram {
  readonly start: (...args: readonly string[]) => Running;
  /** Ends those that still run, and takes the program away. */
  readonly remove: () => Promise<void>;
}

export interface Running {
  readonly process: ChildProcess;
  /** What it has written so far. */
  readonly said: () => string;
  /** Waits until it has written a text; throws when it ends without. */
  readonly says: (text: string) => Promise<void>;
  /** Waits for its end: its exit code, or the signal that killed it. */
  readonly ends: () => Promise<number | string | null>;
}

/** Compiles a program, in TypeScript, that imports as a file of `test/support/` does. */
export function childProgram(code: string): ChildProgram {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'merilo-program-'));
  const outfile = join(folder, 'program.mjs');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof Esbuild;
  buildSync({
    stdin: { contents: code, resolveDir: resolve('test/support'), loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // The sources find files by where they lie.
    define: { 'import.meta.url': JSON.stringify(new URL('../../src/database/any.ts', import.meta.url).href) },
  });
  const all: Running[] = [];
  return {
    start: (...args) => {
      const running = run(spawn(process.execPath, [outfile, ...args], { stdio: ['pipe', 'pipe', 'pipe'] }));
      all.push(running);
      return running;
    },
    remove: async () => {
      for (const { process: child } of all) child.kill('SIGKILL');
      await Promise.all(all.map(({ ends }) => ends()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(child: ChildProcess): Running {
  let text = '';
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string | null);
  child.stdout?.on('data', (chunk) => (text += chunk));
  child.stderr?.on('data', (chunk) => (text += chunk));
  return {
    process: child,
    said: () => text,
    ends: () => ended,
    says: async (wanted) => {
      let isOver = false;
      void ended.then(() => (isOver = true));
      while (!text.includes(wanted)) {
        if (isOver) throw new Error(`it ended without "${wanted}": ${text}`);
        await new Promise((done) => setTimeout(done, 10));
      }
    },
  };
}
