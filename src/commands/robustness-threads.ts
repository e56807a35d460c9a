import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type RobustnessTask } from '../scoreboards/robustness.js';
import { type StudyRows } from '../scoring/sensitivity/sobol-study.js';
import { type Tally } from '../scoring/uncertainty/tally.js';
import { type Asked, type Part, partsOf, rangeMaker } from './robustness-ranges.js';

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

function inThisThread(task: RobustnessTask, parts: readonly Asked[], onProgress: OnProgress): readonly Part[] {
  const make = rangeMaker(task);
  return parts.map((asked, i) => {
    const part = make(asked);
    onProgress((i + 1) / parts.length);
    return part;
  });
}

/** Each thread asks for the next part when it is done with one. */
async function inThreads(
  task: RobustnessTask,
  parts: readonly Asked[],
  threads: number,
  onProgress: OnProgress,
): Promise<readonly Part[]> {
  const done: Part[] = [];
  const workers = Array.from({ length: threads }, () => new Worker(WORKER, { workerData: task, env: {} }));
  let next = 0;
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
 * Carries out a task on so many threads; on one, and where the program was not built, in this one. The parts add up to
 * the same bits in every case.
 */
export async function runParts(task: RobustnessTask, threads: number, onProgress: OnProgress): Promise<Parts> {
  const parts = partsOf(task);
  const wanted = Math.min(threads, parts.length);
  const isAlone = wanted < 2 || !existsSync(fileURLToPath(WORKER));
  return gathered(isAlone ? inThisThread(task, parts, onProgress) : await inThreads(task, parts, wanted, onProgress));
}
