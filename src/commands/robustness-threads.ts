import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type RobustnessTask } from '../scoreboards/robustness/robustness.js';
import { type StudyRows } from '../scoring/sensitivity/sobol-study.js';
import { type Tally } from '../scoring/uncertainty/tally.js';
import { type Asked, type Part, partsOf, rangeMaker } from './robustness-ranges.js';

/** From how many milliseconds left other threads are started: each takes about a tenth of a second. */
const WORTH_THREADS = 1000;

const IS_BUILT = import.meta.url.includes('/dist/');
const WORKER = new URL(
  IS_BUILT ? '../commands/robustness.worker.js' : '../../dist/src/commands/robustness.worker.js',
  import.meta.url,
);

export interface Parts {
  readonly tallies: readonly Tally[];
  readonly rows: readonly StudyRows[];
}

/** Told after each part: the share of the task that is done. */
export type OnProgress = (share: number) => void;

function gathered(parts: readonly Part[]): Parts {
  return {
    tallies: parts.flatMap((part) => ('tally' in part ? [part.tally] : [])),
    rows: parts.flatMap((part) => ('rows' in part ? [part.rows] : [])),
  };
}

/** Makes parts in this thread until there are no more, or the rest would take long enough for threads to be worth it. */
function inThisThread(
  task: RobustnessTask,
  parts: readonly Asked[],
  isPatient: boolean,
  onProgress: OnProgress,
): readonly Part[] {
  const make = rangeMaker(task);
  const done: Part[] = [];
  for (const asked of parts) {
    const start = performance.now();
    done.push(make(asked));
    onProgress(done.length / parts.length);
    const left = (performance.now() - start) * (parts.length - done.length);
    if (!isPatient && left > WORTH_THREADS) break;
  }
  return done;
}

/** Each thread asks for the next part when it is done with one. */
async function inThreads(
  task: RobustnessTask,
  parts: readonly Asked[],
  before: readonly Part[],
  threads: number,
  onProgress: OnProgress,
): Promise<readonly Part[]> {
  const done = [...before];
  const workers = Array.from(
    { length: Math.min(threads, parts.length - before.length) },
    () => new Worker(WORKER, { workerData: task, env: {} }),
  );
  let next = before.length;
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            const give = (): void => {
              const asked = parts[next];
              next += 1;
              if (asked) worker.postMessage(asked);
              else resolve();
            };
            worker.on('error', reject);
            worker.on('exit', () => reject(new Error('a thread ended in the middle of its work')));
            worker.on('message', (part: Part) => {
              done.push(part);
              onProgress(done.length / parts.length);
              give();
            });
            give();
          }),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return done;
}

/**
 * Carries out a task on so many threads; on one, and where the program was not built, in this one. Without a number it
 * begins in this thread, and takes as many as the machine has when what is left would take long. The parts add up to the
 * same bits in every case.
 */
export async function runParts(
  task: RobustnessTask,
  wanted: number | undefined,
  onProgress: OnProgress,
): Promise<Parts> {
  const parts = partsOf(task);
  const threads = existsSync(fileURLToPath(WORKER)) ? (wanted ?? availableParallelism()) : 1;
  if (threads > 1 && wanted !== undefined) return gathered(await inThreads(task, parts, [], threads, onProgress));
  const begun = inThisThread(task, parts, threads === 1, onProgress);
  if (begun.length === parts.length) return gathered(begun);
  return gathered(await inThreads(task, parts, begun, threads, onProgress));
}
